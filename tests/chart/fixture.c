// SPDX-License-Identifier: GPL-3.0-or-later
/* fixture.c - series of an invented hospital. */
#include "fixture.h"

#include <math.h>

static BwSeries *
new_series (const char *name, const char *unit, BwDirection improvement)
{
  g_autoptr (BwMeasure) measure =
      g_object_new (BW_TYPE_MEASURE, "name", name, "unit", unit, "improvement", improvement, NULL);

  return bw_series_new (measure);
}

BwReading *
fixture_add_reading (BwSeries *series, BwDate date, double value)
{
  BwReading *reading = bw_reading_new ();

  reading->date = date;
  reading->value = value;
  g_ptr_array_add (series->readings, reading);
  return reading;
}

void
fixture_add_target (BwSeries *series, const char *since, double value)
{
  BwDate date = since ? bw_date_parse (since) : BW_NO_DATE;

  g_ptr_array_add (series->targets, g_object_new (BW_TYPE_TARGET, "since", date, "value", value, NULL));
}

void
fixture_add_other_target (BwSeries *series, BwTargetKind kind, const char *since, double value,
                          const char *name)
{
  BwDate date = since ? bw_date_parse (since) : BW_NO_DATE;

  g_ptr_array_add (series->targets, g_object_new (BW_TYPE_TARGET, "kind", kind, "since", date, "value", value,
                                                  "name", name, NULL));
}

void
fixture_add_rebase (BwSeries *series, const char *start, const char *reason)
{
  g_ptr_array_add (series->phases,
                   g_object_new (BW_TYPE_PHASE, "start", bw_date_parse (start), "reason", reason, NULL));
}

void
fixture_add_marker (BwSeries *series, const char *date, const char *text, gint64 story)
{
  g_ptr_array_add (series->markers, g_object_new (BW_TYPE_MARKER, "date", bw_date_parse (date), "text", text,
                                                  "story", story, NULL));
}

static void
add_months (BwSeries *series, int year, int month, const double *values, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      int months = year * 12 + month - 1 + (int) i;

      fixture_add_reading (series, bw_date_new (months / 12, months % 12 + 1, 1), values[i]);
    }
}

/* Somewhere from -1 to 1, the same in every run. */
static double
noise (guint i)
{
  return sin (i * 12.9898) * 0.6 + cos (i * 78.233) * 0.4;
}

BwSeries *
fixture_months (guint n)
{
  BwSeries *series =
      new_series ("Medication doses given in time", "per cent of doses", BW_DIRECTION_INCREASE);
  g_autofree double *values = g_new (double, n);
  int first = 2026 * 12 + 9 - (int) n + 1;

  for (guint i = 0; i < n; i++)
    values[i] = round ((82 + 4 * noise (i)) * 10) / 10;
  add_months (series, first / 12, first % 12 + 1, values, n);
  if (n > 0)
    fixture_add_target (series, NULL, 85);
  return series;
}

BwSeries *
fixture_counts (BwChartKind kind, const double *numerators, const double *denominators, guint n)
{
  BwSeries *series = fixture_months (n);

  g_ptr_array_set_size (series->targets, 0);
  g_object_set (series->measure, "chart", kind, "is_share", kind == BW_CHART_P || kind == BW_CHART_PP, NULL);
  for (guint i = 0; i < n; i++)
    {
      BwReading *reading = g_ptr_array_index (series->readings, i);

      reading->numerator = numerators[i];
      reading->denominator = denominators[i];
      reading->value = numerators[i] / denominators[i];
    }
  return series;
}

BwSeries *
fixture_alternating (double one, double other, guint n)
{
  BwSeries *series = fixture_months (n);

  for (guint i = 0; i < n; i++)
    ((BwReading *) g_ptr_array_index (series->readings, i))->value = i % 2 ? other : one;
  return series;
}

static BwSeries *
make_none (void)
{
  return fixture_months (0);
}

