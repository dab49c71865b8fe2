// SPDX-License-Identifier: GPL-3.0-or-later
/* Each verb does what it says in one command with a name, which Undo takes back and Redo does again. */
#include <math.h>
#include <string.h>

#include "model/words.h"

#include "desk-fixture.h"

/* --- every verb, undone and redone -----------------------------------------------------------------------
 */

static void
set_minutes (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_desk_set_text (desk->library, BW_RECORD (desk->one), "minutes", "10 min", &error));
  g_assert_cmpint (desk->one->minutes, ==, 10);
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
remove_measure (Desk *desk)
{
  bw_desk_remove_measure (desk->library, desk->measure);
}

static void
set_target (Desk *desk)
{
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, 5, "trust");
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
    {"Rename Item", type_title},
    {"Change Lead", set_lead},
    {"Change Cover Sheet", answer_sheet},
    {"Add Meeting", add_meeting},
    {"Remove Meeting", remove_meeting},
    {"Add Item", add_item},
    {"Add Section", add_section},
    {"Move Item", move_item},
    {"Move Item", shift_item},
    {"Remove Item", remove_item},
    {"Add Body", add_body},
    {"Add Measure to Item", put_with_item},
    {"Remove Measure", remove_measure},
    {"Change Target", set_target},
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

/* --- what verbs refuse -----------------------------------------------------------------------------------
 */

static void
assert_agenda (Desk *desk, const char *expected)
{
  g_autofree char *agenda = desk_agenda (desk);

  g_assert_cmpstr (agenda, ==, expected);
}

static void
test_impossible_moves (Desk *desk, gconstpointer data)
{
  BwItem *section = bw_desk_add_item (desk->library, desk->meeting, NULL, BW_ITEM_SECTION, "Last");
  static const char as_it_was[] = "1 one, 2 two, 2.1 sub, 3 three, - Last";

  bw_desk_move_item (desk->library, desk->two, desk->two, 0);
  bw_desk_move_item (desk->library, desk->two, desk->sub, 0);
  bw_desk_move_item (desk->library, section, desk->two, 0);
  bw_desk_move_item (desk->library, desk->one, section, 0);
  g_assert_false (bw_desk_shift_item (desk->library, desk->one, -1));
  g_assert_false (bw_desk_shift_item (desk->library, section, 1));
  g_assert_false (bw_desk_shift_item (desk->library, desk->sub, 1));
  assert_agenda (desk, as_it_was);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Add Section");
}

static void
test_move_leaves_no_hole (Desk *desk, gconstpointer data)
{
  bw_desk_move_item (desk->library, desk->sub, NULL, 0);
  assert_agenda (desk, "1 sub, 2 one, 3 two, 4 three");
  bw_desk_move_item (desk->library, desk->three, NULL, 1);
  assert_agenda (desk, "1 sub, 2 three, 3 one, 4 two");
  g_assert_cmpint (desk->sub->position, ==, 0);
  g_assert_cmpint (desk->two->position, ==, 3);
}

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

/* --- readings --------------------------------------------------------------------------------------------
 */

static BwReadingsFile *
read_figures (Desk *desk, const char *text)
{
  g_autofree char *path = desk_write (desk, "more.csv", text);
  BwReadingsMapping mapping = {.date = "date", .value = "value"};
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file = bw_readings_read (path, &mapping, &error);

  g_assert_no_error (error);
  return file;
}

static void
test_import_again (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_figures (desk, "date,value\n2026-01-01,1\n2026-02-01,2.5\n2026-03-01,3\n");
  BwImportEffect effect = bw_desk_preview_readings (desk->library, desk->measure, file);
  g_autoptr (BwSeries) series = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (effect.n_same, ==, 1);
  g_assert_cmpuint (effect.n_changed, ==, 1);
  g_assert_cmpuint (effect.n_new, ==, 1);
  g_assert_true (bw_desk_import_readings (desk->library, desk->measure, file, &error));
  series = bw_library_dup_series (desk->library, desk->measure);
  g_assert_cmpuint (series->readings->len, ==, 3);
  g_assert_cmpfloat (((BwReading *) g_ptr_array_index (series->readings, 1))->value, ==, 2.5);
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Import Readings");
}

static void
test_import_nothing (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file =
      read_figures (desk, "date,value\n2026-03-01,3\n2026-04-01,x\n2026-05-01,y\n");
  g_autofree char *before = desk_snapshot (desk->library), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (bw_desk_import_readings (desk->library, desk->measure, file, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "2 rows"));
  g_assert_nonnull (strstr (error->message, "line 3"));
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

/* Two counted rows, neither of which was counted yet. */
static void
test_gaps_make_no_share (Desk *desk, gconstpointer data)
{
  BwMeasure *measure = bw_desk_add_measure (desk->library, "Waits", BW_DIRECTION_DECREASE);
  g_autofree char *path = desk_write (desk, "gaps.csv", "date,late,all\n2026-01-01,,\n2026-02-01,,\n");
  BwReadingsMapping mapping = {.date = "date", .numerator = "late", .denominator = "all"};
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = bw_readings_read (path, &mapping, &error);

  g_assert_no_error (error);
  g_assert_true (bw_desk_import_readings (desk->library, measure, file, &error));
  g_assert_false (measure->is_share);
}

static void
test_no_share_is_more_than_the_whole (Desk *desk, gconstpointer data)
{
  g_autoptr (BwReadingsFile) file = read_figures (desk, "date,value\n2026-03-01,0.8\n2026-04-01,85.2\n");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (desk->measure, "is-share", TRUE, NULL);
  before = desk_snapshot (desk->library);
  g_assert_false (bw_desk_import_readings (desk->library, desk->measure, file, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, desk->measure->name));
  g_assert_nonnull (strstr (error->message, "2026-04-01"));
  g_assert_nonnull (strstr (error->message, "85.2"));
  after = desk_snapshot (desk->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_each_measure_has_a_rank_of_its_own (Desk *desk, gconstpointer data)
{
  BwMeasure *falls = bw_desk_add_measure (desk->library, "Falls", BW_DIRECTION_DECREASE);
  BwMeasure *waits = bw_desk_add_measure (desk->library, "Waits", BW_DIRECTION_DECREASE);

  bw_desk_remove_measure (desk->library, falls);
  g_assert_cmpint (bw_desk_add_measure (desk->library, "Sepsis", BW_DIRECTION_DECREASE)->importance, >,
                   waits->importance);
}

static void
test_target_is_replaced (Desk *desk, gconstpointer data)
{
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, 5, NULL);
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, 4, NULL);
  bw_desk_set_target (desk->library, desk->measure, bw_date_new (2026, 2, 1), 3, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_TARGET)), ==, 2);
  bw_desk_set_target (desk->library, desk->measure, BW_NO_DATE, NAN, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_TARGET)), ==, 1);
}

