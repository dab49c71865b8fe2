// SPDX-License-Identifier: GPL-3.0-or-later
/* resources.c - the one dictionary in which all pages and forms find fonts (F1, F2, ...) and
 * opacities (O350: 35 %). */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

#include <math.h>

static void
write_resources (GString *out, gconstpointer pdf)
{
  const BwPdf *self = pdf;

  g_string_append (out, "/Font<<");
  for (guint i = 0; i < self->fonts->len; i++)
    g_string_append_printf (out, "/F%u %u 0 R ", i + 1, bw_pdf_font_get_id (self->fonts->pdata[i]));
  g_string_append (out, ">>/ExtGState<<");
  for (guint i = 0; i < self->opacities->len; i++)
    {
      guint opacity = g_array_index (self->opacities, guint, i);

      g_string_append_printf (out, "/O%u<</ca ", opacity);
      bw_pdf_put_number (out, opacity / 1000.0);
      g_string_append (out, "/CA ");
      bw_pdf_put_number (out, opacity / 1000.0);
      g_string_append (out, ">>");
    }
  g_string_append (out, ">>");
}

void
bw_pdf_begin_resources (BwPdf *self)
{
  self->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_pdf_font_free);
  self->font_by_face = g_hash_table_new (NULL, NULL);
  self->opacities = g_array_new (FALSE, FALSE, sizeof (guint));
  self->resources_id = bw_carrier_add_object (self->carrier, write_resources, self);
}

guint
bw_pdf_use_font (BwPdf *self, BwFace *face)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->font_by_face, face));

  if (number > 0)
    return number;
  g_ptr_array_add (self->fonts, bw_pdf_font_new (self->carrier, face));
  g_hash_table_insert (self->font_by_face, face, GUINT_TO_POINTER (self->fonts->len));
  return self->fonts->len;
}

void
bw_pdf_use_opacity (BwPdf *self, guint per_mille)
{
  for (guint i = 0; i < self->opacities->len; i++)
    if (g_array_index (self->opacities, guint, i) == per_mille)
      return;
  g_array_append_val (self->opacities, per_mille);
}
