/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Measuring a copied page, and moving what stands on it besides its content: annotations.
 */
#include "paper/attached-page.h"

/* More saves or restores than this astray are no accident, and no reader's stack. */
#define MOST_ASTRAY 100

static gboolean
can_be_balanced (const BwContentBalance *balance)
{
  return balance->surplus_restores <= MOST_ASTRAY && balance->surplus_ends <= MOST_ASTRAY &&
         balance->open_saves <= MOST_ASTRAY && balance->open_marks <= MOST_ASTRAY &&
         balance->open_strings <= MOST_ASTRAY;
}

/* From the content's coordinates to the same point of the scaled content. Scaling in the view by s, about a
 * corner that `from_view` maps to c, is p' = s p + (c' - s c) in the page's coordinates, where c' is where
 * that corner goes. */
static BwMatrix
find_move (const BwAttachedPage *self)
{
  const BwPaperPlace *place = &self->place;
  double x = place->left;
  double y = place->height * (1 - place->scale) - place->top;

  bw_matrix_apply (&self->from_view, &x, &y);
  return (BwMatrix){place->scale,
                    0,
                    0,
                    place->scale,
                    x - place->scale * self->from_view.e,
                    y - place->scale * self->from_view.f};
}

BwAttachedPage
bw_attached_page (BwObject page)
{
  BwAttachedPage self = {.page = page, .frame = bw_page_frame (page), .mcid = -1};

  self.place = bw_paper_place (bw_page_frame_width (&self.frame), bw_page_frame_height (&self.frame));
  self.from_view = bw_page_frame_from_view (&self.frame);
  self.move = find_move (&self);
  self.readable = bw_content_balance (page, &self.balance) && can_be_balanced (&self.balance);
  return self;
}

/* An array of x, y, x, y …, or of such arrays. */
static BwObject
move_points (const BwMatrix *move, BwObject points, guint depth)
{
  BwDocument *document = points.document;
  BwObject moved = bw_object_new_array (document);
  guint length = bw_object_length (points);

  for (guint i = 0; i < length; i++)
    {
      BwObject item = bw_object_item (points, i);

      if (bw_object_is_array (item) && depth == 0)
        bw_object_append (moved, move_points (move, item, depth + 1));
      else if (i % 2 == 0)
        bw_object_append (moved, bw_object_new_real (document, move->a * bw_object_real (item, 0) + move->e));
      else
        bw_object_append (moved, bw_object_new_real (document, move->d * bw_object_real (item, 0) + move->f));
    }
  return moved;
}

static void
move_annotation (const BwMatrix *move, BwObject annotation)
{
  static const char *const points[] = {"/Rect", "/QuadPoints", "/Vertices", "/L", "/CL", "/InkList", "/Path"};

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      BwObject old = bw_object_get (annotation, points[i]);

      if (bw_object_is_array (old))
        bw_object_set (annotation, points[i], move_points (move, old, 0));
    }
  /* Distances between the rectangle and what is drawn in it. */
  if (bw_object_is_array (bw_object_get (annotation, "/RD")))
    {
      BwMatrix shrink = {move->a, 0, 0, move->d, 0, 0};

      bw_object_set (annotation, "/RD", move_points (&shrink, bw_object_get (annotation, "/RD"), 0));
    }
}

void
bw_attached_page_move_annotations (const BwAttachedPage *self, GHashTable *visited)
{
  BwObject annotations = bw_object_get (self->page, "/Annots");
  guint n_annotations = bw_object_length (annotations);

  for (guint i = 0; i < n_annotations; i++)
    {
      BwObject annotation = bw_object_item (annotations, i);

      if (bw_object_is_dict (annotation) && bw_object_first_visit (visited, annotation))
        move_annotation (&self->move, annotation);
    }
}

static BwObject
rectangle (const BwAttachedPage *self, double x0, double y0, double x1, double y1)
{
  double scale = self->place.foot_scale;
  double side[] = {x0 * scale, y0 * scale, x1 * scale, y1 * scale};
  BwObject array = bw_object_new_array (self->page.document);

  bw_matrix_apply (&self->from_view, &side[0], &side[1]);
  bw_matrix_apply (&self->from_view, &side[2], &side[3]);
  bw_object_append (array, bw_object_new_real (self->page.document, MIN (side[0], side[2])));
  bw_object_append (array, bw_object_new_real (self->page.document, MIN (side[1], side[3])));
  bw_object_append (array, bw_object_new_real (self->page.document, MAX (side[0], side[2])));
  bw_object_append (array, bw_object_new_real (self->page.document, MAX (side[1], side[3])));
  return array;
}

void
bw_attached_page_add_link (const BwAttachedPage *self, double x0, double y0, double x1, double y1,
                           BwObject target, const char *words)
{
  BwDocument *document = self->page.document;
  BwObject link = bw_object_parse (document, "<< /Type /Annot /Subtype /Link /F 4 /Border [0 0 0] >>");
  BwObject destination = bw_object_new_array (document);
  BwObject annotations = bw_object_new_array (document);
  BwObject old = bw_object_get (self->page, "/Annots");
  guint n_old = bw_object_length (old);

  bw_object_append (destination, target);
  bw_object_append (destination, bw_object_new_name (document, "/Fit"));
  bw_object_set (link, "/Rect", rectangle (self, x0, y0, x1, y1));
  bw_object_set (link, "/Dest", destination);
  bw_object_set_text (link, "/Contents", words);
  bw_object_set (link, "/P", self->page);
  /* A new array, for the old one may be another page's as well. */
  for (guint i = 0; i < n_old; i++)
    bw_object_append (annotations, bw_object_item (old, i));
  bw_object_append (annotations, bw_object_make_indirect (link));
  bw_object_set (self->page, "/Annots", annotations);
}