static BwSeries *
make_one (void)
{
  return fixture_months (1);
}

static BwSeries *
make_six (void)
{
  return fixture_months (6);
}

static BwSeries *
make_thirteen (void)
{
  return fixture_months (13);
}

static BwSeries *
make_twenty_four (void)
{
  return fixture_months (24);
}

static void
raise_from (BwSeries *series, guint first, double by)
{
  for (guint i = first; i < series->readings->len; i++)
    ((BwReading *) g_ptr_array_index (series->readings, i))->value += by;
}

static BwSeries *
make_sixty (void)
{
  BwSeries *series = fixture_months (60);

  raise_from (series, 43, 5);
  return series;
}

static BwSeries *
make_hundred_and_twenty (void)
{
  BwSeries *series = fixture_months (120);

  raise_from (series, 90, 4);
  return series;
}

/* The falls of the mock page: a rebase, three targets, a note and a story. */
static BwSeries *
make_falls (void)
{
  static const double values[] = {6.4, 5.8, 9.0, 6.6, 6.1, 5.5, 6.3, 6.8, 5.9, 6.0, 7.0, 6.2,
                                  5.7, 6.6, 6.1, 5.4, 6.3, 5.6, 5.1, 5.9, 4.8, 5.3, 5.7, 6.2,
                                  5.0, 5.5, 6.0, 5.8, 5.2, 4.9, 5.6, 5.3, 5.8, 5.4, 5.0, 4.9};
  BwSeries *series = new_series ("Falls with harm", "falls with harm per 1,000 occupied bed days, each month",
                                 BW_DIRECTION_DECREASE);

  add_months (series, 2023, 11, values, G_N_ELEMENTS (values));
  fixture_add_target (series, NULL, 6.0);
  fixture_add_target (series, "2025-04-01", 5.5);
  fixture_add_target (series, "2026-04-01", 5.0);
  fixture_add_rebase (series, "2025-04-01", "Wards 21 and 22 moved to the community trust");
  fixture_add_marker (series, "2024-01-01", "Norovirus closed four wards.", BW_NOBODY);
  fixture_add_marker (series, "2026-04-14", "Comfort rounds begin at night, as promised to Ruth.", 7);
  return series;
}

/* Two rebases, four targets, three markers. */
static BwSeries *
make_stress (void)
{
  BwSeries *series = fixture_months (60);

  raise_from (series, 0, -20);
  raise_from (series, 22, 6);
  raise_from (series, 41, 6);
  g_ptr_array_set_size (series->targets, 0);
  fixture_add_target (series, NULL, 65);
  fixture_add_target (series, "2023-02-01", 68);
  fixture_add_target (series, "2024-05-01", 72);
  fixture_add_target (series, "2025-09-01", 78);
  fixture_add_rebase (series, "2023-09-01", "New booking system");
  fixture_add_rebase (series, "2025-04-01", "Clinic moved to Kettleside");
  fixture_add_marker (series, "2022-07-01", "Lift out of order.", BW_NOBODY);
  fixture_add_marker (series, "2024-05-01", "Winter ward opens.", BW_NOBODY);
  fixture_add_marker (series, "2025-10-01", "Evening clinics begin.", 3);
  return series;
}

/* So many rebases and markers so close that not all words find room. */
static BwSeries *
make_crowded (void)
{
  BwSeries *series = fixture_months (36);

  fixture_add_rebase (series, "2024-02-01", "Counted anew after the wards were renamed");
  fixture_add_rebase (series, "2024-05-01",
                      "A reason that goes on for so long that no chart of this width could show it");
  fixture_add_rebase (series, "2026-08-01", "New ward");
  for (int month = 3; month < 9; month++)
    {
      g_autofree char *date = g_strdup_printf ("2026-%02d-01", month);

      fixture_add_marker (series, date, "Something happened.", month % 2);
    }
  return series;
}

