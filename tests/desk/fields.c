// SPDX-License-Identifier: GPL-3.0-or-later
/* A field is set as a person writes it, or not at all. */
#include <string.h>

#include "desk-fixture.h"

#include "model/words.h"

typedef struct
{
  const char *field, *good, *bad;
  gint64 expected;
} Entry;

static void
test_item_entries (Desk *desk, gconstpointer data)
{
  static const Entry entries[] = {
      {"minutes", "15", "fifteen", 15},
      {"minutes", " 90 MIN ", "-5", 90},
      {"minutes", "0", "100000", 0},
      {"purpose", "Approve", "aprove", BW_PURPOSE_APPROVE},
      {"purpose", "ratify", "", BW_PURPOSE_RATIFY},
      {"delivery", "To follow", "post", BW_DELIVERY_TO_FOLLOW},
      {"voice", "patients", "nobody", BW_VOICE_PATIENTS},
      {"is_private", "Yes", "perhaps", TRUE},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const BwField *field = bw_noun_find (&bw_item_noun, entries[i].field);
      g_autoptr (GError) error = NULL, refused = NULL;
      gint64 found;

      g_assert_true (
          bw_desk_set_text (desk->library, BW_RECORD (desk->one), entries[i].field, entries[i].good, &error));
      found = field->kind == BW_INT ? G_STRUCT_MEMBER (gint64, desk->one, field->offset)
                                    : G_STRUCT_MEMBER (int, desk->one, field->offset);
      g_assert_cmpint (found, ==, entries[i].expected);
      if (*entries[i].bad == '\0')
        continue;
      g_assert_false (bw_desk_set_text (desk->library, BW_RECORD (desk->one), entries[i].field,
                                        entries[i].bad, &refused));
      g_assert_error (refused, BW_DESK_ERROR, BW_DESK_ERROR_VALUE);
      g_assert_nonnull (strstr (refused->message, entries[i].bad));
    }
}

static void
test_clock_times (Desk *desk, gconstpointer data)
{
  static const char *const bad[] = {"24:00", "9:5", "09:60", "0930", "9", "noon", "09:30:00"};
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (bw_desk_set_text (desk->library, BW_RECORD (desk->meeting), "start", "9.05", &error));
  text = bw_clock_dup_text (desk->meeting->start);
  g_assert_cmpstr (text, ==, "09:05");
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (bw_desk_set_text (desk->library, BW_RECORD (desk->meeting), "start", bad[i], NULL));
  g_assert_true (bw_desk_set_text (desk->library, BW_RECORD (desk->meeting), "start", "", &error));
  g_assert_cmpint (desk->meeting->start, ==, BW_UNSET);
  g_assert_false (bw_desk_set_text (desk->library, BW_RECORD (desk->meeting), "date", "", NULL));
}

static void
test_typing_merges (Desk *desk, gconstpointer data)
{
  bw_desk_type_text (desk->library, BW_RECORD (desk->one), "title", "W");
  bw_desk_type_text (desk->library, BW_RECORD (desk->one), "title", "We");
  bw_desk_type_text (desk->library, BW_RECORD (desk->one), "title", "Wel");
  bw_library_undo (desk->library);
  g_assert_cmpstr (desk->one->title, ==, "one");
}

static void
test_a_typed_answer_is_undone_at_once (Desk *desk, gconstpointer data)
{
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  const char *typed[] = {"I", "In", "In short"};

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (BwSheetField) field =
          g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_SHEET_FIELD), 0);

      bw_desk_answer_sheet (desk->library, desk->one, field, typed[i]);
    }
  bw_library_undo (desk->library);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_one_person_a_name (Desk *desk, gconstpointer data)
{
  bw_desk_add_person (desk->library, "Siân Prosser", "Chief Nurse");
  bw_desk_set_person (desk->library, BW_RECORD (desk->one), "lead", "chief nurse");
  bw_desk_set_person (desk->library, BW_RECORD (desk->two), "lead", "SIÂN PROSSER");
  g_assert_cmpint (desk->one->lead, ==, desk->two->lead);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_PERSON)), ==, 1);
  bw_desk_set_person (desk->library, BW_RECORD (desk->one), "lead", "");
  g_assert_cmpint (desk->one->lead, ==, BW_NOBODY);
}

static void
test_values_are_unset (Desk *desk, gconstpointer data)
{
  BwPerson *person = bw_desk_add_person (desk->library, "Siân Prosser", "Chief Nurse");

  bw_desk_set_reference (desk->library, BW_RECORD (desk->story), "owner", person);
  g_assert_cmpint (desk->story->owner, ==, bw_record_get_id (BW_RECORD (person)));
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Change Owner");
  bw_desk_set_reference (desk->library, BW_RECORD (desk->story), "owner", NULL);
  g_assert_cmpint (desk->story->owner, ==, BW_NOBODY);
  bw_desk_set_int (desk->library, BW_RECORD (desk->one), "minutes", 10);
  bw_desk_set_int (desk->library, BW_RECORD (desk->one), "minutes", BW_UNSET);
  g_assert_cmpint (desk->one->minutes, ==, BW_UNSET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/fields/an-item-is-set-as-a-person-writes", test_item_entries);
  ADD ("/fields/clock-times-are-read-strictly", test_clock_times);
  ADD ("/fields/typing-is-one-command", test_typing_merges);
  ADD ("/fields/a-typed-answer-is-undone-at-once", test_a_typed_answer_is_undone_at_once);
  ADD ("/fields/a-lead-is-one-person-by-name-or-role", test_one_person_a_name);
  ADD ("/fields/numbers-and-references-can-be-unset", test_values_are_unset);
  return g_test_run ();
}
