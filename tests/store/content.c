// SPDX-License-Identifier: GPL-3.0-or-later
/* content.c - the content of a meeting has all that belongs to it, nothing else, and is sealed. */
#include "fixture.h"

#include "model/content.h"
#include "model/measure.h"

static gpointer
add (Fixture *self, GType type, const char *property, gint64 id)
{
  gpointer record = bw_library_add (self->library, type);

  g_object_set (record, property, id, NULL);
  return record;
}

static gint64
first_id (Fixture *self, GType type)
{
  g_autoptr (BwRecord) record = g_list_model_get_item (bw_library_list (self->library, type), 0);

  return bw_record_get_id (record);
}

static void
add_readings (Fixture *self, BwMeasure *measure)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);

  for (guint i = 3; i > 0; i--)
    {
      BwReading *reading = bw_reading_new ();

      reading->date = bw_date_new (2025, (int) i, 1);
      reading->value = i;
      g_ptr_array_add (readings, reading);
    }
  bw_library_put_readings (self->library, measure, readings);
}

static BwContent *
read_content (Fixture *self, gboolean with_bytes)
{
  g_autoptr (GError) error = NULL;
  BwContent *content = bw_library_read_content (self->library, id_of (self->meeting), with_bytes, &error);

  g_assert_no_error (error);
  return content;
}

/* The meeting shows one measure; that is paired with a story; another measure and story stand apart. */
typedef struct
{
  BwMeasure *shown, *apart;
  BwStory *paired, *alone;
} Scene;

static Scene
set_scene (Fixture *self)
{
  BwItem *item = fixture_add_item (self, "Quality");
  Scene scene;

  bw_library_begin (self->library, "Set Scene");
  scene.shown = bw_library_add (self->library, BW_TYPE_MEASURE);
  scene.apart = bw_library_add (self->library, BW_TYPE_MEASURE);
  g_object_set (scene.shown, "importance", (gint64) 40, NULL);
  g_object_set (scene.apart, "importance", (gint64) 7, NULL);
  scene.paired = bw_library_add (self->library, BW_TYPE_STORY);
  scene.alone = bw_library_add (self->library, BW_TYPE_STORY);
  add_readings (self, scene.shown);
  add_readings (self, scene.apart);
  add (self, BW_TYPE_TARGET, "measure", id_of (scene.shown));
  g_object_set (add (self, BW_TYPE_EVIDENCE, "item", id_of (item)), "measure", id_of (scene.shown), NULL);
  g_object_set (add (self, BW_TYPE_PAIRING, "story", id_of (scene.paired)), "measure", id_of (scene.shown),
                NULL);
  g_object_set (add (self, BW_TYPE_PAIRING, "story", id_of (scene.paired)), "measure", id_of (scene.apart),
                NULL);
  bw_library_end (self->library);
  return scene;
}

static void
test_what_is_shown_brings_what_it_is_paired_with (Fixture *self, gconstpointer data)
{
  Scene scene = set_scene (self);
  g_autoptr (BwContent) content = read_content (self, FALSE);
  BwSeries *series = bw_content_get_series (content, id_of (scene.shown));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (content->items)), ==, 1);
  g_assert_cmpuint (content->series->len, ==, 1);
  g_assert_cmpuint (content->stories->len, ==, 1);
  g_assert_cmpuint (content->pairings->len, ==, 1);
  g_assert_cmpuint (content->n_ranked, ==, 2);
  g_assert_cmpuint (series->rank, ==, 2);
  g_assert_nonnull (bw_content_get_story (content, id_of (scene.paired)));
  g_assert_cmpuint (series->readings->len, ==, 3);
  g_assert_cmpuint (series->targets->len, ==, 1);
  g_assert_cmpuint (((BwReading *) g_ptr_array_index (series->readings, 0))->date, ==,
                    bw_date_new (2025, 1, 1));
}

/* What stands only beside another measure's chart is nobody's second in importance. */
static void
test_comparator_has_no_rank (Fixture *self, gconstpointer data)
{
  Scene scene = set_scene (self);
  g_autoptr (BwContent) content = NULL;

  bw_library_begin (self->library, "Compare");
  g_object_set (scene.shown, "comparator", id_of (scene.apart), NULL);
  bw_library_end (self->library);
  content = read_content (self, FALSE);
  g_assert_cmpuint (content->n_ranked, ==, 1);
  g_assert_cmpuint (bw_content_get_series (content, id_of (scene.shown))->rank, ==, 1);
}

