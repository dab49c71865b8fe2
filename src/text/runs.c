// SPDX-License-Identifier: GPL-3.0-or-later
/* runs.c - one of Pango's runs as placed glyphs, with replacement texts where glyphs cannot
 * say their own (cluster.c). */
#include "text/runs.h"

#include "text/cluster.h"

static const PangoAttribute *
find_attribute (const PangoItem *item, PangoAttrType type)
{
  for (GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    if (((const PangoAttribute *) l->data)->klass->type == type)
      return l->data;
  return NULL;
}

static guint32
run_get_rgb (const PangoItem *item, guint32 otherwise)
{
  const PangoAttrColor *colour = (const PangoAttrColor *) find_attribute (item, PANGO_ATTR_FOREGROUND);

  if (colour == NULL)
    return otherwise;
  return (guint32) (colour->color.red >> 8) << 16 | (guint32) (colour->color.green >> 8) << 8 |
         colour->color.blue >> 8;
}

static void
note_all_missing (BwTypesetter *typesetter, const char *text, int length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    bw_typesetter_note_missing (typesetter, g_utf8_get_char (p));
}

static void
add_glyph (BwTypesetter *typesetter, BwFace *face, guint glyph, const PangoGlyphGeometry *geometry, int x)
{
  BwGlyph placed = {.glyph = glyph,
                    .x = pango_units_to_double (x + geometry->x_offset),
                    .rise = -pango_units_to_double (geometry->y_offset)};

  bw_face_use (face, glyph);
  g_array_append_val (bw_typesetter_get_run_buffer (typesetter)->glyphs, placed);
}

/* Which glyph stands in the document for Pango's; FALSE: none. Pango hides the space at which a line was
 * broken, and tabs; without them a reader that joins lines would join their words. */
static gboolean
choose_glyph (BwTypesetter *typesetter, BwFace *face, const BwCluster *cluster, PangoGlyph glyph,
              guint *chosen)
{
  *chosen = glyph;
  if (glyph == PANGO_GLYPH_EMPTY)
    {
      *chosen = g_unichar_isspace (g_utf8_get_char (cluster->text)) ? bw_face_find (face, ' ') : 0;
      return *chosen != 0;
    }
  if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
    {
      bw_typesetter_note_missing (typesetter, glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
      *chosen = 0; /* .notdef: the font's empty box */
    }
  return TRUE;
}

/* Returns where the next cluster begins. */
static int
add_cluster (BwTypesetter *typesetter, BwFace *face, const BwCluster *cluster, int x)
{
  for (int i = cluster->first; i < cluster->end; i++)
    {
      const PangoGlyphInfo *info = &cluster->run->glyphs->glyphs[i];
      guint glyph;

      if (choose_glyph (typesetter, face, cluster, info->glyph, &glyph))
        add_glyph (typesetter, face, glyph, &info->geometry, x);
      x += info->geometry.width;
    }
  return x;
}

/* Lengthens the last span if neither it nor the new glyphs have a replacement of their own. */
static void
close_span (BwRunBuffer *buffer, guint first_glyph, char *replacement)
{
  BwGlyphSpan span = {.n_glyphs = buffer->glyphs->len - first_glyph, .replacement = replacement};
  BwGlyphSpan *last =
      buffer->spans->len > 0 ? &g_array_index (buffer->spans, BwGlyphSpan, buffer->spans->len - 1) : NULL;

  if (replacement != NULL)
    g_ptr_array_add (buffer->replacements, replacement);
  if (last != NULL && last->replacement == NULL && replacement == NULL)
    last->n_glyphs += span.n_glyphs;
  else if (span.n_glyphs > 0)
    g_array_append_val (buffer->spans, span);
}

static void
add_clusters (BwTypesetter *typesetter, BwFace *face, const PangoGlyphItem *pango, const char *run_text,
              gboolean is_replaced_whole)
{
  BwRunBuffer *buffer = bw_typesetter_get_run_buffer (typesetter);
  BwCluster cluster = {.run = pango, .run_text = run_text};
  int x = 0;

  while (bw_cluster_next (&cluster))
    {
      guint first_glyph = buffer->glyphs->len;
      gboolean says_itself = bw_cluster_claim (&cluster, face) || is_replaced_whole;

      x = add_cluster (typesetter, face, &cluster, x);
      close_span (buffer, first_glyph, says_itself ? NULL : bw_cluster_dup_text (&cluster));
    }
}

static void
buffer_clear (BwRunBuffer *buffer)
{
  g_array_set_size (buffer->glyphs, 0);
  g_array_set_size (buffer->spans, 0);
  g_ptr_array_set_size (buffer->replacements, 0);
}

void
bw_run_emit (const PangoGlyphItem *pango, const BwRunPlace *place, BwRunFunc func, gpointer data)
{
  const PangoItem *item = pango->item;
  const char *run_text = place->text + item->offset;
  const BwFont *font = NULL;
  BwRunBuffer *buffer = bw_typesetter_get_run_buffer (place->typesetter);
  BwRun run = {
      .language = place->language, .x = place->x, .baseline = place->baseline, .width = place->width};
  g_autofree char *replacement = NULL;

  if (item->analysis.font != NULL) /* NULL where the system has no font at all */
    font = bw_typesetter_get_font (place->typesetter, item->analysis.font);
  if (font == NULL || !font->face->has_outlines)
    {
      note_all_missing (place->typesetter, run_text, item->length);
      return;
    }
  buffer_clear (buffer);
  if (bw_cluster_run_needs_replacement (pango, run_text, font->face))
    replacement = g_utf8_normalize (run_text, item->length, G_NORMALIZE_NFC);
  add_clusters (place->typesetter, font->face, pango, run_text, replacement != NULL);
  if (buffer->glyphs->len == 0)
    return;
  run.face = font->face;
  run.size = font->size;
  run.slant = font->slant;
  run.embolden = font->embolden;
  run.rgb = run_get_rgb (item, place->rgb);
  run.replacement = replacement;
  run.glyphs = (const BwGlyph *) buffer->glyphs->data;
  run.n_glyphs = buffer->glyphs->len;
  run.spans = (const BwGlyphSpan *) buffer->spans->data;
  run.n_spans = buffer->spans->len;
  func (&run, data);
}
