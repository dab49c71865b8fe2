// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * font.c - a face as PDF objects (ISO 32000-1, 9.7): a Type0 font whose codes are the font file's glyph
 * numbers, its widths, its subset program and its way back to Unicode. Which glyphs, which texts: that
 * is the face's business.
 */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

/* A block of a CMap holds at most that many entries (Adobe technical note 5014). */
#define CMAP_BLOCK 100

struct _BwPdfFont
{
  BwCarrier *carrier;
  BwFace *face;
  guint type0_id, cid_font_id, descriptor_id;
  guint program_id, to_unicode_id; /* known when embedded */
  char *name;
  GArray *glyphs; /* BwFaceGlyph */
  gsize program_length;
};

static void
write_type0 (GString *out, gconstpointer font)
{
  const BwPdfFont *self = font;

  g_string_append_printf (out,
                          "/Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%u 0 R]"
                          "/ToUnicode %u 0 R",
                          self->name, self->cid_font_id, self->to_unicode_id);
}

/* Runs of neighbouring glyph numbers share one array. */
static void
put_widths (GString *out, const GArray *glyphs)
{
  g_string_append (out, "/W[");
  for (guint i = 0; i < glyphs->len; i++)
    {
      const BwFaceGlyph *glyph = &g_array_index (glyphs, BwFaceGlyph, i);

      if (i == 0 || glyph[-1].glyph + 1 != glyph->glyph)
        g_string_append_printf (out, "%s%u[", i == 0 ? "" : "]", glyph->glyph);
      else
        g_string_append_c (out, ' ');
      bw_pdf_put_number (out, glyph->advance);
    }
  g_string_append (out, glyphs->len > 0 ? "]]" : "]");
}

static void
write_cid_font (GString *out, gconstpointer font)
{
  const BwPdfFont *self = font;

  g_string_append_printf (out,
                          "/Type/Font/Subtype/%s/BaseFont/%s/FontDescriptor %u 0 R"
                          "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000\n",
                          bw_face_is_cff (self->face) ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity",
                          self->name, self->descriptor_id);
  put_widths (out, self->glyphs);
}

/* Flags: 4 symbolic (the codes are no known encoding), 64 italic. StemV is unknown to OpenType and only
 * guides substitution, which never happens to an embedded font. */
static void
write_descriptor (GString *out, gconstpointer font)
{
  const BwPdfFont *self = font;
  BwFaceMetrics metrics = bw_face_get_metrics (self->face);
  const double box[] = {metrics.left, metrics.bottom, metrics.right, metrics.top};

  g_string_append_printf (out, "/Type/FontDescriptor/FontName/%s/Flags %d/StemV 80/%s %u 0 R/FontBBox[",
                          self->name, metrics.italic_angle != 0 ? 4 | 64 : 4,
                          bw_face_is_cff (self->face) ? "FontFile3" : "FontFile2", self->program_id);
  bw_pdf_put_operation (out, box, G_N_ELEMENTS (box), "]");
  g_string_append (out, "/ItalicAngle ");
  bw_pdf_put_number (out, metrics.italic_angle);
  g_string_append (out, "/Ascent ");
  bw_pdf_put_number (out, metrics.ascent);
  g_string_append (out, "/Descent ");
  bw_pdf_put_number (out, metrics.descent);
  g_string_append (out, "/CapHeight ");
  bw_pdf_put_number (out, metrics.cap_height);
}

BwPdfFont *
bw_pdf_font_new (BwCarrier *carrier, BwFace *face)
{
  BwPdfFont *self = g_new0 (BwPdfFont, 1);

  self->carrier = carrier;
  self->face = face;
  self->type0_id = bw_carrier_add_object (carrier, write_type0, self);
  self->cid_font_id = bw_carrier_add_object (carrier, write_cid_font, self);
  self->descriptor_id = bw_carrier_add_object (carrier, write_descriptor, self);
  return self;
}

void
bw_pdf_font_free (BwPdfFont *self)
{
  g_clear_pointer (&self->glyphs, g_array_unref);
  g_free (self->name);
  g_free (self);
}

guint
bw_pdf_font_get_id (BwPdfFont *self)
{
  return self->type0_id;
}

static void
write_program_entries (GString *out, gconstpointer font)
{
  const BwPdfFont *self = font;

  if (bw_face_is_cff (self->face))
    g_string_append (out, "/Subtype/CIDFontType0C");
  else
    g_string_append_printf (out, "/Length1 %" G_GSIZE_FORMAT, self->program_length);
}

static gboolean
font_embed_program (BwPdfFont *self, GError **error)
{
  g_autoptr (GBytes) program = bw_face_dup_subset (self->face, error);
  BwCarrierStream *stream;
  const char *data;

  if (program == NULL)
    return FALSE;
  data = g_bytes_get_data (program, &self->program_length);
  stream = bw_carrier_add_stream (self->carrier, TRUE, write_program_entries, self);
  bw_carrier_stream_append (stream, data, self->program_length);
  self->program_id = bw_carrier_stream_get_id (stream);
  return TRUE;
}

static void
write_nothing (GString *out, gconstpointer font)
{
}

static void
put_character_map (GString *out, const GArray *glyphs)
{
  g_string_append (out, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
  for (guint i = 0; i < glyphs->len; i++)
    {
      const BwFaceGlyph *glyph = &g_array_index (glyphs, BwFaceGlyph, i);

      if (i % CMAP_BLOCK == 0)
        g_string_append_printf (out, "%u beginbfchar\n", MIN (glyphs->len - i, CMAP_BLOCK));
      g_string_append_printf (out, "<%04X><", glyph->glyph);
      bw_pdf_put_utf16 (out, glyph->text);
      g_string_append (out, ">\n");
      if (i % CMAP_BLOCK == CMAP_BLOCK - 1 || i == glyphs->len - 1)
        g_string_append (out, "endbfchar\n");
    }
  g_string_append (out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}

static void
font_embed_character_map (BwPdfFont *self)
{
  BwCarrierStream *stream = bw_carrier_add_stream (self->carrier, TRUE, write_nothing, NULL);
  g_autoptr (GString) map = g_string_new (NULL);

  put_character_map (map, self->glyphs);
  bw_carrier_stream_append (stream, map->str, map->len);
  self->to_unicode_id = bw_carrier_stream_get_id (stream);
}

gboolean
bw_pdf_font_embed (BwPdfFont *self, GError **error)
{
  self->name = bw_face_dup_subset_name (self->face);
  self->glyphs = bw_face_list_glyphs (self->face);
  font_embed_character_map (self);
  return font_embed_program (self, error);
}
