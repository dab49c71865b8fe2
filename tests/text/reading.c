// SPDX-License-Identifier: GPL-3.0-or-later
/* reading.c - glyphs back to text. */
#include "reading.h"

static void
append_glyph_text (GString *out, BwFace *face, guint glyph)
{
  g_autoptr (GArray) glyphs = bw_face_list_glyphs (face);

  for (guint i = 0; i < glyphs->len; i++)
    if (g_array_index (glyphs, BwFaceGlyph, i).glyph == glyph)
      {
        g_string_append (out, g_array_index (glyphs, BwFaceGlyph, i).text);
        return;
      }
  g_assert_not_reached ();
}

static void
append_span (GString *out, const BwRun *run, const BwGlyph *glyphs, const BwGlyphSpan *span)
{
  if (span->replacement != NULL)
    {
      g_string_append (out, span->replacement);
      return;
    }
  for (guint i = 0; i < span->n_glyphs; i++)
    append_glyph_text (out, run->face, glyphs[i].glyph);
}

static void
append_run_cb (const BwRun *run, gpointer data)
{
  const BwGlyph *glyphs = run->glyphs;
  guint n_covered = 0;

  for (guint i = 0; i < run->n_spans; i++)
    n_covered += run->spans[i].n_glyphs;
  g_assert_cmpuint (n_covered, ==, run->n_glyphs);
  if (run->replacement != NULL)
    {
      g_string_append (data, run->replacement);
      return;
    }
  for (guint i = 0; i < run->n_spans; glyphs += run->spans[i].n_glyphs, i++)
    append_span (data, run, glyphs, &run->spans[i]);
}

char *
read_line (BwParagraph *paragraph, guint line)
{
  GString *out = g_string_new (NULL);

  bw_paragraph_foreach_run (paragraph, line, append_run_cb, out);
  return g_string_free (out, FALSE);
}

char *
read_lines (BwParagraph *paragraph)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < bw_paragraph_get_n_lines (paragraph); i++)
    {
      g_autofree char *line = read_line (paragraph, i);

      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", line);
    }
  return g_string_free (out, FALSE);
}
