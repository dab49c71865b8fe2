// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * drawing.c - charts, icons and sparklines draw what they drew when somebody last looked at them.
 *
 * Each file of golden/ is the text form of a picture that was looked at. When a drawing changes on purpose,
 * look at it again, then copy what the test wrote into the build directory.
 */
#include "chart/chart.h"
#include "chart/icons.h"
#include "chart/sparkline.h"
#include "fixture.h"

static void
assert_golden (const BwDrawing *drawing, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *golden = g_test_build_filename (G_TEST_DIST, "chart", "golden", file, NULL);
  g_autofree char *written = g_test_build_filename (G_TEST_BUILT, "chart", file, NULL);
  g_autofree char *expected = NULL, *actual = bw_drawing_dump (drawing);

  g_file_set_contents (written, actual, -1, &error);
  g_assert_no_error (error);
  if (!g_file_get_contents (golden, &expected, NULL, NULL) || !g_str_equal (expected, actual))
    g_test_fail_printf ("compare %s with %s", written, golden);
}

static void
test_chart (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (BwTypesetter) typesetter = bw_typesetter_new ();
  g_autoptr (BwSeries) series = fixture->make ();
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (BwDrawing) drawing =
      bw_chart_draw (analysis, &(BwChartBox){BW_CHART_WIDTH, BW_CHART_HEIGHT, typesetter});
  g_autofree char *name = g_strconcat ("chart-", fixture->name, NULL);

  assert_golden (drawing, name);
}

static void
test_sparkline (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autoptr (BwSeries) series = fixture->make ();
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (BwDrawing) drawing =
      bw_sparkline_draw (analysis, BW_SPARKLINE_WIDTH, BW_SPARKLINE_HEIGHT, BW_NO_DATE, BW_NO_DATE);
  g_autofree char *name = g_strconcat ("sparkline-", fixture->name, NULL);

  assert_golden (drawing, name);
}

static void
test_icons (void)
{
  static const char *const variations[] = {
      "none",         "common",      "improvement-high", "improvement-low",
      "concern-high", "concern-low", "neutral-high",     "neutral-low"};
  static const char *const assurances[] = {"none", "pass", "fail", "inconsistent"};
  static const char *const pairings[] = {"confirms", "contradicts", "not-measured"};

  for (guint i = 0; i < G_N_ELEMENTS (variations); i++)
    {
      g_autoptr (BwDrawing) icon = bw_icon_variation ((BwSpcVariation) i, 24);
      g_autofree char *name = g_strconcat ("icon-variation-", variations[i], NULL);

      assert_golden (icon, name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (assurances); i++)
    {
      g_autoptr (BwDrawing) icon = bw_icon_assurance ((BwSpcAssurance) i, 24);
      g_autofree char *name = g_strconcat ("icon-assurance-", assurances[i], NULL);

      assert_golden (icon, name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pairings); i++)
    {
      g_autoptr (BwDrawing) icon = bw_icon_pairing ((BwPairingKind) i, 20);
      g_autofree char *name = g_strconcat ("icon-pairing-", pairings[i], NULL);

      assert_golden (icon, name);
    }
}

static void
test_icon_scales_as_a_whole (void)
{
  g_autoptr (BwDrawing) once = bw_icon_assurance (BW_SPC_ASSURANCE_PASS, 24);
  g_autoptr (BwDrawing) twice = bw_icon_assurance (BW_SPC_ASSURANCE_PASS, 48);
  guint n_once, n_twice;
  const BwMark *small = bw_drawing_get_marks (once, &n_once), *large = bw_drawing_get_marks (twice, &n_twice);

  g_assert_cmpuint (n_once, ==, n_twice);
  for (guint i = 0; i < n_once; i++)
    {
      g_assert_cmpfloat_with_epsilon (large[i].stroke.width, 2 * small[i].stroke.width, 1e-9);
      if (small[i].kind == BW_MARK_TEXT)
        g_assert_cmpfloat_with_epsilon (large[i].text.size, 2 * small[i].text.size, 1e-9);
    }
}

static void
test_sparklines_share_a_time (void)
{
  g_autoptr (BwSeries) series = fixture_make ("twenty-four");
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (series);
  g_autoptr (BwDrawing) late = bw_sparkline_draw (analysis, 92, 29, BW_NO_DATE, bw_date_new (2028, 10, 1));
  guint n;
  const BwMark *marks = bw_drawing_get_marks (late, &n);

  /* The latest point is the last mark; half of the time has no readings. */
  g_assert_cmpint (marks[n - 1].kind, ==, BW_MARK_CIRCLE);
  g_assert_cmpfloat (marks[n - 1].circle.centre.x, <, 92 / 2.0 + 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (const Fixture *fixture = fixtures; fixture->name; fixture++)
    {
      g_autofree char *chart = g_strconcat ("/chart/drawing/chart/", fixture->name, NULL);
      g_autofree char *sparkline = g_strconcat ("/chart/drawing/sparkline/", fixture->name, NULL);

      g_test_add_data_func (chart, fixture, test_chart);
      g_test_add_data_func (sparkline, fixture, test_sparkline);
    }
  g_test_add_func ("/chart/drawing/icons", test_icons);
  g_test_add_func ("/chart/drawing/icon-scales-as-a-whole", test_icon_scales_as_a_whole);
  g_test_add_func ("/chart/drawing/sparklines-share-a-time", test_sparklines_share_a_time);
  return g_test_run ();
}
