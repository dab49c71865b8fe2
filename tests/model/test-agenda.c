// SPDX-License-Identifier: GPL-3.0-or-later
/* test-agenda.c - numbers, enclosures and clock times of an agenda, and who may see and hear what. */
#include "model/agenda.h"
#include "model/audience.h"
#include "model/nouns.h"

static BwItem *
add_item (GListStore *items, gint64 id, gint64 parent, gint64 position, BwItemKind kind, gint64 minutes,
          BwDelivery delivery)
{
  g_autoptr (BwItem) item = g_object_new (BW_TYPE_ITEM, "parent", parent, "position", position, "kind", kind,
                                          "minutes", minutes, "delivery", delivery, NULL);

  bw_record_set_id (BW_RECORD (item), id);
  g_list_store_append (items, item);
  return item;
}

/* "id depth number enclosure hh:mm minutes" of each line. */
static char *
describe (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const BwAgendaLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%d %u %s %s %d %d\n", (int) bw_record_get_id (BW_RECORD (line->item)),
                              line->depth, line->number != NULL ? line->number : "-",
                              line->enclosure != NULL ? line->enclosure : "-",
                              line->start == BW_UNSET ? -1 : (int) line->start, (int) line->minutes);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_numbers (void)
{
  g_autoptr (GListStore) items = g_list_store_new (BW_TYPE_ITEM);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  add_item (items, 16, 0, 5, BW_ITEM_UNNUMBERED, BW_UNSET, BW_DELIVERY_VERBAL);
  add_item (items, 10, 0, 0, BW_ITEM_SECTION, BW_UNSET, BW_DELIVERY_PAPER);
  add_item (items, 11, 0, 1, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);
  add_item (items, 12, 0, 2, BW_ITEM_NUMBERED, 10, BW_DELIVERY_PAPER);
  add_item (items, 14, 12, 1, BW_ITEM_NUMBERED, 15, BW_DELIVERY_PAPER);
  add_item (items, 13, 12, 0, BW_ITEM_NUMBERED, BW_UNSET, BW_DELIVERY_PAPER);
  add_item (items, 20, 0, 3, BW_ITEM_BREAK, 10, BW_DELIVERY_PAPER);
  add_item (items, 15, 0, 4, BW_ITEM_NUMBERED, 20, BW_DELIVERY_TO_FOLLOW);

  lines = bw_agenda_arrange (G_LIST_MODEL (items), 570);
  text = describe (lines);
  g_assert_cmpstr (text, ==,
                   "10 0 - - 570 50\n" /* a section: 5 + 10 + 15 + 20, not the break */
                   "11 0 1 - 570 5\n"  /* verbal: no enclosure */
                   "12 0 2 A 575 10\n"
                   "13 1 2.1 B 585 0\n" /* minutes unset */
                   "14 1 2.2 C 585 15\n"
                   "20 0 - - 600 10\n" /* a break is not numbered */
                   "15 0 3 - 610 20\n"
                   "16 0 - - 630 0\n"); /* unnumbered */
}

static void
test_orphans_are_kept (void)
{
  g_autoptr (GListStore) items = g_list_store_new (BW_TYPE_ITEM);
  g_autoptr (GPtrArray) lines = NULL;

  add_item (items, 1, 99, 0, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);
  lines = bw_agenda_arrange (G_LIST_MODEL (items), BW_UNSET);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpint (((BwAgendaLine *) lines->pdata[0])->start, ==, BW_UNSET);
}

