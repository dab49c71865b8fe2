// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * cluster.c - which text stands behind which glyphs.
 *
 * A glyph has one text (a document's ToUnicode), so the first claim wins and whatever else it is used for
 * needs a replacement text (ActualText). The rules were measured with poppler, mupdf and pdf.js; each says
 * below what they do.
 */
#include "text/cluster.h"

#define NO_BREAK_SPACE 0x00A0

static gboolean
is_right_to_left (const PangoGlyphItem *run)
{
  return (run->item->analysis.level & 1) != 0;
}

/* PANGO_GLYPH_EMPTY has the flag's bit, too. */
static gboolean
is_missing (PangoGlyph glyph)
{
  return glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}

gboolean
bw_cluster_next (BwCluster *self)
{
  const PangoGlyphString *glyphs = self->run->glyphs;
  const PangoItem *item = self->run->item;
  int start, text_end = item->length;

  if (self->end >= glyphs->num_glyphs)
    return FALSE;
  self->first = self->end;
  start = glyphs->log_clusters[self->first];
  do
    self->end++;
  while (self->end < glyphs->num_glyphs && glyphs->log_clusters[self->end] == start);
  if (is_right_to_left (self->run) && self->first > 0)
    text_end = glyphs->log_clusters[self->first - 1];
  else if (!is_right_to_left (self->run) && self->end < glyphs->num_glyphs)
    text_end = glyphs->log_clusters[self->end];
  self->text = self->run_text + start;
  self->length = text_end - start;
  return TRUE;
}

char *
bw_cluster_dup_text (const BwCluster *self)
{
  if (self->run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
    return g_strdup ("…"); /* Pango's text is what was left out */
  if (g_utf8_get_char (self->text) == NO_BREAK_SPACE)
    return g_strdup (" ");
  return g_utf8_normalize (self->text, self->length, G_NORMALIZE_NFC);
}

/* In right-to-left text a closing bracket looks like an opening one. The glyph says what is seen, for
 * readers that know no replacement texts; the others take the written one from there. */
static void
claim_mirrored (BwFace *face, guint glyph, gunichar written)
{
  gunichar seen;
  char text[6];

  if (g_unichar_get_mirror_char (written, &seen) && bw_face_find (face, seen) == glyph)
    bw_face_claim (face, glyph, text, (gsize) g_unichar_to_utf8 (seen, text));
}

/* A base with marks, each drawn by its own glyph: every glyph can say its character. */
static gboolean
claim_spelled_out (const BwCluster *self, BwFace *face)
{
  int n = self->end - self->first;
  const char *p = self->text;

  if (g_utf8_strlen (p, self->length) != n)
    return FALSE;
  for (int i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      int place = is_right_to_left (self->run) ? self->end - 1 - i : self->first + i;
      PangoGlyph glyph = self->run->glyphs->glyphs[place].glyph;
      gunichar c = g_utf8_get_char (p);

      if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        return FALSE;
      if (i > 0 && (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK || bw_face_find (face, c) != glyph))
        return FALSE;
      if (!bw_face_claim (face, glyph, p, (gsize) (g_utf8_next_char (p) - p)))
        return FALSE;
    }
  return TRUE;
}

gboolean
bw_cluster_claim (const BwCluster *self, BwFace *face)
{
  PangoGlyph glyph = self->run->glyphs->glyphs[self->first].glyph;
  g_autofree char *written = NULL;

  if (self->end - self->first > 1)
    return claim_spelled_out (self, face);
  if (glyph == PANGO_GLYPH_EMPTY)
    return TRUE;
  if (is_missing (glyph))
    return FALSE;
  if (is_right_to_left (self->run))
    claim_mirrored (face, glyph, g_utf8_get_char (self->text));
  else if (self->length == 1) /* ASCII, by far the most frequent case */
    return bw_face_claim (face, glyph, self->text, 1);
  written = bw_cluster_dup_text (self);
  return bw_face_claim (face, glyph, written, strlen (written));
}

/* Readers turn a replacement of a right-to-left run round, and a run that ends in an inserted hyphen would
 * put that hyphen into the word; there each cluster speaks for itself. */
gboolean
bw_cluster_run_needs_replacement (const PangoGlyphItem *run, const char *run_text, BwFace *face)
{
  BwCluster cluster = {.run = run, .run_text = run_text};

  if (is_right_to_left (run) || (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN))
    return FALSE;
  while (bw_cluster_next (&cluster))
    if (cluster.end - cluster.first > 1 && !claim_spelled_out (&cluster, face))
      return TRUE;
  return FALSE;
}
