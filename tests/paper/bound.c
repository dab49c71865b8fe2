/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does what room `pack` does: asks for the places, makes a skeleton with that many stamps, binds.
 */
#include "bound.h"

#include "paper/bind.h"

#include "pdf-maker.h"

/* Appends the widths of a paper's stamps; how many, or 0 with the error. */
static guint
append_widths (const Attached *paper, GArray *widths, GError **error)
{
  g_autoptr (GArray) places = bw_paper_places (paper->pdf, paper->name, error);

  for (guint i = 0; places != NULL && i < places->len; i++)
    g_array_append_val (widths, g_array_index (places, BwPaperPlace, i).foot_width);
  return places != NULL ? places->len : 0;
}

gboolean
bind_papers (const Attached *papers, guint n_papers, const char *output_path, GError **error)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree guint *n_stamps = g_new0 (guint, n_papers + 1);
  g_autofree BwBindingPaper *attached = g_new0 (BwBindingPaper, n_papers + 1);
  g_autoptr (Skeleton) skeleton = NULL;
  BwBinding binding = {
      .papers = attached, .n_papers = n_papers, .back = {10, 0, 50, 20, 0, "Back to the agenda"}};
  guint first_stamp = 0;

  for (guint i = 0; i < n_papers; i++)
    {
      n_stamps[i] = append_widths (&papers[i], widths, error);
      if (n_stamps[i] == 0)
        return FALSE;
    }
  skeleton = skeleton_new (n_papers, (const double *) widths->data, widths->len);
  binding.skeleton = skeleton->pdf;
  for (guint i = 0; i < n_papers; i++)
    {
      attached[i] = (BwBindingPaper){
          .pdf = papers[i].pdf,
          .name = papers[i].name,
          .title = papers[i].name,
          .after_page = i,
          .section_id = g_array_index (skeleton->sections, guint, i),
          .outline_id = g_array_index (skeleton->outlines, guint, i),
          .stamp_ids = &g_array_index (skeleton->stamps, guint, first_stamp),
          .n_stamps = n_stamps[i],
      };
      first_stamp += n_stamps[i];
    }
  return bw_paper_bind (&binding, output_path, NULL, NULL, error);
}

char *
bound (const Bench *bench, GBytes *const *pdfs, guint n_pdfs)
{
  g_autofree Attached *papers = g_new0 (Attached, n_pdfs);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *check = NULL;
  char *path = bench_path (bench, "pack.pdf");

  for (guint i = 0; i < n_pdfs; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("paper %c", 'A' + i));
      papers[i] = (Attached){names->pdata[i], pdfs[i]};
    }
  bind_papers (papers, n_pdfs, path, &error);
  g_assert_no_error (error);
  check = run ("qpdf", "--check", path, NULL);
  assert_contains (check, "No syntax or stream encoding errors");
  return path;
}

char *
bound_text (const Bench *bench, GBytes *pdf)
{
  g_autofree char *path = bound (bench, &pdf, 1);

  return plain_text_of_pdf (path);
}

GBytes *
one_page (const char *page_entries, const char *content)
{
  g_autoptr (PdfMaker) maker = pdf_maker_new ();

  return pdf_maker_one_page (maker, pdf_maker_reserve (maker), page_entries, "", content);
}
