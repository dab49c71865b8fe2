// SPDX-License-Identifier: GPL-3.0-or-later
/* Each verb does what it says in one command with a name, which Undo takes back and Redo does again. */
#include "desk-fixture.h"

static void
set_minutes (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_desk_set_text (desk->library, BW_RECORD (desk->one), "minutes", "10 min", &error));
  g_assert_cmpint (desk->one->minutes, ==, 10);
}

static void
choose_purpose (Desk *desk)
{
  bw_desk_set_enum (desk->library, BW_RECORD (desk->one), "purpose", BW_PURPOSE_RATIFY);
  g_assert_cmpint (desk->one->purpose, ==, BW_PURPOSE_RATIFY);
}

static void
make_private (Desk *desk)
{
  bw_desk_set_flag (desk->library, BW_RECORD (desk->one), "is_private", TRUE);
  g_assert_true (desk->one->is_private);
}

static void
set_importance (Desk *desk)
{
  bw_desk_set_int (desk->library, BW_RECORD (desk->measure), "importance", 7);
  g_assert_cmpint (desk->measure->importance, ==, 7);
}

static void
type_title (Desk *desk)
{
  bw_desk_type_text (desk->library, BW_RECORD (desk->one), "title", "Welcome");
  g_assert_cmpstr (desk->one->title, ==, "Welcome");
}

static void
set_lead (Desk *desk)
{
  bw_desk_set_person (desk->library, BW_RECORD (desk->one), "lead", "Chief Nurse");
  g_assert_true (bw_desk_find_person (desk->library, "chief nurse") ==
                 bw_library_get (desk->library, BW_TYPE_PERSON, desk->one->lead));
}

static void
answer_sheet (Desk *desk)
{
  g_autoptr (BwSheetField) field =
      g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_SHEET_FIELD), 0);

  bw_desk_answer_sheet (desk->library, desk->one, field, "In short");
}

static void
add_meeting (Desk *desk)
{
  bw_desk_add_meeting (desk->library, desk->body, bw_date_new (2027, 1, 28), BW_UNSET);
}

static void
change_meeting (Desk *desk)
{
  const BwMeetingDetails details = {desk->body, "2027-01-28", "9.30", "", "Boardroom", "", "Ann Lewis"};
  const char *wrong = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_desk_write_meeting (desk->library, desk->meeting, &details, &wrong, &error) ==
                 desk->meeting);
  g_assert_cmpuint (desk->meeting->date, ==, bw_date_new (2027, 1, 28));
  g_assert_cmpint (desk->meeting->start, ==, 9 * 60 + 30);
  g_assert_cmpstr (desk->meeting->place, ==, "Boardroom");
  g_assert_cmpstr (bw_person_get_name (bw_library_get (desk->library, BW_TYPE_PERSON, desk->meeting->chair)),
                   ==, "Ann Lewis");
  g_assert_null (wrong);
}

static void
remove_meeting (Desk *desk)
{
  bw_desk_remove_meeting (desk->library, desk->meeting);
}

static void
add_item (Desk *desk)
{
  g_autofree char *agenda = NULL;

  bw_desk_add_item (desk->library, desk->meeting, desk->one, BW_ITEM_NUMBERED, "new");
  agenda = desk_agenda (desk);
  g_assert_cmpstr (agenda, ==, "1 one, 2 new, 3 two, 3.1 sub, 4 three");
}

static void
add_section (Desk *desk)
{
  g_autofree char *agenda = NULL;

  bw_desk_add_item (desk->library, desk->meeting, desk->sub, BW_ITEM_SECTION, "Quality");
  agenda = desk_agenda (desk);
  g_assert_cmpstr (agenda, ==, "1 one, 2 two, 2.1 sub, - Quality, 3 three");
}

static void
move_item (Desk *desk)
{
  g_autofree char *agenda = NULL;

  bw_desk_move_item (desk->library, desk->one, desk->two, 0);
  agenda = desk_agenda (desk);
  g_assert_cmpstr (agenda, ==, "1 two, 1.1 one, 1.2 sub, 2 three");
}

static void
shift_item (Desk *desk)
{
  g_autofree char *agenda = NULL;

  g_assert_true (bw_desk_shift_item (desk->library, desk->two, 1));
  agenda = desk_agenda (desk);
  g_assert_cmpstr (agenda, ==, "1 one, 2 three, 3 two, 3.1 sub");
}

static void
remove_item (Desk *desk)
{
  g_autofree char *agenda = NULL;

  bw_desk_remove_item (desk->library, desk->two);
  agenda = desk_agenda (desk);
  g_assert_cmpstr (agenda, ==, "1 one, 2 three");
}

static void
add_body (Desk *desk)
{
  bw_desk_add_body (desk->library, "Audit Committee");
}

