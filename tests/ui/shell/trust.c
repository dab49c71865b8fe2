// SPDX-License-Identifier: GPL-3.0-or-later
/* trust.c - the trust, its boards and people, as they are changed where they are listed; and who chairs. */
#include "../window-fixture.h"

#include "ui/form.h"

static GtkWidget *
go_to_trust (Shown *shown)
{
  return shown_go (shown, "organisation", NULL);
}

/* The form that is open over the window. */
static BwForm *
find_form (Shown *shown)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link; link = link->next)
    if (BW_IS_FORM (link->data))
      return link->data;
  return NULL;
}

static gboolean
has_title (GtkWidget *widget, const char *title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (has_title (root, title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, title);
      if (row)
        return row;
    }
  return NULL;
}

static void
write_into (gpointer root, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (root, title)), text);
}

static void
press_save (BwForm *form)
{
  g_signal_emit_by_name (shown_find (form, "save_button"), "clicked");
}

static void
test_the_trust_is_renamed_where_it_stands (Shown *shown, gconstpointer data)
{
  GtkWidget *page = go_to_trust (shown);
  BwOrganisation *trust = bw_desk_get_organisation (shown->library);
  g_autofree char *before = g_strdup (trust->name);
  GtkEditable *name = shown_find (page, "name");

  gtk_editable_set_text (name, "Northmoor Hospitals");
  g_signal_emit_by_name (name, "entry-activated");
  g_assert_cmpstr (trust->name, ==, "Northmoor Hospitals");
  gtk_widget_grab_focus (GTK_WIDGET (name));
  shown_undo (shown);
  g_assert_cmpstr (trust->name, ==, before);
  g_assert_cmpstr (gtk_editable_get_text (name), ==, before);
}

static void
test_a_language_is_chosen_by_its_name (Shown *shown, gconstpointer data)
{
  AdwComboRow *row = shown_find (go_to_trust (shown), "language");
  BwOrganisation *trust = bw_desk_get_organisation (shown->library);

  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (trust->language, ==, "cy");
  bw_desk_set_text (shown->library, BW_RECORD (trust), "language", "gd", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 3);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (row)), ==,
                   "Scottish Gaelic");
  g_assert_cmpstr (trust->language, ==, "gd");
  bw_desk_set_text (shown->library, BW_RECORD (trust), "language", "en-GB", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_assert_cmpstr (trust->language, ==, "en-GB");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 2);
  bw_desk_set_text (shown->library, BW_RECORD (trust), "language", "gd", NULL);
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (trust->language, ==, "cy");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (row)), ==, 2);
}

static void
test_a_committee_is_added (Shown *shown, gconstpointer data)
{
  GListModel *bodies = bw_library_list (shown->library, BW_TYPE_BODY);
  GtkWidget *page = go_to_trust (shown);
  BwForm *form;

  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-body", NULL);
  form = find_form (shown);
  press_save (form);
  g_assert_true (gtk_widget_get_visible (shown_find (form, "trouble")));
  g_assert_true (gtk_widget_has_css_class (find_row (GTK_WIDGET (form), "Name"), "error"));
  g_assert_cmpuint (g_list_model_get_n_items (bodies), ==, 1);

  write_into (form, "Name", "Quality Committee");
  press_save (form);
  g_assert_cmpuint (g_list_model_get_n_items (bodies), ==, 2);
  g_assert_nonnull (find_row (page, "Quality Committee"));
  shown_undo (shown);
  g_assert_null (find_row (page, "Quality Committee"));
}

static void
test_somebody_is_added_and_removed (Shown *shown, gconstpointer data)
{
  GtkWidget *page = go_to_trust (shown), *row;
  GtkStack *stack = shown_find (page, "people_stack");
  BwForm *form;

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.add-person", NULL);
  form = find_form (shown);
  write_into (form, "Role, such as Chief Nurse", "Chief Nurse");
  press_save (form);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
  row = find_row (page, "Chief Nurse");
  g_assert_nonnull (row);
  g_signal_emit_by_name (shown_find_type (row, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  shown_undo (shown);
  g_assert_nonnull (find_row (page, "Chief Nurse"));
}

static void
test_whoever_chairs_is_written_with_the_meeting (Shown *shown, gconstpointer data)
{
  g_autoptr (BwBody) body = g_list_model_get_item (bw_library_list (shown->library, BW_TYPE_BODY), 0);
  BwMeeting *meeting = bw_desk_add_meeting (shown->library, body, bw_date_new (2026, 9, 24), 570);

  shown_go (shown, "meeting", BW_RECORD (meeting));
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.meeting-details", NULL);
  write_into (find_form (shown), "Chair", "Dr Helen Oyelaran");
  press_save (find_form (shown));
  g_assert_cmpstr (BW_PERSON (bw_library_get (shown->library, BW_TYPE_PERSON, meeting->chair))->name, ==,
                   "Dr Helen Oyelaran");
  shown_undo (shown);
  g_assert_cmpint (meeting->chair, ==, BW_NOBODY);
}

#define TEST(path, test) g_test_add (path, Shown, NULL, shown_set_up, test, shown_tear_down)

int
main (int argc, char **argv)
{
  if (!shown_init (&argc, &argv))
    return 0;
  TEST ("/trust/is-renamed", test_the_trust_is_renamed_where_it_stands);
  TEST ("/trust/language", test_a_language_is_chosen_by_its_name);
  TEST ("/trust/a-committee", test_a_committee_is_added);
  TEST ("/trust/somebody", test_somebody_is_added_and_removed);
  TEST ("/trust/chair", test_whoever_chairs_is_written_with_the_meeting);
  return g_test_run ();
}
