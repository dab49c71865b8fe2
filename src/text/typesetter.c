// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * typesetter.c - the fonts of one document. Pango measures at 72 dots an inch without rounding, so that
 * its unit is 1/1024 of a point and no screen has a say.
 */
#include "text/typesetter-private.h"

#include "text/families.h"

#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

/* What belongs to the document, whoever sets it. */
typedef struct
{
  GMutex lock;        /* of faces, which laying out asks for; what follows them is of drawing only */
  GHashTable *faces;  /* "file#index#variations" -> BwFace */
  GArray *missing;    /* BwMissingCharacter by first use */
  GHashTable *missed; /* character -> its index in missing, plus one */
} BwStock;

struct _BwTypesetter
{
  PangoFontMap *map;
  PangoContext *context;
  PangoContext *towards[2]; /* left to right, right to left; when needed */
  GHashTable *fonts;        /* PangoFont -> BwFont */
  BwRunBuffer runs;
  BwKeptLines *kept_lines;
  BwFaceMetrics *metrics[2][2]; /* by family and weight, when known */
  BwStock *stock;
  gboolean owns_stock;
};

static BwStock *
stock_new (void)
{
  BwStock *self = g_new0 (BwStock, 1);

  g_mutex_init (&self->lock);
  self->faces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) bw_face_free);
  self->missing = g_array_new (FALSE, FALSE, sizeof (BwMissingCharacter));
  self->missed = g_hash_table_new (NULL, NULL);
  return self;
}

static void
stock_free (BwStock *self)
{
  g_hash_table_unref (self->missed);
  g_array_unref (self->missing);
  g_hash_table_unref (self->faces);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static PangoContext *
typesetter_new_context (BwTypesetter *self)
{
  PangoContext *context = pango_font_map_create_context (self->map);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en-GB"));
  return context;
}

static BwTypesetter *
typesetter_new (BwStock *stock)
{
  BwTypesetter *self = g_new0 (BwTypesetter, 1);

  self->map = pango_ft2_font_map_new ();
  if (bw_families_get_config () != NULL)
    pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->map), bw_families_get_config ());
  pango_ft2_font_map_set_resolution (PANGO_FT2_FONT_MAP (self->map), 72, 72);
  self->context = typesetter_new_context (self);
  self->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->runs.glyphs = g_array_new (FALSE, FALSE, sizeof (BwGlyph));
  self->runs.spans = g_array_new (FALSE, FALSE, sizeof (BwGlyphSpan));
  self->runs.replacements = g_ptr_array_new_with_free_func (g_free);
  self->kept_lines = bw_kept_lines_new ();
  self->stock = stock;
  return self;
}

BwTypesetter *
bw_typesetter_new (void)
{
  BwTypesetter *self = typesetter_new (stock_new ());

  self->owns_stock = TRUE;
  return self;
}

BwTypesetter *
bw_typesetter_new_beside (BwTypesetter *first)
{
  g_return_val_if_fail (first != NULL, NULL);
  return typesetter_new (first->stock);
}

void
bw_typesetter_free (BwTypesetter *self)
{
  if (self == NULL)
    return;
  bw_kept_lines_free (self->kept_lines);
  for (guint i = 0; i < 4; i++)
    g_free (self->metrics[i / 2][i % 2]);
  g_array_unref (self->runs.glyphs);
  g_array_unref (self->runs.spans);
  g_ptr_array_unref (self->runs.replacements);
  g_hash_table_unref (self->fonts);
  if (self->owns_stock)
    stock_free (self->stock);
  g_clear_object (&self->towards[0]);
  g_clear_object (&self->towards[1]);
  g_object_unref (self->context);
  g_object_unref (self->map);
  g_free (self);
}

PangoContext *
bw_typesetter_get_context (BwTypesetter *self)
{
  return self->context;
}

PangoContext *
bw_typesetter_get_context_towards (BwTypesetter *self, PangoDirection direction)
{
  PangoContext **context = &self->towards[direction == PANGO_DIRECTION_RTL];

  if (*context == NULL)
    {
      *context = typesetter_new_context (self);
      pango_context_set_base_dir (*context, direction);
    }
  return *context;
}

BwRunBuffer *
bw_typesetter_get_run_buffer (BwTypesetter *self)
{
  return &self->runs;
}

BwKeptLines *
bw_typesetter_get_kept_lines (BwTypesetter *self)
{
  return self->kept_lines;
}

PangoFontDescription *
bw_typesetter_describe (const BwTextStyle *style)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, bw_font_family_get_list (style->family));
  pango_font_description_set_weight (description, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size (description, pango_units_from_double (style->size));
  return description;
}