static void
test_enclosure_names (void)
{
  static const struct
  {
    guint index;
    const char *name;
  } cases[] = {{0, "A"}, {25, "Z"}, {26, "AA"}, {51, "AZ"}, {52, "BA"}, {701, "ZZ"}, {702, "AAA"}};

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = bw_agenda_enclosure_name (cases[i].index);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* --- who may hear what
 * -------------------------------------------------------------------------------------------- */

enum
{
  PUBLIC = 1,
  MEMBERS,
  PART_2,
  WHOLE,
  STORY,
};

static GPtrArray *
default_audiences (void)
{
  GPtrArray *audiences = g_ptr_array_new_with_free_func (g_object_unref);

  for (gint64 id = PUBLIC; id <= WHOLE; id++)
    {
      BwAudience *audience = g_object_new (BW_TYPE_AUDIENCE, "is-public", id == PUBLIC, "sees-private-items",
                                           id >= PART_2, NULL);

      bw_record_set_id (BW_RECORD (audience), id);
      g_ptr_array_add (audiences, audience);
    }
  return audiences;
}

/* One consent, as a test writes it: "public", "!members" (not agreed), "public<2026-01-01" (reviewed by
 * then), "public-" (withdrawn). */
static BwConsent *
consent_from (const char *text)
{
  const char *word = *text == '!' ? text + 1 : text, *review = strchr (text, '<');
  gint64 audience = g_str_has_prefix (word, "public")    ? PUBLIC
                    : g_str_has_prefix (word, "members") ? MEMBERS
                    : g_str_has_prefix (word, "part2")   ? PART_2
                                                         : WHOLE;

  return g_object_new (BW_TYPE_CONSENT, "story", (gint64) STORY, "audience", audience, "is-agreed",
                       *text != '!', "review", review != NULL ? bw_date_parse (review + 1) : BW_NO_DATE,
                       "withdrawn", g_str_has_suffix (text, "-") ? bw_date_new (2026, 1, 1) : BW_NO_DATE,
                       NULL);
}

static void
test_hearing (void)
{
  static const struct
  {
    const char *consents;
    BwHearing heard[4]; /* by the public, members, Part 2, the whole pack; on 2026-06-01 */
  } cases[] = {
      {"", {BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED}},
      {"public", {BW_HEARING_ALLOWED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED}},
      {"members", {BW_HEARING_NOT_ASKED, BW_HEARING_ALLOWED, BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED}},
      {"whole", {BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED, BW_HEARING_ALLOWED}},
      {"!public", {BW_HEARING_REFUSED, BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED, BW_HEARING_NOT_ASKED}},
      {"public !members", {BW_HEARING_ALLOWED, BW_HEARING_REFUSED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED}},
      {"public-", {BW_HEARING_WITHDRAWN, BW_HEARING_WITHDRAWN, BW_HEARING_WITHDRAWN, BW_HEARING_WITHDRAWN}},
      {"public<2026-05-31 members",
       {BW_HEARING_EXPIRED, BW_HEARING_ALLOWED, BW_HEARING_EXPIRED, BW_HEARING_EXPIRED}},
      {"public members<2026-05-31",
       {BW_HEARING_ALLOWED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED}},
      {"public<2026-06-01", {BW_HEARING_ALLOWED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED, BW_HEARING_ALLOWED}},
  };
  g_autoptr (GPtrArray) audiences = default_audiences ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (BwStory) story = g_object_new (BW_TYPE_STORY, NULL);
      g_auto (GStrv) words = g_strsplit (cases[i].consents, " ", 0);

      bw_record_set_id (BW_RECORD (story), STORY);
      for (guint w = 0; words[w] != NULL && *words[w] != '\0'; w++)
        g_ptr_array_add (consents, consent_from (words[w]));
      for (guint a = 0; a < audiences->len; a++)
        g_assert_cmpint (
            bw_audience_hears (audiences->pdata[a], story, consents, audiences, bw_date_new (2026, 6, 1)), ==,
            cases[i].heard[a]);
    }
}

static void
test_withdrawn_story (void)
{
  g_autoptr (GPtrArray) audiences = default_audiences ();
  g_autoptr (GPtrArray) consents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BwStory) story = g_object_new (BW_TYPE_STORY, "withdrawn", bw_date_new (2026, 7, 1), NULL);

  bw_record_set_id (BW_RECORD (story), STORY);
  g_ptr_array_add (consents, consent_from ("public"));
  for (guint a = 0; a < audiences->len; a++)
    g_assert_cmpint (
        bw_audience_hears (audiences->pdata[a], story, consents, audiences, bw_date_new (2026, 6, 1)), ==,
        BW_HEARING_WITHDRAWN);
}

static void
test_private_items (void)
{
  g_autoptr (GPtrArray) audiences = default_audiences ();
  g_autoptr (BwAudience) careless =
      g_object_new (BW_TYPE_AUDIENCE, "is-public", TRUE, "sees-private-items", TRUE, NULL);
  const gboolean sees[] = {FALSE, FALSE, TRUE, TRUE};

  for (guint a = 0; a < audiences->len; a++)
    g_assert_cmpint (bw_audience_sees_private_items (audiences->pdata[a]), ==, sees[a]);
  g_assert_false (bw_audience_sees_private_items (careless));
}

/* What stands under a private item or section is private, whatever it says itself. */
static void
test_private_lines (void)
{
  g_autoptr (GListStore) items = g_list_store_new (BW_TYPE_ITEM);
  g_autoptr (GPtrArray) lines = NULL;
  const gboolean is_private[] = {FALSE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE};

  add_item (items, 1, 0, 0, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);
  g_object_set (add_item (items, 2, 0, 1, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL), "is-private", TRUE, NULL);
  add_item (items, 3, 2, 0, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);
  add_item (items, 4, 0, 2, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);
  g_object_set (add_item (items, 5, 0, 3, BW_ITEM_SECTION, 0, BW_DELIVERY_VERBAL), "is-private", TRUE, NULL);
  add_item (items, 6, 0, 4, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);
  add_item (items, 7, 6, 0, BW_ITEM_NUMBERED, 5, BW_DELIVERY_VERBAL);

  lines = bw_agenda_arrange (G_LIST_MODEL (items), BW_UNSET);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpint (((BwAgendaLine *) lines->pdata[i])->is_private, ==, is_private[i]);
}

