// SPDX-License-Identifier: GPL-3.0-or-later
/* reference.c - the XmR chart agrees with NHSRplotthedots 0.2.2, point by point: reals to 1e-9 relative,
 * everything else exactly. Synthetic cases lie beside this file; those made of public data lie beside the
 * checkout. */
#include "cases.h"
#include "spc/labels.h"
#include "spc/xmr.h"

#include <math.h>

typedef struct
{
  const Table *index;
  guint row;
  char *folder;
} Case;

static BwSpcSettings
settings_of (const Case *c, const char *facet)
{
  const char *improvement = table_text (c->index, c->row, "improvement_direction");
  g_autofree char *target = entry_for (table_text (c->index, c->row, "target"), facet);

  return (BwSpcSettings){
      .rules = BW_SPC_RULES_PLOTTHEDOTS,
      .improvement = g_str_equal (improvement, "increase")   ? BW_SPC_INCREASE
                     : g_str_equal (improvement, "decrease") ? BW_SPC_DECREASE
                                                             : BW_SPC_NEUTRAL,
      .baseline = g_ascii_strtoull (table_text (c->index, c->row, "fix_after_n_points"), NULL, 10),
      .screen = g_str_equal (table_text (c->index, c->row, "screen_outliers"), "1"),
      .target = *target ? g_ascii_strtod (target, NULL) : NAN,
  };
}

static void
assert_point (const Table *expected, guint row, const BwSpcSettings *settings, const BwSpcPoint *point)
{
  table_assert_flag (expected, row, "rebase_group", true, (int) point->phase);
  table_assert_flag (expected, row, "used_in_limits", true, point->used_in_limits);
  table_assert_real (expected, row, "mean", point->mean);
  table_assert_real (expected, row, "mr", point->mr);
  table_assert_real (expected, row, "amr", point->amr);
  table_assert_real (expected, row, "lpl", point->lpl);
  table_assert_real (expected, row, "upl", point->upl);
  table_assert_real (expected, row, "nlpl", point->nlpl);
  table_assert_real (expected, row, "nupl", point->nupl);
  table_assert_flag (expected, row, "outside_limits", point->judged, point->outside);
  table_assert_flag (expected, row, "relative_to_mean", !point->missing, point->side);
  table_assert_flag (expected, row, "close_to_limits", point->judged, point->close);
  table_assert_text (expected, row, "special_cause_type",
                     bw_spc_special_cause_label (settings, point->special_cause));
  table_assert_flag (expected, row, "special_cause_flag", true, point->special_cause != BW_SPC_COMMON_CAUSE);
  table_assert_text (expected, row, "point_type", bw_spc_point_type_label (point->type));
  table_assert_flag (expected, row, "short_group_warning", true, point->short_phase);
}

static void
assert_icon (const Case *c, const char *column, const char *facet, const char *actual)
{
  g_autofree char *wanted = entry_for (table_text (c->index, c->row, column), facet);

  g_assert_cmpstr (actual, ==, wanted);
}

static void
test_agrees (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *input_path =
      g_build_filename (c->folder, table_text (c->index, c->row, "input_file"), NULL);
  g_autofree char *expected_path =
      g_build_filename (c->folder, table_text (c->index, c->row, "expected_file"), NULL);
  g_autoptr (GPtrArray) inputs = inputs_read (input_path, table_text (c->index, c->row, "rebase"));
  g_autoptr (Table) expected = table_read (expected_path);
  guint row = 0;

  for (guint i = 0; i < inputs->len; i++)
    {
      const Input *input = g_ptr_array_index (inputs, i);
      BwSpcSettings settings = settings_of (c, input->facet);
      g_autofree BwSpcPoint *points = g_new (BwSpcPoint, input->n);
      BwSpcSeries series = {.n = input->n, .values = input->values, .starts = input->starts};
      BwSpcSummary summary = bw_spc_xmr (&settings, &series, points);

      for (gsize j = 0; j < input->n; j++)
        assert_point (expected, row++, &settings, &points[j]);
      assert_icon (c, "variation_icon", input->facet, bw_spc_variation_label (summary.variation));
      assert_icon (c, "assurance_icon", input->facet, bw_spc_assurance_label (summary.assurance));
    }
  g_assert_cmpuint (row, ==, expected->rows->len);
}

/* Here the reference stops with an error; a window with a hole in it is no trend, that is all. */
static void
test_hole_is_no_trend (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *path = g_build_filename (c->folder, table_text (c->index, c->row, "input_file"), NULL);
  g_autoptr (GPtrArray) inputs = inputs_read (path, "");
  const Input *input = g_ptr_array_index (inputs, 0);
  BwSpcSettings settings = settings_of (c, "");
  g_autofree BwSpcPoint *points = g_new (BwSpcPoint, input->n);

  bw_spc_xmr (&settings, &(BwSpcSeries){.n = input->n, .values = input->values}, points);
  for (gsize i = 0; i < input->n; i++)
    g_assert_false (points[i].rules & (BW_SPC_RISE | BW_SPC_FALL));
}

static void
case_free (gpointer data)
{
  Case *c = data;

  g_free (c->folder);
  g_free (c);
}

/* Cases that the reference refuses (a date twice, a baseline under twelve) are refused by whoever reads a
 * series. */
static void
add_cases (const Table *index, const char *folder, bool synthetic)
{
  for (guint row = 0; row < index->rows->len; row++)
    {
      const char *id = table_text (index, row, "case_id");
      g_autofree char *path = g_strconcat ("/spc/reference/", id, NULL);
      bool hole = g_str_equal (id, "o35_na_in_trend_error");

      if (g_str_equal (table_text (index, row, "source"), "synthetic") != synthetic)
        continue;
      if (!hole && !g_str_equal (table_text (index, row, "status"), "ok"))
        continue;

      Case *c = g_new (Case, 1);

      *c = (Case){.index = index, .row = row, .folder = g_strdup (folder)};
      g_test_add_data_func_full (path, c, hole ? test_hole_is_no_trend : test_agrees, case_free);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  return cases_run ("reference", "cases", "xmr", add_cases);
}
