// SPDX-License-Identifier: GPL-3.0-or-later
/* width.c - the window can be as narrow as 360 pixels, whatever page it shows. Run once for each language. */
#include "../window-fixture.h"

#include "desk/language.h"
#include "ui/import-dialog.h"

#define NARROW 360

static int
get_least_width (Shown *shown)
{
  int width = 0;

  gtk_widget_measure (GTK_WIDGET (shown->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* As somebody does who pulls at its edge: a page that folds lets it become narrower still, and a button for
 * the places, which are hidden then, needs room again. */
static gboolean
becomes_narrow (Shown *shown)
{
  gtk_window_set_default_size (GTK_WINDOW (shown->window), NARROW, 700);
  return adw_flap_get_folded (shown_find (shown->window, "flap")) &&
         gtk_widget_get_width (GTK_WIDGET (shown->window)) <= NARROW && get_least_width (shown) <= NARROW;
}

static void
assert_fits (Shown *shown, const char *where, gpointer record)
{
  shown_go (shown, where, record);
  WAIT (becomes_narrow (shown));
}

static void
test_lists_fit (Shown *shown, gconstpointer data)
{
  assert_fits (shown, "meetings", NULL);
  assert_fits (shown, "measures", NULL);
  assert_fits (shown, "stories", NULL);
  assert_fits (shown, "organisation", NULL);
}

static void
test_a_meeting_fits (Shown *shown, gconstpointer data)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);
  BwMeeting *meeting = bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), 570);
  BwItem *item;

  assert_fits (shown, "meeting", meeting);
  item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls in hospital and at home");
  bw_desk_set_text (shown->library, BW_RECORD (item), "purpose", "approve", NULL);
  bw_desk_set_person (shown->library, BW_RECORD (item), "lead", "Freedom to Speak Up Guardian");
  bw_desk_put_with_item (shown->library, item, BW_RECORD (shown->falls));
  assert_fits (shown, "meeting", meeting);
}

static void
test_a_measure_fits (Shown *shown, gconstpointer data)
{
  assert_fits (shown, "measure", shown->falls);
  assert_fits (shown, "measure", bw_desk_add_measure (shown->library, "Complaints", BW_DIRECTION_INCREASE));
}

static void
test_a_story_fits (Shown *shown, gconstpointer data)
{
  assert_fits (shown, "story", shown->story);
}

/* With a question, and with everything else that it may show. */
static void
test_an_import_fits (Shown *shown, gconstpointer data)
{
  static const char *const files[] = {"date,Falls at night\n01/02/2026,4\n03/02/2026,5\n",
                                      "date,Falls\n2026-01-01,40\n2026-02-01,x\n2026-03-01,41\n",
                                      "date,Falls\n2026-01-01,40\n2026-02-01,41\n"};
  static const char *const parts[] = {"doubts", "refused", "changes"};

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = shown_write (shown, "falls.csv", files[i]);
      GtkWidget *dialog =
          bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, shown->falls, path, FALSE);
      int width = 0;

      WAIT (gtk_widget_get_visible (shown_find (dialog, parts[i])));
      g_object_set (shown_find (dialog, "expander"), "expanded", TRUE, NULL);
      gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, NARROW);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  bw_desk_speak ();
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/width/lists", test_lists_fit);
  TEST ("/width/meeting", test_a_meeting_fits);
  TEST ("/width/measure", test_a_measure_fits);
  TEST ("/width/story", test_a_story_fits);
  TEST ("/width/import", test_an_import_fits);
  return g_test_run ();
}