static BwSeries *
make_constant (void)
{
  static const double values[] = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5};
  BwSeries *series = new_series ("Never events", "in each month", BW_DIRECTION_DECREASE);

  add_months (series, 2025, 8, values, G_N_ELEMENTS (values));
  return series;
}

static BwSeries *
make_negative (void)
{
  BwSeries *series = new_series ("Surplus or deficit", "thousand pounds", BW_DIRECTION_INCREASE);
  double values[20];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = round (-1250 + 480 * noise (i));
  add_months (series, 2025, 3, values, G_N_ELEMENTS (values));
  fixture_add_target (series, NULL, 0);
  return series;
}

/* Months without a value, a month that is not there at all, and the latest unknown. */
static BwSeries *
make_gaps (void)
{
  BwSeries *series = fixture_months (24);

  ((BwReading *) g_ptr_array_index (series->readings, 8))->value = NAN;
  ((BwReading *) g_ptr_array_index (series->readings, 9))->value = NAN;
  ((BwReading *) g_ptr_array_index (series->readings, 23))->value = NAN;
  g_ptr_array_remove_index (series->readings, 16);
  return series;
}

/* Shares, the last seven of them ever fewer. */
static BwSeries *
make_share (void)
{
  static const double fall[] = {0.79, 0.785, 0.76, 0.74, 0.73, 0.70, 0.673};
  BwSeries *series = new_series ("Emergency department: left within four hours", NULL, BW_DIRECTION_INCREASE);
  double values[30];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = i < 23 ? 0.8 + 0.02 * noise (i) : fall[i - 23];
  g_object_set (series->measure, "is_share", TRUE, NULL);
  add_months (series, 2024, 5, values, G_N_ELEMENTS (values));
  fixture_add_target (series, NULL, 0.95);
  return series;
}

static BwSeries *
make_neutral (void)
{
  BwSeries *series = new_series ("Emergency admissions", "a day", BW_DIRECTION_NEUTRAL);
  double values[36];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = round (110 + 6 * noise (i) + (i < 10 ? -14 : i > 26 ? 14 : 0));
  add_months (series, 2023, 11, values, G_N_ELEMENTS (values));
  return series;
}

BwSeries *
fixture_times (BwDate first, guint n, BwDate apart)
{
  BwSeries *series = new_series ("Calls answered in ten seconds", "calls", BW_DIRECTION_INCREASE);

  for (guint i = 0; i < n; i++)
    fixture_add_reading (series, first + i * apart, round (1500 + 220 * noise (i)));
  return series;
}

BwSeries *
fixture_long_periods (int year, int month, guint n, int apart)
{
  BwSeries *series = new_series ("Calls answered in ten seconds", "calls", BW_DIRECTION_INCREASE);

  for (int i = 0, months = year * 12 + month - 1; i < (int) n; i++, months += apart)
    fixture_add_reading (series, bw_date_new (months / 12, months % 12 + 1, 1),
                         round (1500 + 220 * noise ((guint) i)));
  return series;
}

static BwSeries *
make_daily (void)
{
  return fixture_times (bw_date_new (2025, 12, 8), 36, BW_DAY);
}

static BwSeries *
make_weekly (void)
{
  return fixture_times (bw_date_new (2025, 12, 8), 52, 7 * BW_DAY);
}

static BwSeries *
make_weeks (void)
{
  return fixture_times (bw_date_new (2025, 11, 24), 24, 7 * BW_DAY);
}

static BwSeries *
make_hourly (void)
{
  return fixture_times (bw_date_parse_time ("2026-10-05T14:00"), 48, BW_HOUR);
}

static BwSeries *
make_quarterly (void)
{
  return fixture_long_periods (2023, 7, 13, 3);
}

static BwSeries *
make_yearly (void)
{
  return fixture_long_periods (2014, 4, 13, 12);
}

