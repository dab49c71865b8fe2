// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-frame.c - what a window does to show 400 points anew: analyse, draw, paint. Prints the median of
 * several turns, and of the painting alone, which is what a frame costs while nothing changes. */
#include <adwaita.h>

#include "chart/chart.h"
#include "series.h"
#include "ui/paint.h"

#define N_POINTS 400
#define WIDTH 900 /* pixels */
#define HEIGHT 400
#define SCALE (96.0 / 72)
#define TURNS 101
#define FRAME 16.7 /* milliseconds */

static double
since (gint64 begun)
{
  return (double) (g_get_monotonic_time () - begun) / 1000;
}

static void
paint (cairo_surface_t *surface, GtkWidget *widget, const BwDrawing *drawing)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  bw_paint_drawing (cr, widget, drawing);
  cairo_destroy (cr);
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
median (double *milliseconds)
{
  qsort (milliseconds, TURNS, sizeof *milliseconds, compare);
  return milliseconds[TURNS / 2];
}

int
main (void)
{
  double all[TURNS], painting[TURNS], first;

  adw_init ();

  g_autoptr (BwSeries) series = bench_series_new (N_POINTS, 1);
  g_autoptr (BwTypesetter) typesetter = bw_typesetter_new ();
  const BwChartBox box = {WIDTH / SCALE, HEIGHT / SCALE, typesetter};
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  for (guint i = 0; i < TURNS; i++)
    {
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
      g_autoptr (BwDrawing) drawing = bw_chart_draw (analysis, &box);
      gint64 drawn = g_get_monotonic_time ();

      paint (surface, widget, drawing);
      painting[i] = since (drawn);
      all[i] = since (begun);
    }
  first = all[0];
  g_print ("a chart of %d points at %d by %d, analysed, drawn and painted: %.1f ms (the first %.1f), painted "
           "alone %.1f ms; a frame lasts %.1f\n",
           N_POINTS, WIDTH, HEIGHT, median (all), first, median (painting), FRAME);
  cairo_surface_destroy (surface);
  g_object_unref (widget);
  return 0;
}
