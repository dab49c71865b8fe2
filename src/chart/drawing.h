// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * drawing.h - a picture as a list of marks, in points, y down from the top left corner.
 *
 * Whoever paints walks the list from first to last: the window with cairo, a pack through its PDF page. Both
 * therefore show the same, and a test compares the text form. Five kinds of mark are all there is; a line is
 * a polyline of two points. A mark is filled first, then stroked. Lines have butt ends unless they are round,
 * and mitred corners.
 */
#pragma once

#include "chart/colour.h"
#include "text/style.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} BwPoint;

typedef struct
{
  double x, y, width, height;
} BwRectangle;

#define BW_MAX_DASHES 4

/* A stroke of zeros draws nothing. */
typedef struct
{
  double width; /* 0: none */
  BwColour colour;
  double dashes[BW_MAX_DASHES]; /* on, off, on, off, up to the first 0; none: solid */
  gboolean is_round;            /* ends and corners */
} BwStroke;

/* A fill of zeros draws nothing. */
typedef struct
{
  BwColour colour;     /* BW_COLOUR_NONE: not filled */
  double transparency; /* 0 opaque to 1 invisible */
} BwFill;

/* Which point of a text its x is. */
typedef enum
{
  BW_ANCHOR_LEFT,
  BW_ANCHOR_MIDDLE,
  BW_ANCHOR_RIGHT,
} BwAnchor;

/* One line of sans. */
typedef struct
{
  const char *string;
  double x, baseline;
  BwAnchor anchor;
  double size;
  gboolean is_bold;
  BwColour colour;
} BwLabel;

typedef enum
{
  BW_MARK_POLYLINE,
  BW_MARK_POLYGON, /* closed */
  BW_MARK_RECTANGLE,
  BW_MARK_CIRCLE,
  BW_MARK_TEXT,
} BwMarkKind;

/* @kind says which member of the union counts. */
typedef struct
{
  BwMarkKind kind;
  BwFill fill;
  BwStroke stroke;
  union
  {
    struct
    {
      guint first, n; /* of bw_drawing_get_points() */
    } path;
    BwRectangle rectangle;
    struct
    {
      BwPoint centre;
      double radius;
    } circle;
    BwLabel text;
  };
} BwMark;

typedef struct _BwDrawing BwDrawing;

BwDrawing *bw_drawing_new (double width, double height);
void bw_drawing_free (BwDrawing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDrawing, bw_drawing_free)

double bw_drawing_get_width (const BwDrawing *self);
double bw_drawing_get_height (const BwDrawing *self);

/* What to paint, in this order; both live as long as nothing is added. */
const BwMark *bw_drawing_get_marks (const BwDrawing *self, guint *n);
const BwPoint *bw_drawing_get_points (const BwDrawing *self);

/* The style that a label is measured and set in. */
BwTextStyle bw_label_get_style (const BwLabel *label, gboolean is_dark);

/* A line a mark: kind, paint and place with two decimals, for tests to compare. */
char *bw_drawing_dump (const BwDrawing *self);

/* Drawing. What is added from now on is scaled by @scale, line widths and type included, and its origin lies
 * at (@x,
 * @y) of the drawing. */
void bw_drawing_place (BwDrawing *self, double x, double y, double scale);

void bw_drawing_line (BwDrawing *self, double x0, double y0, double x1, double y1, const BwStroke *stroke);
void bw_drawing_polyline (BwDrawing *self, const BwPoint *points, guint n, const BwStroke *stroke);
/* @fill or @stroke may be NULL, here and below. */
void bw_drawing_polygon (BwDrawing *self, const BwPoint *points, guint n, const BwFill *fill,
                         const BwStroke *stroke);
void bw_drawing_rectangle (BwDrawing *self, const BwRectangle *rectangle, const BwFill *fill,
                           const BwStroke *stroke);
void bw_drawing_circle (BwDrawing *self, double x, double y, double radius, const BwFill *fill,
                        const BwStroke *stroke);
/* Copies the string. */
void bw_drawing_text (BwDrawing *self, const BwLabel *label);

G_END_DECLS
