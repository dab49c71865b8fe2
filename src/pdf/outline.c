// SPDX-License-Identifier: GPL-3.0-or-later
/* outline.c - bookmarks (ISO 32000-1, 12.3.3); libharu's own would lose characters beyond
 * U+FFFF from the titles. */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

struct _BwPdfOutline
{
  guint id;
  char *title; /* NULL: the root of all */
  const BwPdfPlace *place;
  gboolean is_open;
  BwPdfOutline *parent;
  guint place_in_parent;
  GPtrArray *children; /* BwPdfOutline, owned by the document */
};

/* How many bookmarks under it are shown when it is open. */
static guint
count_shown (const BwPdfOutline *self)
{
  guint n = self->children->len;

  for (guint i = 0; i < self->children->len; i++)
    {
      const BwPdfOutline *child = self->children->pdata[i];

      if (child->is_open)
        n += count_shown (child);
    }
  return n;
}

static guint
child_id (const BwPdfOutline *self, guint i)
{
  return ((const BwPdfOutline *) self->children->pdata[i])->id;
}

static void
put_children (GString *out, const BwPdfOutline *self)
{
  if (self->children->len == 0)
    return;
  g_string_append_printf (out, "/First %u 0 R/Last %u 0 R/Count %s%u", child_id (self, 0),
                          child_id (self, self->children->len - 1), self->is_open ? "" : "-",
                          count_shown (self));
}

static void
write_root (GString *out, gconstpointer outline)
{
  g_string_append (out, "/Type/Outlines");
  put_children (out, outline);
}

static void
write_item (GString *out, gconstpointer outline)
{
  const BwPdfOutline *self = outline;

  g_string_append (out, "/Title");
  bw_pdf_put_text (out, self->title);
  g_string_append_printf (out, "/Parent %u 0 R", self->parent->id);
  if (self->place_in_parent > 0)
    g_string_append_printf (out, "/Prev %u 0 R", child_id (self->parent, self->place_in_parent - 1));
  if (self->place_in_parent + 1 < self->parent->children->len)
    g_string_append_printf (out, "/Next %u 0 R", child_id (self->parent, self->place_in_parent + 1));
  put_children (out, self);
  bw_pdf_place_put (out, self->place);
}

static BwPdfOutline *
outline_new (BwPdf *pdf, BwCarrierWriter writer)
{
  BwPdfOutline *self = g_new0 (BwPdfOutline, 1);

  self->children = g_ptr_array_new ();
  self->id = bw_carrier_add_object (pdf->carrier, writer, self);
  g_ptr_array_add (pdf->outlines, self);
  return self;
}

void
bw_pdf_outline_free (BwPdfOutline *self)
{
  g_ptr_array_unref (self->children);
  g_free (self->title);
  g_free (self);
}

void
bw_pdf_begin_outlines (BwPdf *self)
{
  self->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_pdf_outline_free);
  outline_new (self, write_root)->is_open = TRUE;
}

BwPdfOutline *
bw_pdf_add_outline (BwPdf *pdf, BwPdfOutline *parent, const char *title, BwPdfPlace *place)
{
  BwPdfOutline *self;

  g_return_val_if_fail (pdf != NULL && !pdf->is_finished && title != NULL, NULL);
  self = outline_new (pdf, write_item);
  self->title = g_strdup (title);
  self->place = place;
  self->parent = parent != NULL ? parent : pdf->outlines->pdata[0];
  self->place_in_parent = self->parent->children->len;
  g_ptr_array_add (self->parent->children, self);
  return self;
}

void
bw_pdf_outline_set_open (BwPdfOutline *self, gboolean open)
{
  g_return_if_fail (self != NULL);
  self->is_open = open;
}

guint
bw_pdf_outline_get_object_id (BwPdfOutline *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->id;
}
