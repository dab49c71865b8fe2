// SPDX-License-Identifier: GPL-3.0-or-later
/* What hospitals write for a number is read as what it is by points and by commas. */
#include "intake/numbers.h"

#include <math.h>

static void
assert_same (const char *text, double number, double expected)
{
  if (isnan (expected) ? !isnan (number) : fabs (number - expected) > 1e-12 * fmax (1, fabs (expected)))
    g_error ("“%s” is %g, not %g", text, number, expected);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double by_point, by_comma;
  } cells[] = {
      {"0", 0, 0},
      {"12765", 12765, 12765},
      {" 42 ", 42, 42},
      {"-3", -3, -3},
      {"−3", -3, -3},
      {"+2.5", 2.5, NAN},
      {".5", 0.5, NAN},
      {",5", NAN, 0.5},
      {"0.934", 0.934, NAN},
      {"12765.125", 12765.125, NAN},
      {"1e3", 1000, 1000},
      {"1.5E-2", 0.015, NAN},
      {"93.4%", 0.934, NAN},
      {"93,4 %", NAN, 0.934},
      {"101%", 1.01, 1.01},
      {"1,234", 1234, 1.234},
      {"1.234", 1.234, 1234},
      {"12,345,678", 12345678, NAN},
      {"1.234,5", NAN, 1234.5},
      {"1,234.5", 1234.5, NAN},
      {"1 234", 1234, 1234},
      {"1\u00A0234\u00A0567,8", NAN, 1234567.8},
      {"(12)", -12, -12},
      {"(1,234.50)", -1234.5, NAN},
      {"(3%)", -0.03, -0.03},
      {"£1,234.56", 1234.56, NAN},
      {"-£5", -5, -5},
      {"£-5", -5, -5},
      {"€ 1.234,56", NAN, 1234.56},
      {"999999999999999", 999999999999999, 999999999999999},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      BwNumberCell cell = bw_number_cell_read (cells[i].text);

      g_assert_cmpint (cell.kind, ==, BW_CELL_NUMBER);
      assert_same (cells[i].text, cell.by_point, cells[i].by_point);
      assert_same (cells[i].text, cell.by_comma, cells[i].by_comma);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    BwCellKind kind;
  } cells[] = {
      {"", BW_CELL_EMPTY},
      {"   ", BW_CELL_EMPTY},
      {"-", BW_CELL_MISSING},
      {"–", BW_CELL_MISSING},
      {"n/a", BW_CELL_MISSING},
      {"N/A", BW_CELL_MISSING},
      {"#N/A", BW_CELL_MISSING},
      {"..", BW_CELL_MISSING},
      {"[x]", BW_CELL_MISSING},
      {"*", BW_CELL_SUPPRESSED},
      {"<5", BW_CELL_SUPPRESSED},
      {"< 10", BW_CELL_SUPPRESSED},
      {"[c]", BW_CELL_SUPPRESSED},
      {"=SUM(A1)", BW_CELL_FOREIGN},
      {"#DIV/0!", BW_CELL_FOREIGN},
      {"12 beds", BW_CELL_FOREIGN},
      {"0x10", BW_CELL_FOREIGN},
      {"inf", BW_CELL_FOREIGN},
      {"nan", BW_CELL_FOREIGN},
      {"1e400", BW_CELL_FOREIGN},
      {"1e16", BW_CELL_FOREIGN},
      {"1.2.3", BW_CELL_FOREIGN},
      {"1,23,4", BW_CELL_FOREIGN},
      {"1-2", BW_CELL_FOREIGN},
      {"--5", BW_CELL_FOREIGN},
      {"(5", BW_CELL_FOREIGN},
      {"%", BW_CELL_FOREIGN},
      {"e5", BW_CELL_FOREIGN},
      {"１", BW_CELL_FOREIGN},
      {"<5 or so", BW_CELL_FOREIGN},
      {"2016-04-01", BW_CELL_FOREIGN},
      {"9999999999999999", BW_CELL_FOREIGN},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    if (bw_number_cell_read (cells[i].text).kind != cells[i].kind)
      g_error ("“%s” is %d", cells[i].text, bw_number_cell_read (cells[i].text).kind);
}

/* As programs write them: nothing that is for people. */
static void
test_plain (void)
{
  static const struct
  {
    const char *text;
    double number;
  } good[] = {{"0", 0}, {"-3", -3}, {"+2.5", 2.5}, {".5", 0.5}, {"1e3", 1000}, {"12765.125", 12765.125}};
  static const char *const bad[] = {"",      " 1",   "1 ",    "1,234", "12%", "0x10", "inf", "nan",
                                    "1e400", "1e16", "1.2.3", "-",     "e5",  "n/a",  "1-2", "１"};
  double number = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (bw_number_parse (good[i].text, &number));
      g_assert_cmpfloat (number, ==, good[i].number);
    }
  number = 7;
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bw_number_parse (bad[i], &number));
  g_assert_cmpfloat (number, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbers/are-read-by-points-and-by-commas", test_numbers);
  g_test_add_func ("/numbers/words-say-why-there-is-none", test_words);
  g_test_add_func ("/numbers/a-plain-number-is-plain-or-none", test_plain);
  return g_test_run ();
}
