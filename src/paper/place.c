/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of the pack's design, section "Head, foot, stamp", in one function.
 */
#include "paper/place.h"

#include "paper/document.h"
#include "paper/page-frame.h"

#include <math.h>

#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89
#define A4_TOLERANCE 2.0 /* producers round 210 mm and 297 mm each in their own way */
#define A4_SCALE 0.93
#define A4_TOP 8.0

#define A5_WIDTH 419.53        /* below it the foot shrinks with the page */
#define LARGEST_FOOT (1 / 3.0) /* of the page's height: a strip of a page still shows its content */

static gboolean
is_a4_portrait (double width, double height)
{
  return fabs (width - A4_WIDTH) <= A4_TOLERANCE && fabs (height - A4_HEIGHT) <= A4_TOLERANCE;
}

BwPaperPlace
bw_paper_place (double width, double height)
{
  BwPaperPlace place = {.width = width, .height = height};

  g_return_val_if_fail (width > 0 && height > 0, place);

  place.foot_scale = MIN (1, MIN (width / A5_WIDTH, height * LARGEST_FOOT / BW_PAPER_FOOT_HEIGHT));
  place.foot_width = width / place.foot_scale;
  if (is_a4_portrait (width, height))
    {
      place.scale = A4_SCALE;
      place.top = A4_TOP;
      place.framed = TRUE;
    }
  else
    place.scale = (height - BW_PAPER_FOOT_HEIGHT * place.foot_scale) / height;
  place.left = (width - width * place.scale) / 2;
  return place;
}

GArray *
bw_paper_places (GBytes *pdf, const char *name, GError **error)
{
  g_autoptr (BwDocument) document = NULL;
  g_autoptr (GArray) places = NULL;
  guint n_pages = 0;

  g_return_val_if_fail (pdf != NULL && name != NULL, NULL);

  document = bw_document_open_bytes (pdf, name, error);
  if (document == NULL)
    return NULL;
  n_pages = bw_document_n_pages (document);
  places = g_array_sized_new (FALSE, FALSE, sizeof (BwPaperPlace), n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      BwPageFrame frame = bw_page_frame (bw_object_page (document, i));
      BwPaperPlace place = bw_paper_place (bw_page_frame_width (&frame), bw_page_frame_height (&frame));

      g_array_append_val (places, place);
    }
  return g_steal_pointer (&places);
}
