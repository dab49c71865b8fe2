// SPDX-License-Identifier: GPL-3.0-or-later
/* lists.c - a list is brought up to date with as few signals as it takes, and what stays is not touched. */
#include "fixture.h"

#include "store/live-list.h"

static GPtrArray *
make_objects (guint n)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (objects, g_object_new (G_TYPE_OBJECT, NULL));
  return objects;
}

/* The objects at the places that @order names: "acb". */
static GPtrArray *
choose (GPtrArray *objects, const char *order)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (const char *p = order; *p != '\0'; p++)
    g_ptr_array_add (chosen, g_ptr_array_index (objects, *p - 'a'));
  return chosen;
}

static void
note_cb (GListModel *list, guint position, guint removed, guint added, GString *told)
{
  g_string_append_printf (told, "%s%u -%u +%u", told->len > 0 ? ", " : "", position, removed, added);
}

/* What a list that holds @from tells when it comes to hold @to. (transfer full) */
static char *
patch (GPtrArray *objects, const char *from, const char *to)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (GPtrArray) before = choose (objects, from), after = choose (objects, to);
  GString *told = g_string_new (NULL);

  bw_live_list_patch (store, before);
  g_signal_connect (store, "items-changed", G_CALLBACK (note_cb), told);
  bw_live_list_patch (store, after);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, after->len);
  for (guint i = 0; i < after->len; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_true (object == g_ptr_array_index (after, i));
    }
  return g_string_free (told, FALSE);
}

static void
test_only_what_moves_is_told (void)
{
  static const struct
  {
    const char *from, *to, *told;
  } cases[] = {
      {"", "", ""},
      {"abc", "abc", ""},
      {"", "abc", "0 -0 +3"},
      {"abc", "", "0 -3 +0"},
      {"abc", "abcd", "3 -0 +1"},
      {"bc", "abc", "0 -0 +1"},
      {"abcd", "acd", "1 -1 +0"},
      {"abcde", "bcdea", "0 -1 +0, 4 -0 +1"},
      {"bcdea", "abcde", "0 -0 +1, 5 -1 +0"},
      {"abcd", "axcd", "1 -1 +1"},
      {"abcdef", "aef", "1 -3 +0"},
  };
  g_autoptr (GPtrArray) objects = make_objects (26);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = patch (objects, cases[i].from, cases[i].to);

      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static char *
pick_order (void)
{
  GString *order = g_string_new ("abcdefghijklmnopqrstuvwxyz");

  for (guint i = 25; i > 0; i--)
    {
      guint j = (guint) g_test_rand_int_range (0, (gint32) i + 1);
      char swapped = order->str[i];

      order->str[i] = order->str[j];
      order->str[j] = swapped;
    }
  g_string_truncate (order, (gsize) g_test_rand_int_range (0, 27));
  return g_string_free (order, FALSE);
}

static void
test_any_list_becomes_any_other (void)
{
  g_autoptr (GPtrArray) objects = make_objects (26);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *from = pick_order (), *to = pick_order ();
      g_autofree char *told = patch (objects, from, to);
    }
}

static void
test_a_list_that_nobody_holds_is_forgotten (Fixture *self, gconstpointer data)
{
  gint64 meeting = bw_record_get_id (BW_RECORD (self->meeting));
  GListModel *one = bw_library_list_of (self->library, BW_TYPE_ITEM, "meeting", meeting);
  GListModel *same = bw_library_list_of (self->library, BW_TYPE_ITEM, "meeting", meeting);

  g_assert_true (one == same);
  g_object_unref (same);
  g_assert_finalize_object (one);
  fixture_add_item (self, "Welcome");
}

/* Somebody who listens to a list changes what is in it. */
static void
rename_cb (GListModel *list, guint position, guint removed, guint added, Fixture *self)
{
  g_autoptr (BwItem) item = added > 0 ? g_list_model_get_item (list, position) : NULL;

  if (item != NULL && item->position >= 0)
    g_object_set (item, "position", (gint64) -1 - item->position, NULL);
}

static void
test_a_listener_may_change_the_list_that_it_hears_of (Fixture *self, gconstpointer data)
{
  g_autoptr (GListModel) items = bw_library_list_of (self->library, BW_TYPE_ITEM, "meeting",
                                                     bw_record_get_id (BW_RECORD (self->meeting)));

  g_signal_connect (items, "items-changed", G_CALLBACK (rename_cb), self);
  fixture_add_item (self, "first");
  fixture_add_item (self, "second");
  fixture_add_item (self, "third");
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (BwItem) item = g_list_model_get_item (items, i);

      g_assert_cmpint (item->position, ==, (gint64) i - 3);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/lists/told", test_only_what_moves_is_told);
  g_test_add_func ("/store/lists/any", test_any_list_becomes_any_other);
  test ("/store/lists/forgotten", test_a_list_that_nobody_holds_is_forgotten);
  test ("/store/lists/listener", test_a_listener_may_change_the_list_that_it_hears_of);
  return g_test_run ();
}