/* A trajectory to the end of the financial year, and a target that begins with the next. */
static BwSeries *
make_planned (void)
{
  BwSeries *series = fixture_months (24);

  fixture_add_target (series, "2027-04-01", 90);
  fixture_add_other_target (series, BW_TARGET_TRAJECTORY, "2026-04-01", 78, NULL);
  fixture_add_other_target (series, BW_TARGET_TRAJECTORY, "2027-03-01", 92, NULL);
  return series;
}

/* A ward of few patients and, in two winters, of many; the third autumn worse than chance. */
static BwSeries *
make_steps (void)
{
  double numerators[36], denominators[36];
  BwSeries *series;

  for (guint i = 0; i < 36; i++)
    {
      denominators[i] = i / 4 % 3 == 1 ? 300 + 30 * (i % 4) : 40 + 7 * (i % 5);
      numerators[i] = round (denominators[i] * (0.84 + 0.05 * noise (i)));
    }
  numerators[33] = round (denominators[33] * 0.6);
  series = fixture_counts (BW_CHART_P, numerators, denominators, 36);
  g_object_set (series->measure, "name", "Pain assessed within an hour", "unit", "patients assessed", NULL);
  ((BwReading *) g_ptr_array_index (series->readings, 20))->value = NAN;
  fixture_add_target (series, NULL, 0.9);
  return series;
}

static BwSeries *
make_run (void)
{
  BwSeries *series = fixture_months (24);

  raise_from (series, 13, 5);
  g_ptr_array_set_size (series->targets, 0);
  g_object_set (series->measure, "chart", BW_CHART_RUN, NULL);
  return series;
}

static BwSeries *
make_ghosts (void)
{
  BwSeries *series = fixture_months (30);
  BwReading *strike = g_ptr_array_index (series->readings, 12),
            *counted_twice = g_ptr_array_index (series->readings, 21);

  strike->value = 62;
  strike->excluded = g_strdup ("Strike days");
  counted_twice->excluded = g_strdup ("Counted twice after the move to the new electronic record.");
  return series;
}

/* Everything that may stand beside a measure. */
static BwSeries *
make_beside (void)
{
  BwSeries *series = fixture_months (30), *england = fixture_months (36);

  for (guint i = 0; i < 36; i++)
    ((BwReading *) g_ptr_array_index (england->readings, i))->value =
        round ((78 + 0.05 * i + noise (i)) * 10) / 10;
  g_object_set (series->measure, "comparator_name", "England", NULL);
  series->comparator = england;
  fixture_add_other_target (series, BW_TARGET_SHOWN, NULL, 88, "National");
  fixture_add_other_target (series, BW_TARGET_TRAJECTORY, "2026-01-01", 80, NULL);
  fixture_add_other_target (series, BW_TARGET_TRAJECTORY, "2026-11-01", 90, NULL);
  return series;
}

const Fixture fixtures[] = {
    {"none", make_none},
    {"one", make_one},
    {"six", make_six},
    {"thirteen", make_thirteen},
    {"twenty-four", make_twenty_four},
    {"sixty", make_sixty},
    {"hundred-and-twenty", make_hundred_and_twenty},
    {"falls", make_falls},
    {"stress", make_stress},
    {"crowded", make_crowded},
    {"constant", make_constant},
    {"negative", make_negative},
    {"gaps", make_gaps},
    {"share", make_share},
    {"neutral", make_neutral},
    {"daily", make_daily},
    {"weekly", make_weekly},
    {"weeks", make_weeks},
    {"hourly", make_hourly},
    {"quarterly", make_quarterly},
    {"yearly", make_yearly},
    {"planned", make_planned},
    {"steps", make_steps},
    {"run", make_run},
    {"ghosts", make_ghosts},
    {"beside", make_beside},
    {NULL, NULL},
};

BwSeries *
fixture_make (const char *name)
{
  for (const Fixture *fixture = fixtures; fixture->name; fixture++)
    if (g_str_equal (fixture->name, name))
      return fixture->make ();
  g_error ("there is no series called %s", name);
}
