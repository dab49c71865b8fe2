/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Binds papers to a hand-made skeleton: `bind-some OUTPUT PAPER…`. The tests start it; it is also the
 * quickest way to look at a bound page. Each paper follows a page of its own.
 */
#include "paper/bind.h"

#include "pdf-maker.h"

#include <locale.h>

typedef struct
{
  GBytes *pdf;
  char *name;
  GArray *places;
} Paper;

static GPtrArray *
load_papers (char **paths, guint n_paths)
{
  GPtrArray *papers = g_ptr_array_new ();

  for (guint i = 0; i < n_paths; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GMappedFile) file = g_mapped_file_new (paths[i], FALSE, &error);
      Paper *paper = g_new0 (Paper, 1);

      g_assert_no_error (error);
      paper->pdf = g_mapped_file_get_bytes (file);
      paper->name = g_path_get_basename (paths[i]);
      paper->places = bw_paper_places (paper->pdf, paper->name, &error);
      g_assert_no_error (error);
      g_ptr_array_add (papers, paper);
    }
  return papers;
}

int
main (int argc, char **argv)
{
  guint n_papers = (guint) MAX (argc - 2, 0);
  g_autoptr (GPtrArray) papers = NULL;
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (Skeleton) skeleton = NULL;
  g_autofree BwBindingPaper *attached = g_new0 (BwBindingPaper, n_papers + 1);
  g_autoptr (GError) error = NULL;
  BwBinding binding = {0};
  guint first_stamp = 0;

  setlocale (LC_ALL, "");
  if (argc < 3)
    return 2;
  papers = load_papers (argv + 2, n_papers);
  for (guint i = 0; i < n_papers; i++)
    {
      GArray *places = ((Paper *) papers->pdata[i])->places;

      for (guint j = 0; j < places->len; j++)
        g_array_append_val (widths, g_array_index (places, BwPaperPlace, j).foot_width);
    }
  skeleton = skeleton_new (n_papers, (const double *) widths->data, widths->len);
  for (guint i = 0; i < n_papers; i++)
    {
      Paper *paper = papers->pdata[i];

      attached[i] = (BwBindingPaper){
          .pdf = paper->pdf,
          .name = paper->name,
          .title = paper->name,
          .after_page = i,
          .section_id = g_array_index (skeleton->sections, guint, i),
          .outline_id = g_array_index (skeleton->outlines, guint, i),
          .stamp_ids = &g_array_index (skeleton->stamps, guint, first_stamp),
          .n_stamps = paper->places->len,
      };
      first_stamp += paper->places->len;
    }
  binding = (BwBinding){
      .skeleton = skeleton->pdf,
      .papers = attached,
      .n_papers = n_papers,
      .back = {.x0 = 10, .y0 = 0, .x1 = 50, .y1 = 20, .page = 0, .words = "Back to the agenda"},
  };
  if (bw_paper_bind (&binding, argv[1], NULL, NULL, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
