// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * names.c - whatever can be focused or activated says what it is to those who do not see it: on every page,
 * in every dialog, form and popover. Run once for each language.
 *
 * GTK 4.8 tells assistive technology the label of a widget and that of what labels it; a widget with neither
 * is called after its type, and a button that an icon labels after the icon's ("GtkImage"). Left out are rows
 * of a column view or of what a drop-down opens, which programs cannot name in 4.8, and what takes the focus
 * only if nothing in it does: lists and scrolled windows.
 */
#include "../window-fixture.h"

#include "desk/language.h"
#include "ui/agenda-list.h"
#include "ui/import-dialog.h"

/* No text of the program. */
#define NOBODY_SAYS_THIS "\x01"

/* The label of @widget as it stands, or NULL. */
static char *
dup_label (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (!gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;
  return gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, NOBODY_SAYS_THIS);
}

/* Within a control of GTK's or libadwaita's, the text in which is written is not heard for itself. */
static gboolean
is_text_of_entry (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) && gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_EDITABLE);
}

static gboolean
is_left_out (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_COLUMN_VIEW (widget) ||
         GTK_IS_LIST_VIEW (widget) || strstr (G_OBJECT_TYPE_NAME (widget), "ListItem");
}

/* A menu button hands its name on to the button that it is made of. */
static gboolean
is_part_of_menu_button (GtkWidget *widget)
{
  return GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) && GTK_IS_TOGGLE_BUTTON (widget);
}

static gboolean
is_control (GtkWidget *widget)
{
  gboolean is_activated =
      GTK_IS_ACTIONABLE (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget);

  return (gtk_widget_get_focusable (widget) || is_activated) && !is_text_of_entry (widget) &&
         !is_left_out (widget) && !is_part_of_menu_button (widget);
}

static gboolean
is_labelled (GtkWidget *widget)
{
  gboolean has_only_icon =
      GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget)));

  return !has_only_icon &&
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What is wrong with the name of @widget, or NULL. */
static char *
find_fault (GtkWidget *widget)
{
  g_autofree char *label = dup_label (widget);

  if (label && strchr (label, '_'))
    return g_strdup_printf ("shows its mnemonic: %s", label);
  if ((label && *label) || is_labelled (widget))
    return NULL;
  return g_strdup ("has no name");
}

/* "BwWindow > GtkBox > GtkButton#add", from what has an id on. */
static char *
describe_place (GtkWidget *widget)
{
  GString *place = g_string_new (NULL);

  for (GtkWidget *step = widget; step; step = gtk_widget_get_parent (step))
    {
      const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (step));
      g_autofree char *name =
          g_strdup_printf ("%s#%s%s", G_OBJECT_TYPE_NAME (step), id ? id : "", place->len ? " > " : "");
      g_string_prepend (place, name);
    }
  return g_string_free (place, FALSE);
}

/* How many controls in @root that are not hidden are not named well; each is told of. */
static guint
count_faults (gpointer root)
{
  guint n = 0;

  if (!gtk_widget_get_visible (root))
    return 0;
  if (is_control (root))
    {
      g_autofree char *fault = find_fault (root);
      g_autofree char *place = fault ? describe_place (root) : NULL;
      if (fault)
        g_test_message ("%s %s", place, fault);
      n += fault != NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_faults (child);
  return n;
}

/* --- popovers */

static void
add_menu_buttons (GtkWidget *root, GPtrArray *buttons)
{
  if (GTK_IS_MENU_BUTTON (root))
    g_ptr_array_add (buttons, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    add_menu_buttons (child, buttons);
}

static gboolean
can_be_opened (GtkWidget *button)
{
  return gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button);
}

/* With all popovers opened in turn: some are filled only then. */
static guint
count_faults_in_popovers (GtkWidget *root)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint n = 0;

  add_menu_buttons (root, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkMenuButton *button = g_ptr_array_index (buttons, i);
      if (!can_be_opened (GTK_WIDGET (button)))
        continue;
      GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
      /* Whatever another test does on this display must not close it. */
      gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (button));
      gtk_menu_button_popup (button);
      WAIT (gtk_widget_get_mapped (popover));
      n += count_faults (popover);
      gtk_menu_button_popdown (button);
      WAIT (!gtk_widget_get_mapped (popover));
    }
  return n;
}

/* --- pages */

static BwMeeting *
add_meeting (Shown *shown)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);

  return bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), 570);
}

static void
assert_page_is_named (Shown *shown, const char *where, gpointer record)
{
  GtkWidget *page = shown_go (shown, where, record);

  g_assert_cmpuint (count_faults (shown->window), ==, 0);
  g_assert_cmpuint (count_faults_in_popovers (page), ==, 0);
}

static void
test_lists_are_named (Shown *shown, gconstpointer data)
{
  add_meeting (shown);
  assert_page_is_named (shown, "meetings", NULL);
  assert_page_is_named (shown, "measures", NULL);
  assert_page_is_named (shown, "stories", NULL);
  bw_desk_add_person (shown->library, "Asha Rao", "Chief Nurse");
  assert_page_is_named (shown, "organisation", NULL);
}

static void
test_a_meeting_is_named (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  BwItem *item = bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls in hospital");

  bw_desk_put_with_item (shown->library, item, BW_RECORD (shown->falls));
  bw_desk_put_with_item (shown->library, item, BW_RECORD (shown->story));
  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_SECTION, "Quality and safety");
  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_BREAK, NULL);
  assert_page_is_named (shown, "meeting", meeting);
}

