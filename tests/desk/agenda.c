// SPDX-License-Identifier: GPL-3.0-or-later
/* Items move where they may, and nowhere else; they are verbal until something is brought for them. */
#include "desk-fixture.h"

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

/* Two has a part: what is dropped behind it comes before that. */
static void
test_drop (Desk *desk, gconstpointer data)
{
  bw_desk_drop_item (desk->library, desk->three, desk->one, TRUE);
  assert_agenda (desk, "1 three, 2 one, 3 two, 3.1 sub");
  bw_desk_drop_item (desk->library, desk->three, desk->one, FALSE);
  assert_agenda (desk, "1 one, 2 three, 3 two, 3.1 sub");
  bw_desk_drop_item (desk->library, desk->one, desk->two, FALSE);
  assert_agenda (desk, "1 three, 2 two, 2.1 one, 2.2 sub");
  bw_desk_drop_item (desk->library, desk->one, desk->sub, FALSE);
  assert_agenda (desk, "1 three, 2 two, 2.1 sub, 2.2 one");
}

static void
test_what_is_brought_is_enclosed (Desk *desk, gconstpointer data)
{
  g_assert_cmpint (desk->one->delivery, ==, BW_DELIVERY_VERBAL);
  bw_desk_put_with_item (desk->library, desk->one, BW_RECORD (desk->measure));
  g_assert_cmpint (desk->one->delivery, ==, BW_DELIVERY_PAPER);
  bw_library_undo (desk->library);
  g_assert_cmpint (desk->one->delivery, ==, BW_DELIVERY_VERBAL);
}

static void
test_presentation_stays_one (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bw_desk_set_text (desk->library, BW_RECORD (desk->two), "delivery", "presentation", &error));
  bw_desk_put_with_item (desk->library, desk->two, BW_RECORD (desk->story));
  g_assert_cmpint (desk->two->delivery, ==, BW_DELIVERY_PRESENTATION);
}

/* In a damaged file. */
static void
test_items_under_themselves (Desk *desk, gconstpointer data)
{
  g_object_set (desk->one, "parent", bw_record_get_id (BW_RECORD (desk->three)), NULL);
  g_object_set (desk->three, "parent", bw_record_get_id (BW_RECORD (desk->one)), NULL);
  bw_desk_move_item (desk->library, desk->two, desk->one, 0);
  bw_desk_add_item (desk->library, desk->meeting, desk->one, BW_ITEM_SECTION, "Section");
  g_assert_cmpint (desk->two->parent, ==, BW_NOBODY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/agenda/impossible-moves-change-nothing", test_impossible_moves);
  ADD ("/agenda/a-move-leaves-no-hole", test_move_leaves_no_hole);
  ADD ("/agenda/drop", test_drop);
  ADD ("/agenda/what-is-brought-is-enclosed", test_what_is_brought_is_enclosed);
  ADD ("/agenda/a-presentation-stays-one", test_presentation_stays_one);
  ADD ("/agenda/items-under-themselves-end-no-verb", test_items_under_themselves);
  return g_test_run ();
}
