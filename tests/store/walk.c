// SPDX-License-Identifier: GPL-3.0-or-later
/* walk.c - two thousand random commands over all nouns, undone to the start and redone to the end. */
#include "fixture.h"

#include <string.h>

#include "model/measure.h"
#include "model/nouns.h"
#include "model/sheet.h"
#include "model/story.h"

#define N_COMMANDS 2000

typedef struct
{
  Fixture fixture;
  GRand *rand;
  guint n_refused;
} Walk;

/* --- chance */

static gboolean
chance (Walk *walk, guint in)
{
  return g_rand_int_range (walk->rand, 0, (gint32) in) == 0;
}

static guint
pick (Walk *walk, guint n)
{
  return (guint) g_rand_int_range (walk->rand, 0, (gint32) n);
}

/* Of @type; NULL if there is none. */
static BwRecord *
pick_record (Walk *walk, GType type)
{
  GListModel *list = bw_library_list (walk->fixture.library, type);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (BwRecord) record = n > 0 ? g_list_model_get_item (list, pick (walk, n)) : NULL;

  return record; /* the library holds it */
}

static gint64
pick_id (Walk *walk, const char *noun)
{
  BwRecord *record = pick_record (walk, bw_nouns_find (noun)->get_type ());

  return record != NULL ? bw_record_get_id (record) : BW_NOBODY;
}

static BwValue
pick_text (Walk *walk)
{
  static const char *const words[] = {
      "falls", "tŷ", "Board's", "\"quoted\"", "one\ntwo", "€", "'); DROP TABLE item"};
  GString *text = g_string_new (NULL);

  for (guint n = pick (walk, 4); n > 0; n--)
    g_string_append_printf (text, "%s ", words[pick (walk, G_N_ELEMENTS (words))]);
  return (BwValue){.type = BW_VALUE_TEXT, .text = g_string_free (text, FALSE)};
}

static BwValue
pick_nick (Walk *walk, const BwField *field)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (field->enum_type ());

  return (BwValue){.type = BW_VALUE_TEXT,
                   .text = g_strdup (klass->values[pick (walk, klass->n_values)].value_nick)};
}

/* Some share a day. */
static BwDate
pick_time (Walk *walk)
{
  return 730000 * BW_DAY + pick (walk, 50) * 8 * BW_HOUR;
}

static BwValue
pick_value (Walk *walk, const BwField *field)
{
  if (chance (walk, 5) && field->kind != BW_FLAG && field->kind != BW_ENUM && !(field->use & BW_REQUIRED))
    return (BwValue){0};
  switch (field->kind)
    {
    case BW_TEXT:
      return pick_text (walk);
    case BW_INT:
      return (BwValue){.type = BW_VALUE_INT, .integer = g_rand_int_range (walk->rand, -3, 100)};
    case BW_REAL:
      return (BwValue){.type = BW_VALUE_REAL, .real = g_rand_double_range (walk->rand, -1e6, 1e6)};
    case BW_FLAG:
      return (BwValue){.type = BW_VALUE_INT, .integer = g_rand_boolean (walk->rand) ? 1 : 0};
    case BW_ENUM:
      return pick_nick (walk, field);
    case BW_DATE:
      return (BwValue){.type = BW_VALUE_TEXT,
                       .text = bw_date_to_iso ((700000 + pick (walk, 30000)) * BW_DAY)};
    case BW_TIME:
      return (BwValue){.type = BW_VALUE_TEXT, .text = bw_date_to_iso (pick_time (walk))};
    case BW_REF:
      {
        gint64 id = pick_id (walk, field->target);

        return id != BW_NOBODY ? (BwValue){.type = BW_VALUE_INT, .integer = id} : (BwValue){0};
      }
    }
  g_assert_not_reached ();
}

/* --- what the rules of the library are about is set when the noun is made, so that none is broken */

static gboolean
is_under_a_rule (const BwNoun *noun, const BwField *field)
{
  static const char *const ruled[] = {"item.parent",     "evidence.measure",  "evidence.story",
                                      "consent.story",   "consent.audience",  "pairing.story",
                                      "pairing.measure", "sheet_answer.item", "sheet_answer.sheet_field",
                                      "paper.original",  "paper.cleaned"};
  g_autofree char *name = g_strdup_printf ("%s.%s", noun->name, field->name);

  for (gsize i = 0; i < G_N_ELEMENTS (ruled); i++)
    if (g_str_equal (ruled[i], name))
      return TRUE;
  return FALSE;
}

