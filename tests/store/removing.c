// SPDX-License-Identifier: GPL-3.0-or-later
/* removing.c - a noun goes with what is part of it, and leaves what only refers to it. */
#include "fixture.h"

#include "model/story.h"

static void
test_removing_takes_along_what_is_part_of_it (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Quality"), *below;
  BwStory *story;
  BwEvidence *evidence;
  g_autofree char *before = NULL, *after = NULL;

  below = fixture_add_item (self, "Falls");
  bw_library_begin (self->library, "Fill");
  g_object_set (below, "parent", id_of (item), NULL);
  story = bw_library_add (self->library, BW_TYPE_STORY);
  evidence = bw_library_add (self->library, BW_TYPE_EVIDENCE);
  g_object_set (evidence, "item", id_of (below), "story", id_of (story), NULL);
  bw_library_end (self->library);
  fixture_flush (self);
  before = fixture_dump (self);

  bw_library_begin (self->library, "Remove Item");
  bw_library_remove (self->library, BW_RECORD (item));
  bw_library_end (self->library);
  fixture_flush (self);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM item"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM evidence"), ==, 0);
  g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM story"), ==, 1);

  bw_library_undo (self->library);
  fixture_flush (self);
  after = fixture_dump (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_removing_a_person_leaves_the_items_that_she_led (Fixture *self, gconstpointer data)
{
  BwItem *item = fixture_add_item (self, "Quality");
  BwPerson *person;

  bw_library_begin (self->library, "Lead");
  person = bw_library_add (self->library, BW_TYPE_PERSON);
  g_object_set (item, "lead", id_of (person), NULL);
  bw_library_end (self->library);
  bw_library_begin (self->library, "Remove Person");
  bw_library_remove (self->library, BW_RECORD (person));
  bw_library_end (self->library);
  g_assert_cmpint (item->lead, ==, BW_NOBODY);
  fixture_flush (self);
  bw_library_undo (self->library);
  g_assert_cmpint (item->lead, !=, BW_NOBODY);
  fixture_flush (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test ("/store/removing/parts", test_removing_takes_along_what_is_part_of_it);
  test ("/store/removing/references", test_removing_a_person_leaves_the_items_that_she_led);
  return g_test_run ();
}
