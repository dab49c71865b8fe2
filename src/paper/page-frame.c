/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Boxes, rotation and user units of a page (ISO 32000-1, 7.7.3.3 and 8.3.2.3).
 */
#include "paper/page-frame.h"

#include <math.h>

/* What no reader shows: above ISO 32000-1's own limit of 14,400 units by far, or thinner than a hair. */
#define LARGEST 1e6
#define SMALLEST 1.0

static const BwPageFrame a4 = {0, 0, 595.28, 841.89, 0, 1};

static gboolean
read_box (BwObject box, BwPageFrame *frame)
{
  double side[4];

  if (bw_object_length (box) != 4)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    {
      side[i] = bw_object_real (bw_object_item (box, i), NAN);
      if (!isfinite (side[i]) || fabs (side[i]) > LARGEST)
        return FALSE;
    }
  frame->x0 = MIN (side[0], side[2]);
  frame->y0 = MIN (side[1], side[3]);
  frame->x1 = MAX (side[0], side[2]);
  frame->y1 = MAX (side[1], side[3]);
  return frame->x1 - frame->x0 >= SMALLEST && frame->y1 - frame->y0 >= SMALLEST;
}

static void
crop (BwPageFrame *frame, const BwPageFrame *box)
{
  BwPageFrame cropped = *frame;

  cropped.x0 = MAX (frame->x0, box->x0);
  cropped.y0 = MAX (frame->y0, box->y0);
  cropped.x1 = MIN (frame->x1, box->x1);
  cropped.y1 = MIN (frame->y1, box->y1);
  if (cropped.x1 - cropped.x0 >= SMALLEST && cropped.y1 - cropped.y0 >= SMALLEST)
    *frame = cropped;
}

BwPageFrame
bw_page_frame (BwObject page)
{
  BwPageFrame frame = a4;
  BwPageFrame box = a4;
  int rotation = bw_object_integer (bw_object_get (page, "/Rotate"), 0);
  double unit = bw_object_real (bw_object_get (page, "/UserUnit"), 1);

  if (!read_box (bw_object_get (page, "/MediaBox"), &frame))
    frame = a4;
  if (read_box (bw_object_get (page, "/CropBox"), &box))
    crop (&frame, &box);
  frame.rotation = ((rotation % 360 + 360) % 360) / 90 * 90;
  frame.unit = isfinite (unit) && unit > 0 && unit < LARGEST ? unit : 1;
  return frame;
}

static gboolean
lies_on_its_side (const BwPageFrame *frame)
{
  return frame->rotation == 90 || frame->rotation == 270;
}

double
bw_page_frame_width (const BwPageFrame *frame)
{
  return frame->unit * (lies_on_its_side (frame) ? frame->y1 - frame->y0 : frame->x1 - frame->x0);
}

double
bw_page_frame_height (const BwPageFrame *frame)
{
  return frame->unit * (lies_on_its_side (frame) ? frame->x1 - frame->x0 : frame->y1 - frame->y0);
}

BwMatrix
bw_page_frame_from_view (const BwPageFrame *frame)
{
  double s = 1 / frame->unit;

  switch (frame->rotation)
    {
    case 90:
      return (BwMatrix){0, s, -s, 0, frame->x1, frame->y0};
    case 180:
      return (BwMatrix){-s, 0, 0, -s, frame->x1, frame->y1};
    case 270:
      return (BwMatrix){0, -s, s, 0, frame->x0, frame->y1};
    default:
      return (BwMatrix){s, 0, 0, s, frame->x0, frame->y0};
    }
}

void
bw_matrix_apply (const BwMatrix *matrix, double *x, double *y)
{
  double x0 = *x;
  double y0 = *y;

  *x = matrix->a * x0 + matrix->c * y0 + matrix->e;
  *y = matrix->b * x0 + matrix->d * y0 + matrix->f;
}

BwMatrix
bw_matrix_after (const BwMatrix *inner, const BwMatrix *outer)
{
  return (BwMatrix){
      .a = inner->a * outer->a + inner->b * outer->c,
      .b = inner->a * outer->b + inner->b * outer->d,
      .c = inner->c * outer->a + inner->d * outer->c,
      .d = inner->c * outer->b + inner->d * outer->d,
      .e = inner->e * outer->a + inner->f * outer->c + outer->e,
      .f = inner->e * outer->b + inner->f * outer->d + outer->f,
  };
}

char *
bw_matrix_to_text (const BwMatrix *matrix)
{
  const double value[] = {matrix->a, matrix->b, matrix->c, matrix->d, matrix->e, matrix->f};
  g_autoptr (GString) text = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (value); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            g_ascii_formatd (number, sizeof number, "%.5f", value[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