static gint64
get_reference (gpointer record, const char *property)
{
  gint64 id;

  g_object_get (record, property, &id, NULL);
  return id;
}

/* Whether one of @type has these two references already. */
static gboolean
has_pair (Walk *walk, GType type, const char *one, gint64 one_id, const char *other, gint64 other_id)
{
  GListModel *list = bw_library_list (walk->fixture.library, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BwRecord) record = g_list_model_get_item (list, i);

      if (get_reference (record, one) == one_id && get_reference (record, other) == other_id)
        return TRUE;
    }
  return FALSE;
}

static void
add_pair (Walk *walk, GType type, const char *one, const char *one_noun, const char *other,
          const char *other_noun)
{
  gint64 one_id = pick_id (walk, one_noun), other_id = pick_id (walk, other_noun);

  if (one_id != BW_NOBODY && other_id != BW_NOBODY && !has_pair (walk, type, one, one_id, other, other_id))
    g_object_set (bw_library_add (walk->fixture.library, type), one, one_id, other, other_id, NULL);
}

static void
add_evidence (Walk *walk)
{
  const char *shown = chance (walk, 2) ? "measure" : "story";
  gint64 item = pick_id (walk, "item"), id = pick_id (walk, shown);

  if (item != BW_NOBODY && id != BW_NOBODY)
    g_object_set (bw_library_add (walk->fixture.library, BW_TYPE_EVIDENCE), "item", item, shown, id, NULL);
}

static void
set_field (Walk *walk, BwRecord *record, const BwField *field)
{
  g_auto (BwValue) value = pick_value (walk, field);

  if (!is_under_a_rule (bw_record_get_noun (record), field) && bw_field_accepts (field, &value))
    bw_record_set_field (record, field, &value);
}

/* With all that it needs; nothing if that is not there. */
static void
add_plain (Walk *walk, const BwNoun *noun)
{
  BwRecord *record;

  for (guint i = 0; i < noun->n_fields; i++)
    if (noun->fields[i].kind == BW_REF && (noun->fields[i].use & BW_REQUIRED) &&
        pick_id (walk, noun->fields[i].target) == BW_NOBODY)
      return;
  record = bw_library_add (walk->fixture.library, noun->get_type ());
  for (guint i = 0; i < noun->n_fields; i++)
    if ((noun->fields[i].use & BW_REQUIRED) || chance (walk, 2))
      set_field (walk, record, &noun->fields[i]);
}

/* --- the steps of a command */

static const BwNoun *
pick_noun (Walk *walk)
{
  const BwNoun *noun;

  do
    noun = bw_nouns ()[pick (walk, g_strv_length ((char **) bw_nouns ()))];
  while (noun->get_type == NULL);
  return noun;
}

static void
add (Walk *walk)
{
  const BwNoun *noun = pick_noun (walk);

  if (noun == &bw_evidence_noun)
    add_evidence (walk);
  else if (noun == &bw_consent_noun)
    add_pair (walk, BW_TYPE_CONSENT, "story", "story", "audience", "audience");
  else if (noun == &bw_pairing_noun)
    add_pair (walk, BW_TYPE_PAIRING, "story", "story", "measure", "measure");
  else if (noun == &bw_sheet_answer_noun)
    add_pair (walk, BW_TYPE_SHEET_ANSWER, "item", "item", "sheet_field", "sheet_field");
  else
    add_plain (walk, noun);
}

static void
change (Walk *walk)
{
  BwRecord *record = pick_record (walk, pick_noun (walk)->get_type ());
  const BwNoun *noun = record != NULL ? bw_record_get_noun (record) : NULL;

  if (record != NULL)
    set_field (walk, record, &noun->fields[pick (walk, noun->n_fields)]);
}

static void
nest (Walk *walk)
{
  BwItem *item = (BwItem *) pick_record (walk, BW_TYPE_ITEM),
         *parent = (BwItem *) pick_record (walk, BW_TYPE_ITEM);

  if (item != NULL && item != parent)
    g_object_set (item, "parent", bw_record_get_id (BW_RECORD (parent)), NULL);
}

static void
put_readings (Walk *walk)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
  BwMeasure *measure = (BwMeasure *) pick_record (walk, BW_TYPE_MEASURE);

  for (guint n = pick (walk, 10); n > 0; n--)
    {
      BwReading *reading = bw_reading_new ();

      reading->date = pick_time (walk);
      reading->value = g_rand_double (walk->rand);
      reading->note = chance (walk, 4) ? g_strdup ("provisional") : NULL;
      g_ptr_array_add (readings, reading);
    }
  if (measure != NULL && chance (walk, 4))
    bw_library_remove_reading (walk->fixture.library, measure, pick_time (walk));
  else if (measure != NULL)
    bw_library_put_readings (walk->fixture.library, measure, readings);
}

