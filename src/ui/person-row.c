// SPDX-License-Identifier: GPL-3.0-or-later
/* person-row.c - a combo row over the people, with nobody first. Made for a popover: it does not follow
 * changes. */
#include "ui/person-row.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "model/body.h"

typedef struct
{
  BwLibrary *library;
  BwRecord *record;
  const char *field;
  GListModel *people;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  Choice *choice = data;

  g_clear_object (&choice->library);
  g_clear_object (&choice->record);
  g_clear_object (&choice->people);
  g_free (choice);
}

static void
chosen_cb (AdwComboRow *row, GParamSpec *pspec, Choice *choice)
{
  guint place = adw_combo_row_get_selected (row);
  g_autoptr (BwPerson) person = NULL;

  if (place == GTK_INVALID_LIST_POSITION)
    return;
  if (place > 0)
    person = g_list_model_get_item (choice->people, place - 1);
  bw_desk_set_reference (choice->library, choice->record, choice->field, person);
}

static void
fill (AdwComboRow *row, const Choice *choice)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  gint64 chosen = BW_NOBODY;
  guint place = 0;

  g_object_get (choice->record, choice->field, &chosen, NULL);
  gtk_string_list_append (titles, C_ ("person", "Nobody yet"));
  for (guint i = 0; i < g_list_model_get_n_items (choice->people); i++)
    {
      g_autoptr (BwPerson) person = g_list_model_get_item (choice->people, i);
      gtk_string_list_append (titles, bw_person_get_title (person));
      if (bw_record_get_id (BW_RECORD (person)) == chosen)
        place = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (row, place);
}

GtkWidget *
bw_person_row_new (GObject *holder, const char *field, const char *title)
{
  g_return_val_if_fail (G_IS_OBJECT (holder), NULL);

  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *row = adw_combo_row_new ();

  g_object_get (holder, "library", &choice->library, "record", &choice->record, NULL);
  choice->field = g_intern_string (field);
  choice->people = g_object_ref (bw_library_list (choice->library, BW_TYPE_PERSON));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  fill (ADW_COMBO_ROW (row), choice);
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (chosen_cb), choice, choice_free,
                         G_CONNECT_DEFAULT);
  return row;
}
