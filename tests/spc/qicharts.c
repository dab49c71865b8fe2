// SPDX-License-Identifier: GPL-3.0-or-later
/* qicharts.c - control charts agree with qicharts2 0.8.1, point by point: reals to 1e-9 relative, everything
 * else exactly. Synthetic cases lie beside this file; those made of public data lie beside the checkout. */
#include "cases.h"
#include "spc/control-chart.h"

#include <math.h>

typedef struct
{
  const Table *index;
  guint row;
  char *folder;
} Case;

typedef struct
{
  gsize n;
  double *figures, *sizes;
  bool *starts, *excluded;
  BwSpcControlPoint *points;
} Series;

static void
series_clear (Series *self)
{
  g_free (self->figures);
  g_free (self->sizes);
  g_free (self->starts);
  g_free (self->excluded);
  g_free (self->points);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Series, series_clear)

static BwSpcChart
chart_of (const char *name)
{
  static const char *const names[] = {"run", "i", "mr", "p", "pp", "u", "up", "c", "g", "t"};

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return (BwSpcChart) i;
  g_assert_not_reached ();
}

/* Sets the flags of the indices, from 1, that @list names, each @later places further on. */
static void
flag (const char *list, gsize later, gsize n, bool *flags)
{
  g_auto (GStrv) words = g_strsplit (list, ";", -1);

  for (gsize i = 0; words[i]; i++)
    {
      gsize index = g_ascii_strtoull (words[i], NULL, 10) - 1 + later;

      g_assert_cmpuint (index, <, n);
      flags[index] = true;
    }
}

static void
series_read (Series *self, const Case *c, const Table *input)
{
  bool has_sizes = g_str_equal (table_text (c->index, c->row, "has_n"), "1");

  self->n = input->rows->len;
  self->figures = g_new (double, self->n);
  self->sizes = has_sizes ? g_new (double, self->n) : NULL;
  self->starts = g_new0 (bool, self->n);
  self->excluded = g_new0 (bool, self->n);
  self->points = g_new (BwSpcControlPoint, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      self->figures[i] = table_real (input, i, "y");
      if (has_sizes)
        self->sizes[i] = table_real (input, i, "n");
    }
  flag (table_text (c->index, c->row, "part"), 1, self->n, self->starts);
  flag (table_text (c->index, c->row, "exclude"), 0, self->n, self->excluded);
}

static void
assert_runs (const Table *expected, guint row, const BwSpcRuns *runs)
{
  bool any = runs->n_useful > 0;

  table_assert_flag (expected, row, "n_obs", true, (int) runs->n_obs);
  table_assert_flag (expected, row, "n_useful", true, (int) runs->n_useful);
  table_assert_flag (expected, row, "longest_run", any, (int) runs->longest_run);
  table_assert_flag (expected, row, "longest_run_max", any, (int) runs->longest_max);
  table_assert_flag (expected, row, "n_crossings", any, (int) runs->crossings);
  table_assert_flag (expected, row, "n_crossings_min", any, (int) runs->crossings_min);
  table_assert_flag (expected, row, "runs_signal", true, runs->signal);
}

static void
assert_point (const Table *expected, guint row, const BwSpcControlPoint *point)
{
  table_assert_flag (expected, row, "part", true, (int) point->part);
  table_assert_real (expected, row, "y", point->y);
  table_assert_flag (expected, row, "baseline", true, point->baseline);
  table_assert_flag (expected, row, "include", true, point->included);
  table_assert_real (expected, row, "cl", point->cl);
  table_assert_real (expected, row, "lcl", point->lcl);
  table_assert_real (expected, row, "ucl", point->ucl);
  table_assert_real (expected, row, "lcl95", point->lcl95);
  table_assert_real (expected, row, "ucl95", point->ucl95);
  table_assert_flag (expected, row, "sigma_signal", true, point->sigma_signal);
  assert_runs (expected, row, &point->runs);
}

static void
test_agrees (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *input_path =
      g_build_filename (c->folder, table_text (c->index, c->row, "input_file"), NULL);
  g_autofree char *expected_path =
      g_build_filename (c->folder, table_text (c->index, c->row, "expected_file"), NULL);
  g_autoptr (Table) input = table_read (input_path);
  g_autoptr (Table) expected = table_read (expected_path);
  g_auto (Series) series = {0};
  BwSpcControlSettings settings = {
      .chart = chart_of (table_text (c->index, c->row, "chart")),
      .screen = g_str_equal (table_text (c->index, c->row, "screened_mr"), "1"),
      .freeze = g_ascii_strtoull (table_text (c->index, c->row, "freeze"), NULL, 10),
  };

  series_read (&series, c, input);
  bw_spc_control_chart (&settings,
                        &(BwSpcControlSeries){.n = series.n,
                                              .figures = series.figures,
                                              .sizes = series.sizes,
                                              .starts = series.starts,
                                              .excluded = series.excluded},
                        series.points);
  g_assert_cmpuint (series.n, ==, expected->rows->len);
  for (guint row = 0; row < series.n; row++)
    assert_point (expected, row, &series.points[row]);
}

static void
case_free (gpointer data)
{
  Case *c = data;

  g_free (c->folder);
  g_free (c);
}

static void
add_cases (const Table *index, const char *folder, bool synthetic)
{
  for (guint row = 0; row < index->rows->len; row++)
    {
      g_autofree char *path = g_strconcat ("/spc/qicharts/", table_text (index, row, "case_id"), NULL);
      Case *c;

      if (g_str_equal (table_text (index, row, "source"), "synthetic") != synthetic)
        continue;
      c = g_new (Case, 1);
      *c = (Case){.index = index, .row = row, .folder = g_strdup (folder)};
      g_test_add_data_func_full (path, c, test_agrees, case_free);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  return cases_run ("qicharts", "control-cases", "other", add_cases);
}
