// SPDX-License-Identifier: GPL-3.0-or-later
/* What a pack leaves out is told, each story with its reason. */
#include "desk-fixture.h"

/* A story of each kind with the same item, and one with a private item only. */
static void
test_left_out_stories (Desk *desk, gconstpointer data)
{
  static const char *const titles[] = {"Agreed",    "Not asked", "Not agreed",
                                       "Withdrawn", "Expired",   "Private"};
  g_autoptr (BwAudience) public =
      g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_AUDIENCE), 0);
  BwDate day = desk->meeting->date;
  BwStory *stories[G_N_ELEMENTS (titles)];
  g_autoptr (BwLeftOut) left_out = NULL;
  g_autoptr (GString) told = g_string_new (NULL);

  g_object_set (desk->three, "is-private", TRUE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      stories[i] = bw_desk_add_story (desk->library, titles[i]);
      bw_desk_put_with_item (desk->library, i == 5 ? desk->three : desk->one, BW_RECORD (stories[i]));
      if (i != 1)
        bw_desk_set_consent (desk->library, stories[i], public,
                             i == 2 ? BW_ANSWER_NOT_AGREED : BW_ANSWER_AGREED, day - 30 * BW_DAY,
                             i == 4 ? day - BW_DAY : BW_NO_DATE);
    }
  bw_desk_withdraw_story (desk->library, stories[3]);
  /* What stands with an open item, too, is in the pack. */
  bw_desk_put_with_item (desk->library, desk->three, BW_RECORD (stories[0]));
  left_out = bw_desk_leave_out (desk->library, desk->meeting, public);
  g_assert_cmpuint (left_out->n_items, ==, 1);
  for (guint i = 0; i < left_out->stories->len; i++)
    {
      g_autofree char *sentence = bw_left_out_tell (&g_array_index (left_out->stories, BwLeftOutStory, i));

      g_string_append_printf (told, "%s\n", sentence);
    }
  g_assert_cmpstr (told->str, ==,
                   "“Not asked” is left out: its teller was not asked about this audience.\n"
                   "“Not agreed” is left out: its teller did not agree to this audience.\n"
                   "“Withdrawn” is left out: it was withdrawn.\n"
                   "“Expired” is left out: its consent was to be reviewed before the day of the meeting.\n"
                   "“Private” is left out: it stands with a private item.\n");
}

/* Nothing that such a body does is for the public, whatever its items say of themselves. */
static void
test_body_in_private (Desk *desk, gconstpointer data)
{
  g_autoptr (BwAudience) public =
      g_list_model_get_item (bw_library_list (desk->library, BW_TYPE_AUDIENCE), 0);
  g_autoptr (BwLeftOut) left_out = NULL;

  g_object_set (desk->body, "is-private", TRUE, NULL);
  left_out = bw_desk_leave_out (desk->library, desk->meeting, public);
  g_assert_cmpuint (left_out->n_items, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/left-out/each-story-with-its-reason", test_left_out_stories);
  ADD ("/left-out/all-of-a-body-that-meets-in-private", test_body_in_private);
  return g_test_run ();
}