/* --- the nouns as a whole
 * ----------------------------------------------------------------------------------------- */

static void
test_nouns_hang_together (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    {
      g_hash_table_add (seen, (gpointer) (*noun)->name);
      for (guint i = 0; i < (*noun)->n_fields; i++)
        {
          const BwField *field = &(*noun)->fields[i];

          if (field->kind != BW_REF)
            continue;
          g_assert_nonnull (bw_nouns_find (field->target));
          if (field->use & BW_OWNER)
            g_assert_true (g_hash_table_contains (seen, field->target));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 22);
  g_assert_null (bw_nouns_find ("portal"));
}

/* Two under each other: all are there, at the end, and nobody sees more of them than
 * their agenda would have shown. */
static void
test_items_under_themselves_are_kept (void)
{
  g_autoptr (GListStore) items = g_list_store_new (BW_TYPE_ITEM);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  add_item (items, 1, 2, 0, BW_ITEM_NUMBERED, BW_UNSET, BW_DELIVERY_VERBAL);
  add_item (items, 2, 1, 1, BW_ITEM_NUMBERED, BW_UNSET, BW_DELIVERY_VERBAL);
  add_item (items, 3, 0, 2, BW_ITEM_NUMBERED, BW_UNSET, BW_DELIVERY_VERBAL);
  lines = bw_agenda_arrange (G_LIST_MODEL (items), BW_UNSET);
  text = describe (lines);
  g_assert_cmpstr (text, ==, "3 0 1 - -1 0\n1 0 2 - -1 0\n2 1 2.1 - -1 0\n");
  g_assert_false (((BwAgendaLine *) lines->pdata[0])->is_private);
  g_assert_true (((BwAgendaLine *) lines->pdata[1])->is_private);
  g_assert_true (((BwAgendaLine *) lines->pdata[2])->is_private);
}

static void
test_endless_depth_comes_to_an_end (void)
{
  g_autoptr (GListStore) items = g_list_store_new (BW_TYPE_ITEM);
  g_autoptr (GPtrArray) lines = NULL;

  for (gint64 id = 1; id <= 100000; id++)
    add_item (items, id, id - 1, 0, BW_ITEM_NUMBERED, BW_UNSET, BW_DELIVERY_VERBAL);
  lines = bw_agenda_arrange (G_LIST_MODEL (items), BW_UNSET);
  g_assert_cmpuint (lines->len, ==, 100000);
}

/* Numbers that no person entered: times stay times. */
static void
test_impossible_minutes (void)
{
  g_autoptr (GListStore) items = g_list_store_new (BW_TYPE_ITEM);
  g_autoptr (GPtrArray) lines = NULL, others = NULL;
  g_autofree char *text = NULL;

  add_item (items, 1, 0, 0, BW_ITEM_SECTION, BW_UNSET, BW_DELIVERY_VERBAL);
  add_item (items, 2, 0, 1, BW_ITEM_NUMBERED, G_MAXINT64, BW_DELIVERY_VERBAL);
  add_item (items, 3, 0, 2, BW_ITEM_NUMBERED, G_MAXINT64, BW_DELIVERY_VERBAL);
  add_item (items, 4, 0, 3, BW_ITEM_NUMBERED, -7, BW_DELIVERY_VERBAL);
  lines = bw_agenda_arrange (G_LIST_MODEL (items), 570);
  text = describe (lines);
  g_assert_cmpstr (text, ==,
                   "1 0 - - 570 2880\n"
                   "2 0 1 - 570 1440\n"
                   "3 0 2 - 2010 1440\n"
                   "4 0 3 - 3450 0\n");
  others = bw_agenda_arrange (G_LIST_MODEL (items), G_MAXINT64);
  g_assert_cmpint (((BwAgendaLine *) others->pdata[0])->start, ==, BW_UNSET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/numbers-enclosures-and-times-follow-the-order", test_numbers);
  g_test_add_func ("/agenda/an-item-whose-parent-is-gone-is-kept", test_orphans_are_kept);
  g_test_add_func ("/agenda/enclosures-go-on-after-z", test_enclosure_names);
  g_test_add_func ("/agenda/items-under-themselves-are-kept", test_items_under_themselves_are_kept);
  g_test_add_func ("/agenda/endless-depth-comes-to-an-end", test_endless_depth_comes_to_an_end);
  g_test_add_func ("/agenda/impossible-minutes-are-bounded", test_impossible_minutes);
  g_test_add_func ("/audience/a-story-is-heard-by-those-it-was-given-to", test_hearing);
  g_test_add_func ("/audience/a-withdrawn-story-is-heard-by-nobody", test_withdrawn_story);
  g_test_add_func ("/audience/a-private-item-is-never-public", test_private_items);
  g_test_add_func ("/agenda/what-stands-under-something-private-is-private", test_private_lines);
  g_test_add_func ("/nouns/every-reference-names-a-noun-owners-first", test_nouns_hang_together);
  return g_test_run ();
}
