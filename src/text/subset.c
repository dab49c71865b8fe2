// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * subset.c - the font program that holds just the glyphs in use. Glyph numbers stay the file's, because
 * content that names them is written before the last glyph is known.
 */
#include "text/face-private.h"

#include <glib/gi18n-lib.h>
#include <hb-ot.h>
#include <hb-subset.h>

/* ISO 32000-1, 9.9 needs the first row, and HarfBuzz the second to settle a variable font at one weight. */
static const char kept_tables[][5] = {"CFF ", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx",
                                      "loca", "maxp", "prep", "CFF2", "fvar", "gvar", "avar",
                                      "HVAR", "MVAR", "STAT", "OS/2", "cmap", "vhea"};

static void
drop_other_tables (hb_subset_input_t *input, hb_face_t *face)
{
  hb_set_t *drop = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_tag_t tags[64];
  unsigned n_tags = G_N_ELEMENTS (tags);

  for (unsigned offset = 0; n_tags == G_N_ELEMENTS (tags); offset += n_tags)
    {
      hb_face_get_table_tags (face, offset, &n_tags, tags);
      for (unsigned i = 0; i < n_tags; i++)
        hb_set_add (drop, tags[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kept_tables); i++)
    hb_set_del (drop, hb_tag_from_string (kept_tables[i], 4));
}

static void
pin_variations (hb_subset_input_t *input, hb_font_t *font)
{
  hb_face_t *face = hb_font_get_face (font);
  unsigned n_coords = 0;
  const float *coords = hb_font_get_var_coords_design (font, &n_coords);

  for (unsigned i = 0; i < n_coords; i++)
    {
      hb_ot_var_axis_info_t axis;
      unsigned n_axes = 1;

      hb_ot_var_get_axis_infos (face, i, &n_axes, &axis);
      hb_subset_input_pin_axis_location (input, face, axis.tag, coords[i]);
    }
}

static hb_face_t *
make_subset (BwFace *self)
{
  hb_face_t *face = hb_font_get_face (self->font), *subset;
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();

  if (input == NULL)
    return NULL;
  drop_other_tables (input, face);
  pin_variations (input, self->font);
  hb_set_union (hb_subset_input_glyph_set (input), self->glyphs);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                        HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
  subset = hb_subset_or_fail (face, input);
  hb_subset_input_destroy (input);
  return subset;
}

GBytes *
bw_face_dup_subset (BwFace *self, GError **error)
{
  hb_face_t *subset;
  hb_blob_t *blob;
  unsigned length = 0;
  const char *data;

  g_return_val_if_fail (self != NULL, NULL);
  subset = make_subset (self);
  if (subset == NULL)
    {
      g_autofree char *name = bw_face_dup_subset_name (self);

      /* Translators: %s is the name of a font file's face, such as NotoSans-Bold. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("The font %s could not be put into the document because its file is damaged. Install "
                      "the font again."),
                   name + strlen ("TAGTAG+"));
      return NULL;
    }
  blob = self->is_cff ? hb_face_reference_table (subset, HB_TAG ('C', 'F', 'F', ' '))
                      : hb_face_reference_blob (subset);
  data = hb_blob_get_data (blob, &length);
  GBytes *bytes = g_bytes_new (data, length);
  hb_blob_destroy (blob);
  hb_face_destroy (subset);
  return bytes;
}
