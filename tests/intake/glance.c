// SPDX-License-Identifier: GPL-3.0-or-later
/* A first look says what each column holds, and what the file seems to mean. */
#include "intake/glance.h"

#include "scratch.h"

static BwGlance *
look (Scratch *scratch, const char *text)
{
  g_autoptr (GError) error = NULL;
  BwGlance *glance;

  scratch_write (scratch, text, -1);
  glance = bw_glance_new (scratch->path, NULL, 2, NULL, &error);
  g_assert_no_error (error);
  return glance;
}

static void
test_kinds (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwGlance) glance =
      look (scratch, "Month,Ward,Falls,Serial date,Seen,Blank\n01/04/2016,six,3,42461,12765,\n"
                     "01/05/2016,six,n/a,42491,\"21,289\",\n01/06/2016,nine,<5,42522,12000,\n");
  static const BwCellsKind kinds[] = {BW_CELLS_DATES, BW_CELLS_TEXT,    BW_CELLS_NUMBERS,
                                      BW_CELLS_DATES, BW_CELLS_NUMBERS, BW_CELLS_EMPTY};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (bw_glance_get (glance, i)->kind, ==, kinds[i]);
  g_assert_cmpint (bw_glance_get (glance, 0)->date_order.ground, ==, BW_VERDICT_OPEN);
  g_assert_cmpuint (bw_glance_get (glance, 1)->values->len, ==, 2);
  g_assert_cmpuint (glance->rows->len, ==, 2);
  g_assert_cmpuint (g_array_index (glance->lines, guint, 1), ==, 3);
  g_assert_cmpstr (((GStrv) g_ptr_array_index (glance->rows, 1))[2], ==, "n/a");
}

static void
test_supposed (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwGlance) one = look (scratch, "Ward,Month,Falls\nsix,Apr-16,3\n");
  g_autoptr (BwMapping) of_one = bw_glance_suppose (one);
  g_autoptr (BwGlance) two = look (scratch, "Month,Late,All\nApr-16,3,10\n");
  g_autoptr (BwMapping) of_two = bw_glance_suppose (two);
  g_autoptr (BwGlance) wide = look (scratch, "Metric,Apr-16,May-16,Jun-16\nFalls,3,4,5\n");
  g_autoptr (BwMapping) of_wide = bw_glance_suppose (wide);

  g_assert_cmpstr (of_one->date, ==, "Month");
  g_assert_cmpstr (((BwMappedMeasure *) g_ptr_array_index (of_one->measures, 0))->value, ==, "Falls");
  g_assert_cmpstr (of_two->date, ==, "Month");
  g_assert_null (((BwMappedMeasure *) g_ptr_array_index (of_two->measures, 0))->value);
  g_assert_true (of_wide->is_wide);
  g_assert_cmpstr (of_wide->measure_column, ==, "Metric");
  g_assert_cmpint (bw_mapping_find_lack (of_wide), ==, BW_MAPPING_COMPLETE);
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/glance/each-column-has-a-kind", test_kinds);
  ADD ("/glance/a-meaning-is-supposed", test_supposed);
  return g_test_run ();
}
