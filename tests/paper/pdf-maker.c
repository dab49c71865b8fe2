/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF is a list of numbered texts and a table of where they begin.
 */
#include "pdf-maker.h"

#include <string.h>

struct _PdfMaker
{
  GPtrArray *bodies; /* char *; NULL while reserved */
};

PdfMaker *
pdf_maker_new (void)
{
  PdfMaker *self = g_new0 (PdfMaker, 1);

  self->bodies = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pdf_maker_free (PdfMaker *self)
{
  g_ptr_array_unref (self->bodies);
  g_free (self);
}

guint
pdf_maker_reserve (PdfMaker *self)
{
  g_ptr_array_add (self->bodies, NULL);
  return self->bodies->len;
}

void
pdf_maker_set (PdfMaker *self, guint number, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  self->bodies->pdata[number - 1] = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

guint
pdf_maker_add (PdfMaker *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->bodies, g_strdup_vprintf (format, arguments));
  va_end (arguments);
  return self->bodies->len;
}

guint
pdf_maker_add_stream (PdfMaker *self, const char *entries, const char *data)
{
  return pdf_maker_add (self, "<< %s /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream", entries,
                        strlen (data), data);
}

GBytes *
pdf_maker_finish (PdfMaker *self, guint catalogue)
{
  GString *pdf = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) table = g_string_new (NULL);
  gsize table_at = 0;

  g_string_append_printf (table, "xref\n0 %u\n0000000000 65535 f \n", self->bodies->len + 1);
  for (guint i = 0; i < self->bodies->len; i++)
    {
      const char *body = self->bodies->pdata[i];

      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", pdf->len);
      g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", i + 1, body != NULL ? body : "null");
    }
  table_at = pdf->len;
  g_string_append_printf (pdf,
                          "%strailer << /Size %u /Root %u 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          table->str, self->bodies->len + 1, catalogue, table_at);
  return g_string_free_to_bytes (pdf);
}

GBytes *
pdf_maker_one_page (PdfMaker *self, guint page, const char *page_entries, const char *catalogue_entries,
                    const char *content)
{
  guint font = pdf_maker_add (self, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  guint contents = pdf_maker_add_stream (self, "", content);
  guint pages = pdf_maker_reserve (self);
  guint catalogue = 0;

  pdf_maker_set (
      self, page,
      "<< /Type /Page /Parent %u 0 R /Resources << /Font << /F %u 0 R >> >> /Contents %u 0 R %s >>", pages,
      font, contents, page_entries);
  pdf_maker_set (self, pages, "<< /Type /Pages /Kids [ %u 0 R ] /Count 1 >>", page);
  catalogue = pdf_maker_add (self, "<< /Type /Catalog /Pages %u 0 R %s >>", pages, catalogue_entries);
  return pdf_maker_finish (self, catalogue);
}

static guint
add_stamp (PdfMaker *maker, guint font, double width, guint number)
{
  g_autofree char *entries = NULL;
  g_autofree char *content = NULL;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.3f", width);
  entries = g_strdup_printf (
      "/Type /XObject /Subtype /Form /BBox [0 0 %s 51] /Resources << /Font << /F %u 0 R >> >>", text, font);
  content = g_strdup_printf ("0 g 0 0 %s 20 re f BT /F 12 Tf 1 g 60 5 Td (STAMP%u) Tj ET", text, number);
  return pdf_maker_add_stream (maker, entries, content);
}

static void
note (GArray *numbers, guint number)
{
  g_array_append_val (numbers, number);
}

/* "1 0 R 2 0 R …" */
static char *
references (GArray *numbers)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (text, "%u 0 R ", g_array_index (numbers, guint, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_outlines (PdfMaker *maker, guint root, GArray *outlines, GArray *pages)
{
  guint last = outlines->len - 1;

  for (guint i = 0; i < outlines->len; i++)
    {
      g_autofree char *next =
          i < last ? g_strdup_printf ("/Next %u 0 R", g_array_index (outlines, guint, i + 1)) : g_strdup ("");
      g_autofree char *previous =
          i > 0 ? g_strdup_printf ("/Prev %u 0 R", g_array_index (outlines, guint, i - 1)) : g_strdup ("");

      pdf_maker_set (maker, g_array_index (outlines, guint, i),
                     "<< /Type /Outlines /Title (Item %u) /Parent %u 0 R /Dest [%u 0 R /Fit] %s %s >>", i + 1,
                     root, g_array_index (pages, guint, i), next, previous);
    }
  pdf_maker_set (maker, root, "<< /Type /Outlines /First %u 0 R /Last %u 0 R /Count %u >>",
                 g_array_index (outlines, guint, 0), g_array_index (outlines, guint, last), outlines->len);
}

Skeleton *
skeleton_new (guint n_pages, const double *stamp_widths, guint n_stamps)
{
  Skeleton *self = g_new0 (Skeleton, 1);
  g_autoptr (PdfMaker) maker = pdf_maker_new ();
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint font = pdf_maker_add (maker, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  guint tree = pdf_maker_reserve (maker);
  guint root = pdf_maker_reserve (maker);
  guint document = pdf_maker_reserve (maker);
  guint outline_root = pdf_maker_reserve (maker);
  guint catalogue = pdf_maker_reserve (maker);
  g_autofree char *page_list = NULL;
  g_autofree char *section_list = NULL;
  g_autofree char *stamp_list = NULL;

  self->sections = g_array_new (FALSE, FALSE, sizeof (guint));
  self->outlines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->stamps = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text =
          g_strdup_printf ("/P <</MCID 0>> BDC BT /F 20 Tf 60 700 Td (OWN PAGE %u) Tj ET EMC", i + 1);
      guint contents = pdf_maker_add_stream (maker, "", text);
      guint page = pdf_maker_reserve (maker);
      guint section = pdf_maker_reserve (maker);
      guint paragraph =
          pdf_maker_add (maker, "<< /Type /StructElem /S /P /P %u 0 R /Pg %u 0 R /K 0 >>", section, page);

      pdf_maker_set (maker, section, "<< /Type /StructElem /S /Sect /P %u 0 R /K [ %u 0 R ] >>", document,
                     paragraph);
      pdf_maker_set (maker, page,
                     "<< /Type /Page /Parent %u 0 R /MediaBox [0 0 595.28 841.89] /StructParents %u "
                     "/Resources << /Font << /F %u 0 R >> >> /Contents %u 0 R >>",
                     tree, i, font, contents);
      g_string_append_printf (numbers, "%u [ %u 0 R ] ", i, paragraph);
      note (pages, page);
      note (self->sections, section);
      note (self->outlines, pdf_maker_reserve (maker));
    }
  for (guint i = 0; i < n_stamps; i++)
    note (self->stamps, add_stamp (maker, font, stamp_widths[i], i + 1));

  page_list = references (pages);
  section_list = references (self->sections);
  stamp_list = references (self->stamps);
  set_outlines (maker, outline_root, self->outlines, pages);
  pdf_maker_set (maker, tree, "<< /Type /Pages /Count %u /Kids [ %s] >>", n_pages, page_list);
  pdf_maker_set (maker, document, "<< /Type /StructElem /S /Document /P %u 0 R /K [ %s] >>", root,
                 section_list);
  pdf_maker_set (
      maker, root,
      "<< /Type /StructTreeRoot /K [ %u 0 R ] /ParentTree << /Nums [ %s] >> /ParentTreeNextKey %u >>",
      document, numbers->str, n_pages);
  pdf_maker_set (maker, catalogue,
                 "<< /Type /Catalog /Pages %u 0 R /Lang (en-GB) /MarkInfo << /Marked true >> "
                 "/StructTreeRoot %u 0 R /Outlines %u 0 R /BwForms [ %s] >>",
                 tree, root, outline_root, stamp_list);
  self->pdf = pdf_maker_finish (maker, catalogue);
  return self;
}

void
skeleton_free (Skeleton *self)
{
  g_bytes_unref (self->pdf);
  g_array_unref (self->sections);
  g_array_unref (self->outlines);
  g_array_unref (self->stamps);
  g_free (self);
}