/* --- stories ---------------------------------------------------------------------------------------------
 */

static void
test_consent_is_one_answer (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BwAudience *public = bw_desk_find_audience (desk->library, "part 1 public", &error);

  g_assert_no_error (error);
  g_assert_cmpint (bw_desk_get_answer (desk->library, desk->story, public), ==, BW_ANSWER_NOT_ASKED);
  bw_desk_set_consent (desk->library, desk->story, public, BW_ANSWER_AGREED, BW_NO_DATE, BW_NO_DATE);
  bw_desk_set_consent (desk->library, desk->story, public, BW_ANSWER_NOT_AGREED, BW_NO_DATE, BW_NO_DATE);
  g_assert_cmpint (bw_desk_get_answer (desk->library, desk->story, public), ==, BW_ANSWER_NOT_AGREED);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_CONSENT)), ==, 1);
  bw_desk_set_consent (desk->library, desk->story, public, BW_ANSWER_NOT_ASKED, BW_NO_DATE, BW_NO_DATE);
  g_assert_null (bw_desk_get_consent (desk->library, desk->story, public));
}

static void
test_pairing_is_one (Desk *desk, gconstpointer data)
{
  BwPairing *pairing =
      bw_desk_pair (desk->library, desk->story, desk->measure, BW_PAIRING_CONFIRMS, "As counted");

  g_assert_true (bw_desk_pair (desk->library, desk->story, desk->measure, BW_PAIRING_CONTRADICTS, "Not so") ==
                 pairing);
  g_assert_cmpint (pairing->kind, ==, BW_PAIRING_CONTRADICTS);
  g_assert_cmpstr (pairing->reason, ==, "Not so");
  g_assert_cmpint (bw_desk_pair (desk->library, desk->story, NULL, BW_PAIRING_CONFIRMS, "The wait")->kind, ==,
                   BW_PAIRING_NOT_MEASURED);
}

/* --- finding ---------------------------------------------------------------------------------------------
 */

static void
test_finding (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL, twice = NULL, nowhere = NULL;

  g_assert_true (bw_desk_find_item (desk->library, desk->meeting, "2.1", &error) == desk->sub);
  g_assert_true (bw_desk_find_item (desk->library, desk->meeting, "THREE", &error) == desk->three);
  bw_desk_add_item (desk->library, desk->meeting, NULL, BW_ITEM_NUMBERED, "Three");
  g_assert_null (bw_desk_find_item (desk->library, desk->meeting, "three", &twice));
  g_assert_error (twice, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN);
  g_assert_null (bw_desk_find_meeting (desk->library, bw_date_new (2026, 1, 1), NULL, &nowhere));
  g_assert_error (nowhere, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN);
}

#define ADD(path, function) g_test_add (path, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/verbs/%02zu-%s-is-undone-and-redone", i, verbs[i].name);

      g_test_add (path, Desk, &verbs[i], desk_set_up, test_undo, desk_tear_down);
    }
  ADD ("/agenda/impossible-moves-change-nothing", test_impossible_moves);
  ADD ("/agenda/a-move-leaves-no-hole", test_move_leaves_no_hole);
  ADD ("/settings/an-item-is-set-as-a-person-writes", test_item_entries);
  ADD ("/settings/clock-times-are-read-strictly", test_clock_times);
  ADD ("/settings/typing-is-one-command", test_typing_merges);
  ADD ("/settings/a-typed-answer-is-undone-at-once", test_a_typed_answer_is_undone_at_once);
  ADD ("/settings/a-lead-is-one-person-by-name-or-role", test_one_person_a_name);
  ADD ("/figures/importing-again-changes-what-changed", test_import_again);
  ADD ("/figures/an-import-with-a-bad-row-imports-nothing", test_import_nothing);
  ADD ("/figures/gaps-alone-make-no-share", test_gaps_make_no_share);
  ADD ("/figures/no-share-is-more-than-the-whole", test_no_share_is_more_than_the_whole);
  ADD ("/figures/each-measure-has-a-rank-of-its-own", test_each_measure_has_a_rank_of_its_own);
  ADD ("/figures/a-target-of-one-day-is-replaced", test_target_is_replaced);
  ADD ("/stories/consent-is-one-answer-an-audience", test_consent_is_one_answer);
  ADD ("/stories/a-story-and-a-measure-are-paired-once", test_pairing_is_one);
  ADD ("/find/an-item-by-number-or-title", test_finding);
  return g_test_run ();
}
