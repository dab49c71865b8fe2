// SPDX-License-Identifier: GPL-3.0-or-later
/* What hospitals write for a date is read as the day it is, or as both that it may be. Days are from the
 * calendar. */
#include "intake/dates.h"

typedef struct
{
  const char *text, *first, *second;
  BwDateQuestion question;
} Cell;

static void
assert_day (const char *text, BwDate date, const char *expected)
{
  g_autofree char *iso = bw_date_to_iso (date);

  if (g_strcmp0 (iso, expected) != 0)
    g_error ("“%s” is %s, not %s", text, iso, expected);
}

static void
test_plain (void)
{
  static const char *const cells[][2] = {
      {"2016-04-01", "2016-04-01"},
      {" 2016-04-01 ", "2016-04-01"},
      {"2016-04-01T00:00:00", "2016-04-01"},
      {"2016-04-01 00:00:00.000", "2016-04-01"},
      {"2016/04/01", "2016-04-01"},
      {"20160401", "2016-04-01"},
      {"2016-02-29", "2016-02-29"},
      {"01.04.2016", "2016-04-01"},
      {"1.4.16", "2016-04-01"},
      {"1 April 2016", "2016-04-01"},
      {"1st April 2016", "2016-04-01"},
      {"01-Apr-2016", "2016-04-01"},
      {"01-APR-16", "2016-04-01"},
      {"01/Apr/2016 00:00", "2016-04-01"},
      {"Fri 1 Apr 2016", "2016-04-01"},
      {"Friday, 1 April 2016", "2016-04-01"},
      {"April 1, 2016", "2016-04-01"},
      {"Apr-16", "2016-04-01"},
      {"Apr 16", "2016-04-01"},
      {"apr16", "2016-04-01"},
      {"April 2016", "2016-04-01"},
      {"Apr-2016", "2016-04-01"},
      {"2016 April", "2016-04-01"},
      {"Sept 2016", "2016-09-01"},
      {"Sept. 2016", "2016-09-01"},
      {"Ebrill 2016", "2016-04-01"},
      {"Mai 2016", "2016-05-01"},
      {"Tach-16", "2016-11-01"},
      {"201604", "2016-04-01"},
      {"04/2016", "2016-04-01"},
      {"Dec-68", "2068-12-01"},
      {"Dec-99", "1999-12-01"},
      {"2024/2025", "2024-04-01"},
      {"2024/25 Q1", "2024-04-01"},
      {"2024/25 Q2", "2024-07-01"},
      {"2024/25 Q3", "2024-10-01"},
      {"2024/25 Q4", "2025-01-01"},
      {"2024-25 Q3", "2024-10-01"},
      {"2024/25Q3", "2024-10-01"},
      {"Q3 2024/25", "2024-10-01"},
      {"Q3 24/25", "2024-10-01"},
      {"Quarter 3, 2024/25", "2024-10-01"},
      {"Week ending: 7 April 2024", "2024-04-07"},
      {"Week commencing 1 Apr 2024", "2024-04-01"},
      /* 2016-04-01 is day 42461 of a spreadsheet: 42370 is 1 January 2016, and 31 + 29 + 31 = 91 days follow.
       */
      {"42461", "2016-04-01"},
      {"42461.5", "2016-04-01T12:00"},
      /* 14/24 is 0.58333…; a spreadsheet's midnight may come as a hair before it. */
      {"42461.5833333333", "2016-04-01T14:00"},
      {"42461.9999999", "2016-04-02"},
      {"42461.0", "2016-04-01"},
      {"2016-04-01 14:00", "2016-04-01T14:00"},
      {"2016-04-01T14:00:00", "2016-04-01T14:00"},
      {"2016-04-01T14:00:59.999", "2016-04-01T14:00"},
      {"2016-04-01T00:00:00Z", "2016-04-01"},
      {"2016-04-01 00:00:00.0000000 +01:00", "2016-04-01"},
      {"1 April 2016 2:05 pm", "2016-04-01T14:05"},
      {"1 April 2016 12:05am", "2016-04-01T00:05"},
      {"1 April 2016 12:00 PM", "2016-04-01T12:00"},
      {"Fri 1 Apr 2016 9:30", "2016-04-01T09:30"},
      {"1900-01-01", "1900-01-01"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      BwDateCell cell = bw_date_cell_read (cells[i][0]);

      assert_day (cells[i][0], cell.first, cells[i][1]);
      assert_day (cells[i][0], cell.second, cells[i][1]);
    }
}

static void
test_open (void)
{
  static const Cell cells[] = {
      {"01/04/2016", "2016-04-01", "2016-01-04", BW_DATE_ORDER},
      {"1/4/16", "2016-04-01", "2016-01-04", BW_DATE_ORDER},
      {"1-4-2016", "2016-04-01", "2016-01-04", BW_DATE_ORDER},
      {"13/04/2016", "2016-04-13", NULL, BW_DATE_ORDER},
      {"04/13/2016", NULL, "2016-04-13", BW_DATE_ORDER},
      {"05/05/2016", "2016-05-05", "2016-05-05", BW_DATE_ORDER},
      {"w/e 01/04/2016", "2016-04-01", "2016-01-04", BW_DATE_ORDER},
      {"w/e 31/03/2024", "2024-03-31", NULL, BW_DATE_ORDER},
      {"01/04/2016 12:30", "2016-04-01T12:30", "2016-01-04T12:30", BW_DATE_ORDER},
      {"13/04/2016 14:00", "2016-04-13T14:00", NULL, BW_DATE_ORDER},
      {"2016-04", "2016-04-01", NULL, BW_DATE_YEARS},
      {"2024/25", NULL, "2024-04-01", BW_DATE_YEARS},
      {"FY 2024/25", NULL, "2024-04-01", BW_DATE_YEARS},
      {"1999/00", NULL, "1999-04-01", BW_DATE_YEARS},
      {"2011-12", "2011-12-01", "2011-04-01", BW_DATE_YEARS},
      {"2011/12", "2011-12-01", "2011-04-01", BW_DATE_YEARS},
      {"2011-11", "2011-11-01", NULL, BW_DATE_YEARS},
      {"2012-13", NULL, "2012-04-01", BW_DATE_YEARS},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      BwDateCell cell = bw_date_cell_read (cells[i].text);

      g_assert_cmpint (cell.fault, ==, BW_DATE_FAULT_NONE);
      g_assert_cmpint (cell.question, ==, cells[i].question);
      assert_day (cells[i].text, cell.first, cells[i].first);
      assert_day (cells[i].text, cell.second, cells[i].second);
    }
}

static void
test_none (void)
{
  static const struct
  {
    const char *text;
    BwDateFault fault;
  } cells[] = {
      {"", BW_DATE_FAULT_EMPTY},
      {"  ", BW_DATE_FAULT_EMPTY},
      {"2025-02-29", BW_DATE_FAULT_NO_DAY},
      {"31/04/2016", BW_DATE_FAULT_NO_DAY},
      {"31/31/2016", BW_DATE_FAULT_NO_DAY},
      {"31 June 2016", BW_DATE_FAULT_NO_DAY},
      {"2016-13", BW_DATE_FAULT_NO_DAY},
      {"2024/26", BW_DATE_FAULT_NO_DAY},
      {"2024/25 Q5", BW_DATE_FAULT_NO_DAY},
      {"201613", BW_DATE_FAULT_NO_DAY},
      {"16-Apr", BW_DATE_FAULT_NO_YEAR},
      {"1 April", BW_DATE_FAULT_NO_YEAR},
      {"16-04-01", BW_DATE_FAULT_SHORT_YEAR},
      {"1-4-16", BW_DATE_FAULT_SHORT_YEAR},
      {"Q3 2024", BW_DATE_FAULT_QUARTER},
      {"2024 Q3", BW_DATE_FAULT_QUARTER},
      {"9999-12-31", BW_DATE_FAULT_FAR},
      {"31/12/9999", BW_DATE_FAULT_FAR},
      {"0001-01-01", BW_DATE_FAULT_FAR},
      {"1899-12-31", BW_DATE_FAULT_FAR},
      {"2200-01-01", BW_DATE_FAULT_FAR},
      {"2016-04-01 24:00", BW_DATE_FAULT_NO_TIME},
      {"2016-04-01 14:60", BW_DATE_FAULT_NO_TIME},
      {"2016-04-01 14:00:61", BW_DATE_FAULT_NO_TIME},
      {"2016-04-01 14:00 pm", BW_DATE_FAULT_NO_TIME},
      {"2016-04-31 14:00", BW_DATE_FAULT_NO_DAY},
      {"2016-04-01T14:00:00Z", BW_DATE_FAULT_ZONE},
      {"2016-04-01T14:00+01:00", BW_DATE_FAULT_ZONE},
      {"2016-03-31T23:00:00Z", BW_DATE_FAULT_ZONE},
      {"2016-04-01 14:00 hours", BW_DATE_FAULT_FOREIGN},
      {"2016-04-01 1:", BW_DATE_FAULT_NO_TIME},
      {"2016-04-01 :30", BW_DATE_FAULT_FOREIGN},
      {"2016-04-01-14:00", BW_DATE_FAULT_FOREIGN},
      {"2016", BW_DATE_FAULT_FOREIGN},
      {"00042", BW_DATE_FAULT_FOREIGN},
      {"2025-1-1", BW_DATE_FAULT_FOREIGN},
      {"12:30", BW_DATE_FAULT_FOREIGN},
      {"Total", BW_DATE_FAULT_FOREIGN},
      {"-2016-04-01", BW_DATE_FAULT_FOREIGN},
      {"2016-04-01-", BW_DATE_FAULT_FOREIGN},
      {"2016-04-01x", BW_DATE_FAULT_FOREIGN},
      {"1/4", BW_DATE_FAULT_FOREIGN},
      {"01/04/16/17", BW_DATE_FAULT_FOREIGN},
      {"=TODAY()", BW_DATE_FAULT_FOREIGN},
      {"1234567", BW_DATE_FAULT_FOREIGN},
      {"Q12 2024/25", BW_DATE_FAULT_FOREIGN},
      {"the first of April of the year of our Lord two thousand", BW_DATE_FAULT_FOREIGN},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    if (bw_date_cell_read (cells[i].text).fault != cells[i].fault)
      g_error ("“%s” has fault %d", cells[i].text, bw_date_cell_read (cells[i].text).fault);
}

static BwVerdict
ask (const char *const *column, int said)
{
  BwTestimony testimonies[BW_N_DATE_QUESTIONS] = {0};

  for (guint i = 0; column[i] != NULL; i++)
    {
      BwDateCell cell = bw_date_cell_read (column[i]);

      bw_date_cell_testify (&cell, testimonies, i + 2);
    }
  return bw_testimony_weigh (&testimonies[BW_DATE_ORDER], said);
}

static void
test_column (void)
{
  static const struct
  {
    const char *column[4];
    BwVerdict verdict;
  } columns[] = {
      {{"01/04/2016", "13/04/2016", NULL}, {BW_VERDICT_SETTLED, 1}},
      {{"01/04/2016", "04/13/2016", NULL}, {BW_VERDICT_SETTLED, 2}},
      {{"01/04/2016", "01/05/2016", NULL}, {BW_VERDICT_OPEN, 0}},
      {{"04/13/2016", "13/04/2016", NULL}, {BW_VERDICT_MIXED, 0}},
      {{"05/05/2016", "2016-04-01", NULL}, {BW_VERDICT_NOT_NEEDED, 0}},
      {{"31/04/2016", "01/04/2016", NULL}, {BW_VERDICT_OPEN, 0}},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      BwVerdict verdict = ask (columns[i].column, 0);

      g_assert_cmpint (verdict.ground, ==, columns[i].verdict.ground);
      g_assert_cmpint (verdict.answer, ==, columns[i].verdict.answer);
      g_assert_cmpint (ask (columns[i].column, 2).ground, ==, BW_VERDICT_SAID);
      g_assert_cmpint (ask (columns[i].column, 2).answer, ==, 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/are-the-day-that-they-say", test_plain);
  g_test_add_func ("/dates/that-may-be-two-days-are-both", test_open);
  g_test_add_func ("/dates/that-are-none-say-why", test_none);
  g_test_add_func ("/dates/are-settled-by-their-column", test_column);
  return g_test_run ();
}
