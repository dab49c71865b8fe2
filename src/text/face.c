// SPDX-License-Identifier: GPL-3.0-or-later
/* face.c - the glyphs in use of one font file, their widths and texts. The font program is cut in subset.c.
 */
#include "text/face-private.h"

#include <hb-ot.h>
#include <math.h>

/* What a glyph says that only takes part in a replacement text: nothing that a reader would hear. */
#define ZERO_WIDTH_SPACE "\u200B"
#define REPLACEMENT_CHARACTER "\uFFFD"

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  hb_blob_t *table = hb_face_reference_table (face, tag);
  gboolean has = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);
  return has;
}

/* ASCII has the first claim: a no-break space or a soft hyphen must not rename space and hyphen. */
static void
claim_ascii (BwFace *self)
{
  for (char c = ' '; c <= '~'; c++)
    {
      guint glyph = bw_face_find (self, (gunichar) c);

      if (glyph != 0)
        bw_face_claim (self, glyph, &c, 1);
    }
}

BwFace *
bw_face_new (hb_font_t *source)
{
  BwFace *self = g_new0 (BwFace, 1);
  hb_face_t *face = hb_font_get_face (source);
  unsigned n_coords = 0;
  const float *coords = hb_font_get_var_coords_design (source, &n_coords);

  self->font = hb_font_create (face);
  hb_font_set_var_coords_design (self->font, coords, n_coords);
  self->glyphs = hb_set_create ();
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->is_cff = has_table (face, HB_TAG ('C', 'F', 'F', ' '));
  self->has_outlines = self->is_cff || has_table (face, HB_TAG ('g', 'l', 'y', 'f'));
  claim_ascii (self);
  return self;
}

void
bw_face_free (BwFace *self)
{
  hb_font_destroy (self->font);
  hb_set_destroy (self->glyphs);
  g_hash_table_unref (self->texts);
  g_free (self);
}

void
bw_face_use (BwFace *self, guint glyph)
{
  hb_set_add (self->glyphs, glyph);
}

gboolean
bw_face_claim (BwFace *self, guint glyph, const char *text, gsize length)
{
  const char *known = g_hash_table_lookup (self->texts, GUINT_TO_POINTER (glyph));

  if (known != NULL)
    return strncmp (known, text, length) == 0 && known[length] == '\0';
  g_hash_table_insert (self->texts, GUINT_TO_POINTER (glyph), g_strndup (text, length));
  return TRUE;
}

guint
bw_face_find (BwFace *self, gunichar character)
{
  hb_codepoint_t glyph = 0;

  hb_font_get_nominal_glyph (self->font, character, &glyph);
  return glyph;
}

gboolean
bw_face_is_cff (BwFace *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_cff;
}

static double
per_mille (BwFace *self, double font_units)
{
  return font_units * 1000 / hb_face_get_upem (hb_font_get_face (self->font));
}

/* head.xMin, yMin, xMax, yMax: four big-endian int16 from byte 36 (OpenType, "head"). */
static void
read_bounding_box (BwFace *self, double box[4])
{
  hb_blob_t *head = hb_face_reference_table (hb_font_get_face (self->font), HB_TAG ('h', 'e', 'a', 'd'));
  unsigned length = 0;
  const guint8 *bytes = (const guint8 *) hb_blob_get_data (head, &length);

  for (int i = 0; i < 4 && length >= 44; i++)
    box[i] = per_mille (self, (gint16) (bytes[36 + 2 * i] << 8 | bytes[37 + 2 * i]));
  hb_blob_destroy (head);
}

BwFaceMetrics
bw_face_get_metrics (BwFace *self)
{
  BwFaceMetrics metrics = {0};
  double box[4] = {0};
  hb_font_extents_t extents = {0};
  hb_position_t cap_height = 0;

  g_return_val_if_fail (self != NULL, metrics);
  hb_font_get_h_extents (self->font, &extents);
  hb_ot_metrics_get_position_with_fallback (self->font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  read_bounding_box (self, box);
  metrics.ascent = per_mille (self, extents.ascender);
  metrics.descent = per_mille (self, extents.descender);
  metrics.cap_height = per_mille (self, cap_height);
  metrics.left = box[0];
  metrics.bottom = box[1];
  metrics.right = box[2];
  metrics.top = box[3];
  metrics.italic_angle = hb_style_get_value (self->font, HB_STYLE_TAG_SLANT_ANGLE);
  return metrics;
}

double
bw_face_get_advance (BwFace *self, guint glyph)
{
  g_return_val_if_fail (self != NULL, 0);
  return round (per_mille (self, hb_font_get_glyph_h_advance (self->font, glyph)) * 10) / 10;
}

GArray *
bw_face_list_glyphs (BwFace *self)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (BwFaceGlyph));

  g_return_val_if_fail (self != NULL, glyphs);
  for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next (self->glyphs, &glyph);)
    {
      const char *text = g_hash_table_lookup (self->texts, GUINT_TO_POINTER (glyph));
      BwFaceGlyph entry = {.glyph = glyph, .advance = bw_face_get_advance (self, glyph), .text = text};

      if (text == NULL)
        entry.text = glyph == 0 ? REPLACEMENT_CHARACTER : ZERO_WIDTH_SPACE;
      g_array_append_val (glyphs, entry);
    }
  return glyphs;
}

/* The tag comes from the glyphs, so two documents bound together never hold two different
 * subsets of one name. */
char *
bw_face_dup_subset_name (BwFace *self)
{
  char name[64] = "Font";
  unsigned size = sizeof name;
  char tag[7] = {0};

  g_return_val_if_fail (self != NULL, NULL);
  hb_ot_name_get_utf8 (hb_font_get_face (self->font), HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID,
                       &size, name);
  g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');
  for (guint i = 0, hash = hb_set_hash (self->glyphs); i < 6; i++, hash /= 26)
    tag[i] = (char) ('A' + hash % 26);
  return g_strdup_printf ("%s+%s", tag, name);
}
