// SPDX-License-Identifier: GPL-3.0-or-later
/* key.c - what the points of a chart are, in words. */
#include "chart/key.h"

#include "chart/labels.h"
#include "chart/notes.h"
#include "chart/points.h"
#include "chart/shapes.h"

#include <glib/gi18n-lib.h>

#define BELOW_MARKERS 13
#define LEADING 11
#define MIDDLE 4 /* of a point, from where its entry begins */
#define TEXT 10
#define GAP 14
#define MOST_ENTRIES 7

/* A point and its word. */
typedef struct
{
  BwSpcPointType type;
  gboolean is_hollow;
  const char *word;
} Entry;

typedef struct
{
  Entry entries[MOST_ENTRIES];
  guint n;
} Key;

/* Which kinds of point there are. */
typedef struct
{
  gboolean has[BW_SPC_POINT_NEUTRAL_LOW + 1];
  gboolean has_hollow, has_unjudged, has_judged;
  BwSpcPointType hollow; /* the latest that is */
} Kinds;

static Kinds
find_kinds (const BwFrame *frame)
{
  const BwAnalysis *analysis = frame->analysis;
  const BwDensity density = bw_density_find (frame);
  Kinds kinds = {0};

  for (guint i = 0; i < analysis->n; i++)
    {
      BwSpcPointType type = bw_analysis_get_type (analysis, i);

      if (!bw_points_have (frame, &density, i))
        continue;
      if (analysis->points[i].excluded)
        {
          kinds.has_hollow = TRUE;
          kinds.hollow = type;
        }
      else if (type != BW_SPC_POINT_COMMON)
        kinds.has[type] = TRUE;
      else if (bw_analysis_is_withheld (analysis, i))
        kinds.has_unjudged = TRUE;
      else
        kinds.has_judged = TRUE;
    }
  return kinds;
}

static void
add (Key *self, gboolean occurs, BwSpcPointType type, gboolean is_hollow, const char *word)
{
  if (occurs)
    self->entries[self->n++] = (Entry){type, is_hollow, word};
}

/* A grey point is also what a reading has that nothing is said of yet. */
static const char *
word_of_common (const Kinds *kinds)
{
  if (!kinds->has_unjudged)
    return C_ ("key of a chart", "common cause");
  return kinds->has_judged ? C_ ("key of a chart", "common cause, or not judged")
                           : C_ ("key of a chart", "not judged: too few readings");
}

/* A run chart singles no reading out: its points need no word. */
static Key
list_entries (const BwFrame *frame)
{
  Key self = {0};

  if (frame->analysis->summary.n == 0)
    return self;

  const Kinds kinds = find_kinds (frame);

  add (&self, bw_analysis_has_limits (frame->analysis) && (kinds.has_judged || kinds.has_unjudged),
       BW_SPC_POINT_COMMON, FALSE, word_of_common (&kinds));
  add (&self, kinds.has[BW_SPC_POINT_IMPROVEMENT], BW_SPC_POINT_IMPROVEMENT, FALSE,
       C_ ("key of a chart", "improvement"));
  add (&self, kinds.has[BW_SPC_POINT_CONCERN], BW_SPC_POINT_CONCERN, FALSE, C_ ("key of a chart", "concern"));
  add (&self, kinds.has[BW_SPC_POINT_NEUTRAL_HIGH], BW_SPC_POINT_NEUTRAL_HIGH, FALSE,
       C_ ("key of a chart", "special cause, high"));
  add (&self, kinds.has[BW_SPC_POINT_NEUTRAL_LOW], BW_SPC_POINT_NEUTRAL_LOW, FALSE,
       C_ ("key of a chart", "special cause, low"));
  add (&self, kinds.has_hollow, kinds.hollow, TRUE, C_ ("key of a chart", "left out"));
  return self;
}

static BwLabel
label_of (const Entry *entry)
{
  return (BwLabel){
      .string = entry->word,
      .size = BW_CHART_TEXT_SIZE,
      .colour = BW_COLOUR_SECOND,
  };
}

/* Where each entry begins, in as many rows as the width needs; returns how many. */
static guint
place_entries (const BwFrame *frame, const Key *key, BwPoint *places)
{
  double x = frame->plot.x, right = bw_drawing_get_width (frame->drawing);
  guint row = 0;

  for (guint i = 0; i < key->n; i++)
    {
      BwLabel label = label_of (&key->entries[i]);
      double width = TEXT + bw_label_get_box (frame->typesetter, &label).width;

      if (x > frame->plot.x && x + width > right)
        {
          x = frame->plot.x;
          row++;
        }
      places[i] = (BwPoint){x, row * LEADING};
      x += width + GAP;
    }
  return key->n > 0 ? row + 1 : 0;
}

static gboolean
has_markers (const BwFrame *frame)
{
  g_autoptr (GArray) notes = bw_notes_list (frame->analysis);

  for (guint i = 0; i < notes->len; i++)
    if (g_array_index (notes, BwNote, i).number > 0)
      return TRUE;
  return FALSE;
}

double
bw_key_measure (const BwFrame *frame)
{
  const Key key = list_entries (frame);
  BwPoint places[MOST_ENTRIES];
  guint n_rows = place_entries (frame, &key, places);

  return n_rows == 0 ? 0 : (n_rows - 1) * LEADING + (has_markers (frame) ? BELOW_MARKERS : 0);
}

void
bw_key_draw (const BwFrame *frame)
{
  const Key key = list_entries (frame);
  double top = bw_frame_bottom (frame) + BW_MARKERS_DOWN + (has_markers (frame) ? BELOW_MARKERS : 0);
  BwPoint places[MOST_ENTRIES];

  place_entries (frame, &key, places);
  for (guint i = 0; i < key.n; i++)
    {
      const Entry *entry = &key.entries[i];
      BwLabel label = label_of (entry);
      double y = top + places[i].y;

      bw_shape_point (frame->drawing, entry->type, entry->is_hollow, places[i].x + MIDDLE, y, 1);
      label.x = places[i].x + TEXT;
      label.baseline = y + bw_label_get_box (frame->typesetter, &label).height / 2;
      bw_drawing_text (frame->drawing, &label);
    }
}