static void
test_the_title_that_is_written_is_named (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GtkWidget *page = shown_go (shown, "meeting", BW_RECORD (meeting));

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-item", NULL);
  g_assert_cmpuint (count_faults (shown_find_type (page, BW_TYPE_AGENDA_LIST)), ==, 0);
}

static void
test_a_measure_is_named (Shown *shown, gconstpointer data)
{
  bw_desk_add_marker (shown->library, shown->falls, bw_date_new (2026, 2, 1), "Bay nursing began", NULL);
  assert_page_is_named (shown, "measure", shown->falls);
}

static void
test_a_story_is_named (Shown *shown, gconstpointer data)
{
  assert_page_is_named (shown, "story", shown->story);
}

static void
test_what_was_found_is_named (Shown *shown, gconstpointer data)
{
  GtkWidget *results = shown_find (shown->window, "results_bin");

  gtk_editable_set_text (
      shown_find (shown_find_type (shown->window, g_type_from_name ("BwSidebar")), "search"), "falls");
  WAIT (shown_find_type (results, GTK_TYPE_LIST_BOX_ROW));
  g_assert_cmpuint (count_faults (results), ==, 0);
}

/* --- dialogs */

/* The window over the program's own. */
static GtkWidget *
find_dialog (Shown *shown)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (window) == GTK_WINDOW (shown->window) &&
          gtk_widget_get_mapped (GTK_WIDGET (window)))
        return GTK_WIDGET (window);
    }
  return NULL;
}

static void
assert_dialog_is_named (Shown *shown)
{
  WAIT (find_dialog (shown));
  GtkWidget *dialog = find_dialog (shown);
  g_assert_cmpuint (count_faults (dialog), ==, 0);
  g_assert_cmpuint (count_faults_in_popovers (dialog), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs_are_named (Shown *shown, gconstpointer data)
{
  BwMeeting *meeting = add_meeting (shown);
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (shown->window)));

  bw_desk_add_item (shown->library, meeting, NULL, BW_ITEM_NUMBERED, "Falls in hospital");
  shown_go (shown, "meeting", BW_RECORD (meeting));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.export", NULL);
  assert_dialog_is_named (shown);
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.meeting-details", NULL);
  assert_dialog_is_named (shown);
  shown_go (shown, "organisation", NULL);
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-body", NULL);
  assert_dialog_is_named (shown);
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-person", NULL);
  assert_dialog_is_named (shown);
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-library", NULL);
  assert_dialog_is_named (shown);
}

/* Once the part of the dialog that is called @part is there. */
static void
assert_import_is_named (Shown *shown, const char *path, const char *part)
{
  GtkWidget *dialog =
      bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, shown->falls, path, FALSE);

  WAIT (gtk_widget_get_visible (shown_find (dialog, part)));
  g_object_set (shown_find (dialog, "expander"), "expanded", TRUE, NULL);
  assert_dialog_is_named (shown);
}

static void
test_an_import_is_named (Shown *shown, gconstpointer data)
{
  g_autofree char *path =
      shown_write (shown, "falls.csv", "date,value\n2026-01-01,4\n2026-02-01,x\n2026-03-01,5\n");

  assert_import_is_named (shown, path, "refused");
}

static void
test_a_doubtful_import_is_named (Shown *shown, gconstpointer data)
{
  g_autofree char *path = shown_write (shown, "falls.csv", "date,value\n01/02/2026,4\n03/02/2026,5\n");

  assert_import_is_named (shown, path, "doubts");
}

static void
test_an_import_that_changes_the_past_is_named (Shown *shown, gconstpointer data)
{
  g_autofree char *path = shown_write (shown, "falls.csv", "date,Falls\n2026-01-01,40\n2026-02-01,41\n");

  assert_import_is_named (shown, path, "changes");
}

static void
test_a_window_without_library_is_named (Shown *shown, gconstpointer data)
{
  GtkWindow *window =
      GTK_WINDOW (bw_window_new (BW_APPLICATION (gtk_window_get_application (GTK_WINDOW (shown->window)))));

  gtk_window_present (window);
  g_assert_cmpuint (count_faults (window), ==, 0);
  gtk_window_close (window);
}

/* --- the test itself */

static void
test_a_nameless_button_is_found (Shown *shown, gconstpointer data)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *nameless = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWidget *mnemonic = gtk_button_new_with_mnemonic ("_Add");
  GtkWidget *good = gtk_button_new_with_label ("Add");

  gtk_box_append (GTK_BOX (box), nameless);
  gtk_box_append (GTK_BOX (box), mnemonic);
  gtk_box_append (GTK_BOX (box), good);
  g_assert_cmpuint (count_faults (nameless), ==, 1);
  g_assert_cmpuint (count_faults (mnemonic), ==, 1);
  g_assert_cmpuint (count_faults (good), ==, 0);
  g_object_unref (box);
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  bw_desk_speak ();
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/names/nameless-button", test_a_nameless_button_is_found);
  TEST ("/names/welcome", test_a_window_without_library_is_named);
  TEST ("/names/lists", test_lists_are_named);
  TEST ("/names/meeting", test_a_meeting_is_named);
  TEST ("/names/title", test_the_title_that_is_written_is_named);
  TEST ("/names/measure", test_a_measure_is_named);
  TEST ("/names/story", test_a_story_is_named);
  TEST ("/names/search", test_what_was_found_is_named);
  TEST ("/names/dialogs", test_dialogs_are_named);
  TEST ("/names/import", test_an_import_is_named);
  TEST ("/names/import-doubts", test_a_doubtful_import_is_named);
  TEST ("/names/import-changes", test_an_import_that_changes_the_past_is_named);
  return g_test_run ();
}
