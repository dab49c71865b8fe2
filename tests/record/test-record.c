// SPDX-License-Identifier: GPL-3.0-or-later
/* test-record.c - a field is declared once: one noun made up here, with a field of every kind. */
#include "record/record.h"

#include <math.h>

typedef enum
{
  COLOUR_NONE,
  COLOUR_RED,
} Colour;

GType colour_get_type (void);
G_DEFINE_ENUM_TYPE (Colour, colour, G_DEFINE_ENUM_VALUE (COLOUR_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (COLOUR_RED, "red"))

struct _Thing
{
  BwRecord parent_instance;
  char *long_name;
  gint64 count;
  double size;
  gboolean is_open;
  int colour;
  BwDate day;
  BwDate time;
  gint64 owner;
};
GType thing_get_type (void);
BW_DECLARE_RECORD (Thing, thing, THING)
BW_DEFINE_RECORD (Thing, thing, "thing", BW_FIELD (Thing, long_name, BW_TEXT, BW_SEARCHED),
                  BW_FIELD (Thing, count, BW_INT, BW_PLAIN), BW_FIELD (Thing, size, BW_REAL, BW_PLAIN),
                  BW_FIELD (Thing, is_open, BW_FLAG, BW_PLAIN),
                  BW_FIELD_ENUM (Thing, colour, colour_get_type, BW_PLAIN),
                  BW_FIELD (Thing, day, BW_DATE, BW_PLAIN), BW_FIELD (Thing, time, BW_TIME, BW_PLAIN),
                  BW_FIELD_REF (Thing, owner, "thing", BW_OWNER | BW_REQUIRED))

static Thing *
thing_new (void)
{
  return g_object_new (thing_get_type (), NULL);
}

static void
test_new_is_unset (void)
{
  g_autoptr (Thing) thing = thing_new ();

  g_assert_null (thing->long_name);
  g_assert_cmpint (thing->count, ==, BW_UNSET);
  g_assert_true (isnan (thing->size));
  g_assert_false (thing->is_open);
  g_assert_cmpint (thing->colour, ==, COLOUR_NONE);
  g_assert_cmpuint (thing->day, ==, BW_NO_DATE);
  g_assert_cmpint (thing->owner, ==, BW_NOBODY);
}

/* What a field says of itself when all are set: the type that travels, and what it looks like there. */
static void
test_values_travel (void)
{
  g_autoptr (Thing) thing = thing_new ();
  const BwValue expected[] = {
      {.type = BW_VALUE_TEXT, .text = (char *) "dŵr"},
      {.type = BW_VALUE_INT, .integer = 0},
      {.type = BW_VALUE_REAL, .real = -0.1},
      {.type = BW_VALUE_INT, .integer = 1},
      {.type = BW_VALUE_TEXT, .text = (char *) "red"},
      {.type = BW_VALUE_TEXT, .text = (char *) "2024-02-29"},
      {.type = BW_VALUE_TEXT, .text = (char *) "2024-02-29T14:05"},
      {.type = BW_VALUE_INT, .integer = 7},
  };

  g_object_set (thing, "long-name", "dŵr", "count", (gint64) 0, "size", -0.1, "is-open", TRUE, "colour",
                COLOUR_RED, "day", bw_date_new (2024, 2, 29), "time", bw_date_parse_time ("2024-02-29T14:05"),
                "owner", (gint64) 7, NULL);
  g_assert_cmpuint (thing_noun.n_fields, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < thing_noun.n_fields; i++)
    {
      g_auto (BwValue) value = {0};

      bw_record_get_field (BW_RECORD (thing), &thing_noun.fields[i], &value);
      g_assert_true (bw_value_equal (&value, &expected[i]));
    }
}

static void
test_empty_text_is_unset (void)
{
  g_autoptr (Thing) thing = thing_new ();

  g_object_set (thing, "long-name", "a", NULL);
  g_object_set (thing, "long-name", "", NULL);
  g_assert_null (thing->long_name);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
test_only_a_change_notifies (void)
{
  g_autoptr (Thing) thing = thing_new ();
  guint notified = 0;

  g_signal_connect (thing, "notify", G_CALLBACK (count_cb), &notified);
  g_object_set (thing, "long-name", "a", "size", NAN, "count", BW_UNSET, NULL);
  g_assert_cmpuint (notified, ==, 1);
  g_object_set (thing, "long-name", "a", "colour", COLOUR_RED, NULL);
  g_assert_cmpuint (notified, ==, 2);
}

typedef struct
{
  guint n_calls;
  char *field;
  BwValue old, new_value;
} Kept;

static void
keep_cb (BwRecord *record, const BwField *field, const BwValue *old, const BwValue *new_value,
         gpointer user_data)
{
  Kept *kept = user_data;

  kept->n_calls++;
  kept->field = (char *) field->name;
  bw_value_copy (old, &kept->old);
  bw_value_copy (new_value, &kept->new_value);
}

static void
test_keeper_is_told (void)
{
  g_autoptr (Thing) thing = thing_new ();
  const BwField *count = bw_noun_find (&thing_noun, "count");
  const BwValue five = {.type = BW_VALUE_INT, .integer = 5};
  Kept kept = {0};

  bw_record_set_keeper (BW_RECORD (thing), keep_cb, &kept);
  g_object_set (thing, "count", (gint64) 3, NULL);
  g_assert_cmpuint (kept.n_calls, ==, 1);
  g_assert_cmpstr (kept.field, ==, "count");
  g_assert_cmpint (kept.old.type, ==, BW_VALUE_NULL);
  g_assert_cmpint (kept.new_value.integer, ==, 3);

  bw_record_take_field (BW_RECORD (thing), count, &five);
  g_assert_cmpint (thing->count, ==, 5);
  g_assert_cmpuint (kept.n_calls, ==, 1);
}

static void
test_sealed_refuses (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (Thing) thing = thing_new ();

      bw_record_seal (BW_RECORD (thing));
      g_object_set (thing, "count", (gint64) 3, NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*is_sealed*");
}

static void
test_copy_is_equal_and_apart (void)
{
  g_autoptr (Thing) thing = thing_new ();
  g_autoptr (Thing) copy = thing_new ();

  g_object_set (thing, "long-name", "a", "size", 2.5, NULL);
  bw_noun_copy_fields (&thing_noun, thing, copy);
  g_assert_true (bw_noun_equal_fields (&thing_noun, thing, copy));
  g_object_set (copy, "long-name", "b", NULL);
  g_assert_cmpstr (thing->long_name, ==, "a");
  g_assert_false (bw_noun_equal_fields (&thing_noun, thing, copy));
}

static void
test_what_a_field_accepts (void)
{
  static const struct
  {
    const char *field;
    BwValue value;
    gboolean accepted;
  } cases[] = {
      {"long_name", {.type = BW_VALUE_TEXT, .text = (char *) "x"}, TRUE},
      {"long_name", {.type = BW_VALUE_TEXT, .text = (char *) "\xff"}, FALSE},
      {"long_name", {.type = BW_VALUE_INT, .integer = 1}, FALSE},
      {"count", {.type = BW_VALUE_NULL}, TRUE},
      {"count", {.type = BW_VALUE_REAL, .real = 1}, FALSE},
      {"size", {.type = BW_VALUE_INT, .integer = 1}, TRUE},
      {"size", {.type = BW_VALUE_REAL, .real = INFINITY}, FALSE},
      {"is_open", {.type = BW_VALUE_NULL}, FALSE},
      {"is_open", {.type = BW_VALUE_INT, .integer = 2}, FALSE},
      {"colour", {.type = BW_VALUE_TEXT, .text = (char *) "red"}, TRUE},
      {"colour", {.type = BW_VALUE_TEXT, .text = (char *) "blue"}, FALSE},
      {"day", {.type = BW_VALUE_TEXT, .text = (char *) "2023-02-29"}, FALSE},
      {"day", {.type = BW_VALUE_TEXT, .text = (char *) "2024-02-29T14:00"}, FALSE},
      {"day", {.type = BW_VALUE_NULL}, TRUE},
      {"time", {.type = BW_VALUE_TEXT, .text = (char *) "2024-02-29"}, TRUE},
      {"time", {.type = BW_VALUE_TEXT, .text = (char *) "2024-02-29T14:00"}, TRUE},
      {"time", {.type = BW_VALUE_TEXT, .text = (char *) "2024-02-29T00:00"}, FALSE},
      {"time", {.type = BW_VALUE_INT, .integer = 1}, FALSE},
      {"owner", {.type = BW_VALUE_NULL}, FALSE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (bw_field_accepts (bw_noun_find (&thing_noun, cases[i].field), &cases[i].value), ==,
                     cases[i].accepted);
}

static void
test_dates (void)
{
  static const char *const wrong[] = {"",           "2024-2-29",  "2024-02-30",  "2023-02-29", "0000-01-01",
                                      "2024/02/29", "2024-13-01", "2024-02-29 ", "2024-0a-01", NULL};
  g_autofree char *iso = bw_date_to_iso (bw_date_parse ("2024-02-29"));
  int year, month, day;

  g_assert_cmpstr (iso, ==, "2024-02-29");
  g_assert_cmpint (bw_date_parse ("2024-03-01") - bw_date_parse ("2024-02-28"), ==, 2 * BW_DAY);
  bw_date_split (bw_date_parse ("1999-12-31"), &year, &month, &day);
  g_assert_cmpint (year * 10000 + month * 100 + day, ==, 19991231);
  for (guint i = 0; wrong[i] != NULL; i++)
    g_assert_cmpint (bw_date_parse (wrong[i]), ==, BW_NO_DATE);
  g_assert_cmpint (bw_date_parse (NULL), ==, BW_NO_DATE);
  g_assert_cmpint (bw_date_parse ("2024-02-29T14:00"), ==, BW_NO_DATE);
}

static void
test_times (void)
{
  static const char *const wrong[] = {"2024-02-29T24:00",    "2024-02-29T14:60",  "2024-02-29 14:00",
                                      "2024-02-30T14:00",    "2024-02-29T14.00",  "2024-02-29T-1:00",
                                      "2024-02-29T14:00:00", "2024-02-29T14:00Z", NULL};
  const BwDate day = bw_date_new (2024, 2, 29), time = bw_date_parse_time ("2024-02-29T14:05");
  g_autofree char *iso = bw_date_to_iso (time), *midnight = bw_date_to_iso (day);
  int year, month, of_month;

  g_assert_cmpint (time, ==, day + 14 * 60 + 5);
  g_assert_cmpint (bw_date_get_day (time), ==, day);
  g_assert_cmpint (bw_date_get_minute (time), ==, 845); /* 14 * 60 + 5 */
  bw_date_split (time, &year, &month, &of_month);
  g_assert_cmpint (year * 10000 + month * 100 + of_month, ==, 20240229);
  g_assert_cmpstr (iso, ==, "2024-02-29T14:05");
  g_assert_cmpstr (midnight, ==, "2024-02-29");
  g_assert_cmpint (bw_date_parse_time ("2024-02-29T00:00"), ==, day);
  g_assert_cmpint (bw_date_parse_time ("2024-02-29"), ==, day);
  for (guint i = 0; wrong[i] != NULL; i++)
    g_assert_cmpint (bw_date_parse_time (wrong[i]), ==, BW_NO_DATE);
}

/* By the calendar: 29 February 2024 was a Thursday, 1 January of the year 1 a Monday. */
static void
test_weekdays (void)
{
  g_assert_cmpint (bw_date_get_weekday (bw_date_new (2024, 2, 29)), ==, 3);
  g_assert_cmpint (bw_date_get_weekday (bw_date_parse_time ("2024-02-29T23:59")), ==, 3);
  g_assert_cmpint (bw_date_get_weekday (bw_date_new (1, 1, 1)), ==, 0);
}

/* Clocks changed on 29 March and 25 October 2026, both Sundays; 22 March and 18 October were Sundays too. */
static void
test_changing_hours (void)
{
  g_assert_true (bw_date_is_never_shown (bw_date_parse_time ("2026-03-29T01:00")));
  g_assert_true (bw_date_is_never_shown (bw_date_parse_time ("2026-03-29T01:59")));
  g_assert_false (bw_date_is_never_shown (bw_date_parse_time ("2026-03-29T02:00")));
  g_assert_false (bw_date_is_never_shown (bw_date_parse_time ("2026-03-22T01:00")));
  g_assert_false (bw_date_is_never_shown (bw_date_parse_time ("2026-10-25T01:00")));
  g_assert_true (bw_date_is_shown_twice (bw_date_parse_time ("2026-10-25T01:30")));
  g_assert_false (bw_date_is_shown_twice (bw_date_parse_time ("2026-10-18T01:30")));
  g_assert_false (bw_date_is_shown_twice (bw_date_new (2026, 10, 25)));
}

/* In summer an hour before midnight, universal time, is midnight in London. */
static void
test_a_moment_is_of_the_day_that_it_was_here (void)
{
  if (g_test_subprocess ())
    {
      g_unsetenv ("SOURCE_DATE_EPOCH");
      g_setenv ("TZ", "+01:00", TRUE);
      g_assert_cmpint (bw_date_of_moment ("2026-06-30T23:30:00Z"), ==, bw_date_new (2026, 7, 1));
      g_assert_cmpint (bw_date_of_moment ("2026-06-30T22:30:00Z"), ==, bw_date_new (2026, 6, 30));
      g_assert_cmpint (bw_date_of_moment ("30 June"), ==, BW_NO_DATE);
      g_setenv ("SOURCE_DATE_EPOCH", "0", TRUE);
      g_assert_cmpint (bw_date_of_moment ("2026-06-30T23:30:00Z"), ==, bw_date_new (2026, 6, 30));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/a-new-record-is-unset", test_new_is_unset);
  g_test_add_func ("/record/values-travel-as-the-file-has-them", test_values_travel);
  g_test_add_func ("/record/an-empty-text-is-unset", test_empty_text_is_unset);
  g_test_add_func ("/record/only-a-change-notifies", test_only_a_change_notifies);
  g_test_add_func ("/record/the-keeper-is-told-what-a-setter-does", test_keeper_is_told);
  g_test_add_func ("/record/a-sealed-record-refuses-a-setter", test_sealed_refuses);
  g_test_add_func ("/record/a-copy-is-equal-and-apart", test_copy_is_equal_and_apart);
  g_test_add_func ("/record/what-a-field-accepts", test_what_a_field_accepts);
  g_test_add_func ("/record/dates-are-iso-or-nothing", test_dates);
  g_test_add_func ("/record/day-of-moment", test_a_moment_is_of_the_day_that_it_was_here);
  g_test_add_func ("/record/times-are-minutes-of-a-day", test_times);
  g_test_add_func ("/record/days-have-weekdays", test_weekdays);
  g_test_add_func ("/record/clocks-skip-an-hour-and-repeat-one", test_changing_hours);
  return g_test_run ();
}
