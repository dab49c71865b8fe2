// SPDX-License-Identifier: GPL-3.0-or-later
/* pen.c - bringing blocks onto a page. */
#include "pack/pen.h"

struct _BwPlaces
{
  GHashTable *places;  /* BwLeaf -> BwPdfPlace */
  GHashTable *waiting; /* BwLeaf of a paper -> GArray of guint */
};

BwPlaces *
bw_places_new (BwPdf *pdf, const BwPlan *plan)
{
  BwPlaces *self = g_new0 (BwPlaces, 1);

  self->places = g_hash_table_new (NULL, NULL);
  self->waiting = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < plan->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (plan->leaves, i);

      if (leaf->kind == BW_LEAF_PAPER)
        g_hash_table_insert (self->waiting, leaf, g_array_new (FALSE, FALSE, sizeof (guint)));
      else
        g_hash_table_insert (self->places, leaf, bw_pdf_add_place (pdf));
    }
  return self;
}

void
bw_places_free (BwPlaces *self)
{
  g_hash_table_unref (self->places);
  g_hash_table_unref (self->waiting);
  g_free (self);
}

BwPdfPlace *
bw_places_get (BwPlaces *self, const BwLeaf *leaf)
{
  return g_hash_table_lookup (self->places, leaf);
}

GArray *
bw_places_get_waiting (BwPlaces *self, const BwLeaf *paper)
{
  return g_hash_table_lookup (self->waiting, paper);
}

BwTag *
bw_tag_new (int role)
{
  BwTag *self = g_new0 (BwTag, 1);

  g_ref_count_init (&self->references);
  self->role = role;
  return self;
}

BwTag *
bw_tag_ref (BwTag *self)
{
  g_ref_count_inc (&self->references);
  return self;
}

void
bw_tag_unref (BwTag *self)
{
  if (!g_ref_count_dec (&self->references))
    return;
  g_free (self->alt);
  g_free (self->title);
  g_free (self->tongue);
  g_free (self);
}

static void
describe_element (BwTag *self)
{
  if (self->alt != NULL)
    bw_pdf_element_set_alt (self->element, self->alt);
  if (self->title != NULL)
    bw_pdf_element_set_title (self->element, self->title);
  if (self->tongue != NULL)
    bw_pdf_element_set_language (self->element, self->tongue);
  if (self->role == BW_PDF_TH)
    bw_pdf_element_set_scope (self->element, self->scope);
  if (self->columns > 1)
    bw_pdf_element_set_cell_span (self->element, self->columns, 1);
}

BwPdfElement *
bw_tag_get_element (BwTag *self, BwPen *pen)
{
  if (self->role == BW_NO_ROLE || pen->is_artifact)
    return pen->parent;
  if (self->element == NULL)
    {
      self->element = bw_pdf_add_element (pen->pdf, pen->parent, self->role);
      describe_element (self);
    }
  return self->element;
}

BwPdfInk *
bw_pen_begin (BwPen *self, BwPdfElement *element)
{
  return self->is_artifact ? bw_pdf_page_begin_artifact (self->page, BW_PDF_LAYOUT)
                           : bw_pdf_page_begin (self->page, element);
}

void
bw_pen_link (BwPen *self, BwPdfElement *element, double x, double y, double width, double height,
             const BwLeaf *leaf, const char *words)
{
  guint id;

  if (self->link_area.width > 0)
    {
      x = self->link_area.x;
      y = self->link_area.y;
      width = self->link_area.width;
      height = self->link_area.height;
    }
  id = bw_pdf_page_add_link (self->page, element, x, y, width, height, bw_places_get (self->places, leaf),
                             words);
  if (leaf->kind == BW_LEAF_PAPER)
    g_array_append_val (bw_places_get_waiting (self->places, leaf), id);
}