/* What everything stands on goes seldom. */
static void
remove_one (Walk *walk)
{
  const BwNoun *noun = pick_noun (walk);
  BwRecord *record = pick_record (walk, noun->get_type ());
  gboolean carries_much = noun == &bw_organisation_noun || noun == &bw_body_noun || noun == &bw_meeting_noun;

  if (record != NULL && (!carries_much || chance (walk, 20)))
    bw_library_remove (walk->fixture.library, record);
}

static void
take_step (Walk *walk)
{
  static void (*const steps[]) (Walk *) = {add,    add,  add,          change,    change,
                                           change, nest, put_readings, remove_one};

  steps[pick (walk, G_N_ELEMENTS (steps))](walk);
}

static void
take_command (Walk *walk)
{
  BwLibrary *library = walk->fixture.library;

  if (chance (walk, 8))
    {
      change (walk);
      return;
    }
  if (chance (walk, 8))
    bw_library_begin_typing (library, "Type");
  else
    bw_library_begin (library, "Walk");
  for (guint n = 1 + pick (walk, 5); n > 0; n--)
    take_step (walk);
  if (chance (walk, 20))
    bw_library_cancel (library);
  else
    bw_library_end (library);
}

/* --- the walk */

static void
refused_cb (BwLibrary *library, const GError *error, const char *text, Walk *walk)
{
  g_test_message ("%s", error->message);
  walk->n_refused++;
}

/* What is in memory is what a fresh look at the file finds. */
static void
assert_memory_is_file (Walk *walk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) fresh = bw_library_open (walk->fixture.path, FALSE, &error);

  g_assert_no_error (error);
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    {
      GListModel *ours, *theirs;

      if ((*noun)->get_type == NULL)
        continue;
      ours = bw_library_list (walk->fixture.library, (*noun)->get_type ());
      theirs = bw_library_list (fresh, (*noun)->get_type ());
      g_assert_cmpuint (g_list_model_get_n_items (ours), ==, g_list_model_get_n_items (theirs));
      for (guint i = 0; i < g_list_model_get_n_items (ours); i++)
        {
          g_autoptr (BwRecord) one = g_list_model_get_item (ours, i),
                               other = g_list_model_get_item (theirs, i);

          g_assert_cmpint (bw_record_get_id (one), ==, bw_record_get_id (other));
          g_assert_true (bw_noun_equal_fields (*noun, one, other));
        }
    }
}

static char *
settle (Walk *walk)
{
  fixture_flush (&walk->fixture);
  g_assert_cmpuint (walk->n_refused, ==, 0);
  assert_memory_is_file (walk);
  return fixture_dump (&walk->fixture);
}

static void
walk_with (guint32 seed)
{
  Walk walk = {.rand = g_rand_new_with_seed (seed)};
  g_autofree char *start = NULL, *end = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("seed %u", seed);
  fixture_set_up (&walk.fixture, NULL);
  fixture_reopen (&walk.fixture);
  g_signal_connect (walk.fixture.library, "refused", G_CALLBACK (refused_cb), &walk);
  g_assert_null (bw_library_get_undo_name (walk.fixture.library));
  start = settle (&walk);
  for (guint i = 0; i < N_COMMANDS; i++)
    take_command (&walk);
  end = settle (&walk);
  g_assert_cmpstr (start, !=, end);
  while (bw_library_get_undo_name (walk.fixture.library) != NULL)
    bw_library_undo (walk.fixture.library);
  undone = settle (&walk);
  g_assert_cmpstr (undone, ==, start);
  while (bw_library_get_redo_name (walk.fixture.library) != NULL)
    bw_library_redo (walk.fixture.library);
  redone = settle (&walk);
  g_assert_cmpstr (redone, ==, end);
  bw_library_verify (walk.fixture.library, &error);
  g_assert_no_error (error);
  fixture_tear_down (&walk.fixture, NULL);
  g_rand_free (walk.rand);
}

static void
test_a_known_walk_there_and_back (void)
{
  walk_with (20260129);
}

static void
test_a_new_walk_there_and_back (void)
{
  walk_with ((guint32) g_test_rand_int ());
}

int
main (int argc, char **argv)
{
  fixture_stay_in_memory ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/walk/known", test_a_known_walk_there_and_back);
  g_test_add_func ("/store/walk/new", test_a_new_walk_there_and_back);
  return g_test_run ();
}
