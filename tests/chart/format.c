// SPDX-License-Identifier: GPL-3.0-or-later
/* format.c - numbers and dates read as British English writes them. */
#include "chart/format.h"

#include <math.h>

#define NB "\302\240"

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    int decimals;
    const char *expected;
  } cases[] = {
      {0, 0, "0"},
      {4.9, 1, "4.9"},
      {5, 1, "5.0"},
      {999, 0, "999"},
      {1000, 0, "1,000"},
      {1234567.891, 2, "1,234,567.89"},
      {-1140, 0, "\342\210\2221,140"},
      {-0.04, 1, "0.0"},
      {0.0000004, 9, "0.000000"},
      {NAN, 1, "\342\200\223"},
      {INFINITY, 1, "\342\200\223"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = bw_format_number (cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_largest_number_fits (void)
{
  g_autofree char *text = bw_format_number (-G_MAXDOUBLE, BW_MOST_DECIMALS);

  /* 1.797…e308 has 309 digits before the point, so 102 separators. */
  g_assert_cmpuint (g_utf8_strlen (text, -1), ==, 1 + 309 + 102 + 1 + BW_MOST_DECIMALS);
}

static void
test_share_is_shown_in_per_cent (void)
{
  g_autofree char *share = bw_format_value ((BwValueFormat){.is_share = TRUE, .decimals = 1}, 0.784);
  g_autofree char *count = bw_format_value ((BwValueFormat){.is_share = FALSE, .decimals = 1}, 0.784);

  g_assert_cmpstr (share, ==, "78.4%");
  g_assert_cmpstr (count, ==, "0.8");
}

static void
test_dates_do_not_break (void)
{
  BwDate date = bw_date_new (2026, 10, 5);
  g_autofree char *whole = bw_format_date (date);
  g_autofree char *month = bw_format_period (date, BW_PERIOD_MONTH);
  g_autofree char *short_month = bw_format_period_short (date, BW_PERIOD_MONTH);
  g_autofree char *short_day = bw_format_period_short (date, BW_PERIOD_DAY);
  g_autofree char *day = bw_format_day_short (date);

  g_assert_cmpstr (whole, ==, "5" NB "October" NB "2026");
  g_assert_cmpstr (month, ==, "October" NB "2026");
  g_assert_cmpstr (short_month, ==, "Oct" NB "2026");
  g_assert_cmpstr (short_day, ==, "5" NB "Oct" NB "2026");
  g_assert_cmpstr (day, ==, "5" NB "Oct");
}

static void
test_a_period_is_named_by_its_kind (void)
{
  static const struct
  {
    const char *iso;
    BwPeriod period;
    const char *whole, *brief, *reading, *event;
  } cases[] = {
      {"2026-10-05T14:00", BW_PERIOD_HOUR, "14:00 on 5" NB "October" NB "2026",
       "14:00," NB "5" NB "Oct" NB "2026", "The reading at 14:00 on 5" NB "October" NB "2026",
       "5" NB "October" NB "2026"},
      {"2026-10-05", BW_PERIOD_HOUR, "00:00 on 5" NB "October" NB "2026", "00:00," NB "5" NB "Oct" NB "2026",
       "The reading at 00:00 on 5" NB "October" NB "2026", "5" NB "October" NB "2026"},
      {"2026-10-05T08:00", BW_PERIOD_DAY, "5" NB "October" NB "2026", "5" NB "Oct" NB "2026",
       "5" NB "October" NB "2026", "5" NB "October" NB "2026"},
      {"2026-10-05", BW_PERIOD_WEEK, "5" NB "October" NB "2026", "5" NB "Oct" NB "2026",
       "The week of 5" NB "October" NB "2026", "5" NB "October" NB "2026"},
      {"2026-10-01", BW_PERIOD_MONTH, "October" NB "2026", "Oct" NB "2026", "October" NB "2026",
       "October" NB "2026"},
      {"2026-10-01", BW_PERIOD_QUARTER, "October–December" NB "2026", "Oct–Dec" NB "2026",
       "October–December" NB "2026", "October" NB "2026"},
      {"2026-01-01", BW_PERIOD_YEAR, "2026", "2026", "2026", "January" NB "2026"},
      {"2026-04-01", BW_PERIOD_YEAR, "2026/27", "2026/27", "2026/27", "April" NB "2026"},
      {"1999-04-01", BW_PERIOD_YEAR, "1999/00", "1999/00", "1999/00", "April" NB "1999"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BwDate date = bw_date_parse_time (cases[i].iso);
      g_autofree char *whole = bw_format_period (date, cases[i].period);
      g_autofree char *brief = bw_format_period_short (date, cases[i].period);
      g_autofree char *reading = bw_format_reading (date, cases[i].period);
      g_autofree char *event = bw_format_event (date, cases[i].period);

      g_assert_cmpstr (whole, ==, cases[i].whole);
      g_assert_cmpstr (brief, ==, cases[i].brief);
      g_assert_cmpstr (reading, ==, cases[i].reading);
      g_assert_cmpstr (event, ==, cases[i].event);
    }
}

static void
test_no_date_is_no_text (void)
{
  g_autofree char *date = bw_format_date (BW_NO_DATE);
  g_autofree char *period = bw_format_period (BW_NO_DATE, BW_PERIOD_MONTH);

  g_assert_cmpstr (date, ==, "");
  g_assert_cmpstr (period, ==, "");
}

static void
test_clause_has_no_full_stop (void)
{
  g_autofree char *stopped = bw_format_clause ("It names staff. \n"),
                  *open = bw_format_clause ("Legal advice");
  g_autofree char *nothing = bw_format_clause (NULL);

  g_assert_cmpstr (stopped, ==, "It names staff");
  g_assert_cmpstr (open, ==, "Legal advice");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/format/numbers", test_numbers);
  g_test_add_func ("/chart/format/largest-number", test_largest_number_fits);
  g_test_add_func ("/chart/format/share", test_share_is_shown_in_per_cent);
  g_test_add_func ("/chart/format/dates", test_dates_do_not_break);
  g_test_add_func ("/chart/format/periods", test_a_period_is_named_by_its_kind);
  g_test_add_func ("/chart/format/no-date", test_no_date_is_no_text);
  g_test_add_func ("/chart/format/clause", test_clause_has_no_full_stop);
  return g_test_run ();
}