/* One face for a file, a font in it and a setting of its variations, whatever the size. */
static BwFace *
stock_get_face (BwStock *self, hb_font_t *hb, FcPattern *pattern)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GString) key = g_string_new (NULL);
  FcChar8 *file = NULL;
  unsigned n_coords = 0;
  const int *coords = hb_font_get_var_coords_normalized (hb, &n_coords);
  BwFace *face;

  FcPatternGetString (pattern, FC_FILE, 0, &file);
  g_string_append_printf (key, "%s#%u", (const char *) file, hb_face_get_index (hb_font_get_face (hb)));
  for (unsigned i = 0; i < n_coords; i++)
    g_string_append_printf (key, "#%d", coords[i]);
  face = g_hash_table_lookup (self->faces, key->str);
  if (face == NULL)
    {
      face = bw_face_new (hb);
      g_hash_table_insert (self->faces, g_strdup (key->str), face);
    }
  return face;
}

/* A missing bold or slanted style shows in fontconfig's pattern (its 90-synthetic.conf). */
static BwFont *
typesetter_read_font (BwTypesetter *self, PangoFont *pango)
{
  BwFont *font = g_new0 (BwFont, 1);
  hb_font_t *hb = pango_font_get_hb_font (pango);
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (pango));
  FcMatrix *matrix = NULL;
  FcBool embolden = FcFalse;
  int x_scale, y_scale;

  hb_font_get_scale (hb, &x_scale, &y_scale);
  FcPatternGetBool (pattern, FC_EMBOLDEN, 0, &embolden);
  font->face = stock_get_face (self->stock, hb, pattern);
  font->size = pango_units_to_double (y_scale);
  font->embolden = embolden;
  if (FcPatternGetMatrix (pattern, FC_MATRIX, 0, &matrix) == FcResultMatch)
    font->slant = matrix->xy;
  return font;
}

const BwFont *
bw_typesetter_get_font (BwTypesetter *self, PangoFont *pango)
{
  BwFont *font = g_hash_table_lookup (self->fonts, pango);

  if (font == NULL)
    {
      font = typesetter_read_font (self, pango);
      g_hash_table_insert (self->fonts, g_object_ref (pango), font);
    }
  return font;
}

void
bw_typesetter_note_missing (BwTypesetter *self, gunichar character)
{
  BwStock *stock = self->stock;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (stock->missed, GUINT_TO_POINTER (character)));

  if (place > 0)
    {
      g_array_index (stock->missing, BwMissingCharacter, place - 1).count++;
      return;
    }
  g_array_append_val (stock->missing, ((BwMissingCharacter){.character = character, .count = 1}));
  g_hash_table_insert (stock->missed, GUINT_TO_POINTER (character), GUINT_TO_POINTER (stock->missing->len));
}

static BwFaceMetrics
typesetter_read_metrics (BwTypesetter *self, const BwTextStyle *style)
{
  PangoFontDescription *description = bw_typesetter_describe (style);
  g_autoptr (PangoFont) font = pango_context_load_font (self->context, description);
  BwFaceMetrics metrics = {0};

  pango_font_description_free (description);
  if (font != NULL)
    metrics = bw_face_get_metrics (bw_typesetter_get_font (self, font)->face);
  return metrics;
}

/* Of the family that comes first in the list: lines keep their place when a fallback font joins them. */
static const BwFaceMetrics *
typesetter_get_metrics (BwTypesetter *self, const BwTextStyle *style)
{
  BwFaceMetrics **known = &self->metrics[style->family == BW_FONT_SERIF][style->bold != FALSE];

  if (*known == NULL)
    {
      *known = g_new (BwFaceMetrics, 1);
      **known = typesetter_read_metrics (self, style);
    }
  return *known;
}

double
bw_typesetter_get_ascent (BwTypesetter *self, const BwTextStyle *style)
{
  g_return_val_if_fail (self != NULL && style != NULL, 0);
  return typesetter_get_metrics (self, style)->ascent * style->size / 1000;
}

double
bw_typesetter_get_descent (BwTypesetter *self, const BwTextStyle *style)
{
  g_return_val_if_fail (self != NULL && style != NULL, 0);
  return -typesetter_get_metrics (self, style)->descent * style->size / 1000;
}

double
bw_typesetter_get_cap_height (BwTypesetter *self, const BwTextStyle *style)
{
  g_return_val_if_fail (self != NULL && style != NULL, 0);
  return typesetter_get_metrics (self, style)->cap_height * style->size / 1000;
}

const GArray *
bw_typesetter_get_missing (BwTypesetter *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->stock->missing;
}