static void
test_a_story_that_is_shown_brings_its_measures (Fixture *self, gconstpointer data)
{
  Scene scene = set_scene (self);
  BwItem *item = fixture_add_item (self, "Story");
  g_autoptr (BwContent) content = NULL;

  bw_library_begin (self->library, "Show Story");
  g_object_set (add (self, BW_TYPE_EVIDENCE, "item", id_of (item)), "story", id_of (scene.paired), NULL);
  bw_library_end (self->library);
  content = read_content (self, FALSE);
  g_assert_cmpuint (content->series->len, ==, 2);
  g_assert_cmpuint (content->stories->len, ==, 1);
  g_assert_cmpuint (content->pairings->len, ==, 2);
}

static void
test_another_meeting_is_another_content (Fixture *self, gconstpointer data)
{
  BwMeeting *other;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwContent) content = NULL;

  set_scene (self);
  bw_library_begin (self->library, "Add Meeting");
  other = add (self, BW_TYPE_MEETING, "body", first_id (self, BW_TYPE_BODY));
  g_object_set (other, "date", bw_date_new (2026, 3, 26), NULL);
  bw_library_end (self->library);
  content = bw_library_read_content (self->library, id_of (other), FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (content->items)), ==, 0);
  g_assert_cmpuint (content->series->len, ==, 0);
  g_assert_cmpstr (content->organisation->name, ==, "Wyrebank Community NHS Trust");
  g_assert_cmpuint (content->meeting->date, ==, bw_date_new (2026, 3, 26));
}

static void
test_papers_come_with_their_bytes (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Finance");
  g_autofree char *path = g_build_filename (self->folder, "paper.pdf", NULL), *sha256 = NULL;
  g_autoptr (BwContent) content = NULL;
  GBytes *bytes;

  g_assert_true (g_file_set_contents (path, "%PDF-1.7", -1, NULL));
  sha256 = bw_library_put_file (self->library, path, NULL, NULL, NULL);
  bw_library_begin (self->library, "Attach Paper");
  g_object_set (add (self, BW_TYPE_PAPER, "item", id_of (item)), "cleaned", sha256, NULL);
  bw_library_end (self->library);
  content = read_content (self, TRUE);
  bytes = g_hash_table_lookup (content->bytes, sha256);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "%PDF-1.7", 8);
}

static void
test_content_stays_what_it_was (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Quality");
  g_autoptr (BwContent) content = read_content (self, FALSE);
  g_autoptr (BwItem) copy = g_list_model_get_item (G_LIST_MODEL (content->items), 0);

  g_object_set (item, "title", "Changed", NULL);
  fixture_flush (self);
  g_assert_true (copy != item);
  g_assert_cmpstr (copy->title, ==, "Quality");
}

static void
test_content_is_sealed (Fixture *self, gconstpointer data)
{
  g_autoptr (BwContent) content = NULL;

  set_scene (self);
  content = read_content (self, FALSE);
  g_test_expect_message ("boardwright", G_LOG_LEVEL_CRITICAL, "*is_sealed*");
  g_object_set (content->meeting, "place", "Elsewhere", NULL);
  g_test_assert_expected_messages ();
  g_assert_null (content->meeting->place);
}

static void
test_a_meeting_that_is_not_there_is_told (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bw_library_read_content (self->library, 4711, FALSE, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED);
}

/* The figures of another measure come along, though that one belongs to no item of the meeting. */
static void
test_comparator (Fixture *self, gconstpointer unused)
{
  Scene scene = set_scene (self);

  g_object_set (scene.shown, "comparator", id_of (scene.apart), NULL);

  g_autoptr (BwContent) content = read_content (self, FALSE);
  BwSeries *series = bw_content_get_series (content, id_of (scene.shown));

  g_assert_cmpuint (content->series->len, ==, 1);
  g_assert_cmpint (id_of (series->comparator->measure), ==, id_of (scene.apart));
  g_assert_cmpuint (series->comparator->readings->len, ==, 3);
  g_assert_cmpint (((BwReading *) series->comparator->readings->pdata[0])->date, ==,
                   bw_date_new (2025, 1, 1));
  g_test_expect_message ("boardwright", G_LOG_LEVEL_CRITICAL, "*is_sealed*");
  g_object_set (series->comparator->measure, "name", "Anything", NULL);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/content/shown", test_what_is_shown_brings_what_it_is_paired_with);
  test ("/store/content/story", test_a_story_that_is_shown_brings_its_measures);
  test ("/store/content/other", test_another_meeting_is_another_content);
  test ("/store/content/papers", test_papers_come_with_their_bytes);
  test ("/store/content/stays", test_content_stays_what_it_was);
  test ("/store/content/sealed", test_content_is_sealed);
  test ("/store/content/comparator", test_comparator);
  test ("/store/content/comparator-has-no-rank", test_comparator_has_no_rank);
  test ("/store/content/missing", test_a_meeting_that_is_not_there_is_told);
  return g_test_run ();
}
