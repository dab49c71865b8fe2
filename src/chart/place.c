// SPDX-License-Identifier: GPL-3.0-or-later
/* place.c - room for labels. */
#include "chart/place.h"

#include <math.h>

/* Labels that touch, treated as one. */
typedef struct
{
  double first; /* where its first label stands */
  guint n;
} Cluster;

static double
cluster_end (const Cluster *cluster, double distance)
{
  return cluster->first + (cluster->n - 1) * distance;
}

static void
keep_within (Cluster *cluster, double distance, double low, double high)
{
  cluster->first = fmax (fmin (cluster->first, high - (cluster->n - 1) * distance), low);
}

/* Two clusters become one, each label pulling with equal strength to where it was. */
static Cluster
merge (const Cluster *before, const Cluster *after, double distance)
{
  double wanted_by_after = after->first - before->n * distance;

  return (Cluster){
      .first = (before->first * before->n + wanted_by_after * after->n) / (before->n + after->n),
      .n = before->n + after->n,
  };
}

void
bw_place_apart (double *places, guint n, double distance, double low, double high)
{
  g_autofree Cluster *clusters = g_new (Cluster, n);
  guint n_clusters = 0;

  for (guint i = 0; i < n; i++)
    {
      Cluster cluster = {.first = places[i], .n = 1};

      keep_within (&cluster, distance, low, high);
      while (n_clusters > 0 && cluster_end (&clusters[n_clusters - 1], distance) + distance > cluster.first)
        {
          cluster = merge (&clusters[--n_clusters], &cluster, distance);
          keep_within (&cluster, distance, low, high);
        }
      clusters[n_clusters++] = cluster;
    }
  for (guint c = 0, i = 0; c < n_clusters; c++)
    for (guint k = 0; k < clusters[c].n; k++)
      places[i++] = clusters[c].first + k * distance;
}

typedef struct
{
  BwPoint from, to;
} Line;

struct _BwObstacles
{
  GArray *lines;
  GArray *rectangles;
};

BwObstacles *
bw_obstacles_new (void)
{
  BwObstacles *self = g_new0 (BwObstacles, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->rectangles = g_array_new (FALSE, FALSE, sizeof (BwRectangle));
  return self;
}

void
bw_obstacles_free (BwObstacles *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->rectangles);
  g_free (self);
}

void
bw_obstacles_add_line (BwObstacles *self, double x0, double y0, double x1, double y1)
{
  Line line = {{x0, y0}, {x1, y1}};

  g_array_append_val (self->lines, line);
}

void
bw_obstacles_add_rectangle (BwObstacles *self, const BwRectangle *rectangle)
{
  g_array_append_vals (self->rectangles, rectangle, 1);
}

static double
distance_to_point (const BwRectangle *r, BwPoint p)
{
  double dx = fmax (fmax (r->x - p.x, p.x - (r->x + r->width)), 0);
  double dy = fmax (fmax (r->y - p.y, p.y - (r->y + r->height)), 0);

  return hypot (dx, dy);
}

static double
distance_to_rectangle (const BwRectangle *a, const BwRectangle *b)
{
  double dx = fmax (fmax (a->x - (b->x + b->width), b->x - (a->x + a->width)), 0);
  double dy = fmax (fmax (a->y - (b->y + b->height), b->y - (a->y + a->height)), 0);

  return hypot (dx, dy);
}

/* Ternary search: the distance from a convex shape is convex along a line, so it has one lowest stretch. */
static double
distance_to_line (const BwRectangle *rectangle, const Line *line)
{
  double low = 0, high = 1;
  BwPoint at[2];

  for (int round = 0; round < 40; round++)
    {
      const double along[] = {low + (high - low) / 3, high - (high - low) / 3};

      for (int i = 0; i < 2; i++)
        at[i] = (BwPoint){line->from.x + along[i] * (line->to.x - line->from.x),
                          line->from.y + along[i] * (line->to.y - line->from.y)};
      if (distance_to_point (rectangle, at[0]) > distance_to_point (rectangle, at[1]))
        low = along[0];
      else
        high = along[1];
    }
  return distance_to_point (rectangle, at[0]);
}

static BwRectangle
bounds_of (const Line *line)
{
  return (BwRectangle){fmin (line->from.x, line->to.x), fmin (line->from.y, line->to.y),
                       fabs (line->to.x - line->from.x), fabs (line->to.y - line->from.y)};
}

double
bw_obstacles_get_clearance (const BwObstacles *self, const BwRectangle *rectangle)
{
  double clearance = G_MAXDOUBLE;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      BwRectangle bounds = bounds_of (line);

      /* Most lines are far away, which is told at a glance. */
      if (distance_to_rectangle (rectangle, &bounds) < clearance)
        clearance = fmin (clearance, distance_to_line (rectangle, line));
    }
  for (guint i = 0; i < self->rectangles->len; i++)
    clearance = fmin (clearance,
                      distance_to_rectangle (rectangle, &g_array_index (self->rectangles, BwRectangle, i)));
  return clearance;
}