static void
put_with_item (Desk *desk)
{
  BwEvidence *evidence = bw_desk_put_with_item (desk->library, desk->one, BW_RECORD (desk->measure));

  g_assert_true (bw_desk_put_with_item (desk->library, desk->one, BW_RECORD (desk->measure)) == evidence);
}

static void
import_measure (Desk *desk)
{
  g_autoptr (BwReadingsFile) file = desk_read_figures (desk, "date,value\n2026-03-01,3\n");
  g_autoptr (GError) error = NULL;
  BwMeasure *measure = bw_desk_import_measure (desk->library, "Waits", BW_DIRECTION_DECREASE, file,
                                               bw_readings_file_get (file, 0), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (measure->name, ==, "Waits");
}

static void
remove_measure (Desk *desk)
{
  bw_desk_remove_measure (desk->library, desk->measure);
}

static void
set_target (Desk *desk)
{
  bw_desk_set_target (desk->library, desk->measure,
                      &(BwTargetWords){BW_TARGET_JUDGED, BW_NO_DATE, 5, "trust"});
}

static void
choose_chart (Desk *desk)
{
  bw_desk_choose_chart (desk->library, desk->measure, BW_CHART_RUN);
}

static void
exclude_reading (Desk *desk)
{
  g_assert_true (
      bw_desk_exclude_reading (desk->library, desk->measure, bw_date_new (2026, 2, 1), "Strike days"));
}

static void
add_phase (Desk *desk)
{
  bw_desk_add_phase (desk->library, desk->measure, bw_date_new (2026, 2, 1), "New wards");
}

static void
add_marker (Desk *desk)
{
  bw_desk_add_marker (desk->library, desk->measure, bw_date_new (2026, 2, 1), "Rounds begin", desk->story);
}

static void
set_consent (Desk *desk)
{
  BwAudience *members = bw_desk_get_default_audience (desk->library);

  g_assert_cmpstr (members->name, ==, "Part 1 members");
  bw_desk_set_consent (desk->library, desk->story, members, BW_ANSWER_AGREED, bw_date_new (2026, 1, 8),
                       BW_NO_DATE);
  g_assert_cmpint (bw_desk_get_answer (desk->library, desk->story, members), ==, BW_ANSWER_AGREED);
}

static void
withdraw (Desk *desk)
{
  bw_desk_withdraw_story (desk->library, desk->story);
  g_assert_cmpuint (desk->story->withdrawn, !=, BW_NO_DATE);
}

static void
pair (Desk *desk)
{
  bw_desk_pair (desk->library, desk->story, desk->measure, BW_PAIRING_CONTRADICTS, "It counts the fall");
}

static void
remove_story (Desk *desk)
{
  bw_desk_remove_story (desk->library, desk->story);
}

typedef struct
{
  const char *name;
  void (*act) (Desk *desk);
} Verb;

static const Verb verbs[] = {
    {"Change Minutes", set_minutes},
    {"Change Purpose", choose_purpose},
    {"Change Session", make_private},
    {"Change Importance", set_importance},
    {"Change Title", type_title},
    {"Change Lead", set_lead},
    {"Change Cover Sheet", answer_sheet},
    {"Add Meeting", add_meeting},
    {"Change Meeting", change_meeting},
    {"Remove Meeting", remove_meeting},
    {"Add Item", add_item},
    {"Add Section", add_section},
    {"Move Item", move_item},
    {"Move Item", shift_item},
    {"Remove Item", remove_item},
    {"Add Body", add_body},
    {"Add Measure to Item", put_with_item},
    {"Import Readings", import_measure},
    {"Remove Measure", remove_measure},
    {"Change Target", set_target},
    {"Choose Chart", choose_chart},
    {"Leave Reading Out", exclude_reading},
    {"Rebase Measure", add_phase},
    {"Add Marker", add_marker},
    {"Change Consent", set_consent},
    {"Withdraw Story", withdraw},
    {"Pair Story and Measure", pair},
    {"Remove Story", remove_story},
};

static void
test_undo (Desk *desk, gconstpointer data)
{
  const Verb *verb = data;
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GError) error = NULL;

  verb->act (desk);
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (before, !=, after);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, verb->name);
  bw_library_undo (desk->library);
  undone = desk_snapshot (desk->library);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (bw_library_get_redo_name (desk->library), ==, verb->name);
  bw_library_redo (desk->library);
  redone = desk_snapshot (desk->library);
  g_assert_cmpstr (redone, ==, after);
  bw_library_flush (desk->library, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/verbs/%02zu-%s-is-undone-and-redone", i, verbs[i].name);

      g_test_add (path, Desk, &verbs[i], desk_set_up, test_undo, desk_tear_down);
    }
  return g_test_run ();
}
