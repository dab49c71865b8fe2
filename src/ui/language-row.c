// SPDX-License-Identifier: GPL-3.0-or-later
/* language-row.c - the languages of the program by their own names, and one more that a noun may have. */
#include "ui/language-row.h"

#include "desk/desk.h"

/* Those the program speaks; unset is the first. Their names are in the language itself. */
static const struct
{
  const char *tag, *name;
} known[] = {{"en-GB", "English"}, {"cy", "Cymraeg"}};

typedef struct
{
  GObject *holder; /* not owned: it contains the row */
  const char *field;
  gboolean is_showing; /* the row changes because the noun did */
} Link;

static Link *
get_link (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), "bw-language-row");
}

/* NULL: none is shown. (transfer full) */
static BwRecord *
dup_record (const Link *link)
{
  BwRecord *record = NULL;

  g_object_get (link->holder, "record", &record, NULL);
  return record;
}

static guint
find_known (const char *tag)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (known) && g_ascii_strcasecmp (known[i].tag, tag) != 0)
    i++;
  return i;
}

/* What is chosen from is patched, not replaced: the row may be telling of a choice right now. */
static void
offer (GtkStringList *names, const char *tag)
{
  guint n_more = g_list_model_get_n_items (G_LIST_MODEL (names)) - (guint) G_N_ELEMENTS (known);

  gtk_string_list_splice (names, G_N_ELEMENTS (known), n_more, (const char *[]){tag, NULL});
}

static void
show (AdwComboRow *row)
{
  Link *link = get_link (row);
  g_autoptr (BwRecord) record = dup_record (link);
  g_autofree char *tag = NULL;
  guint place;

  if (record)
    g_object_get (record, link->field, &tag, NULL);
  place = find_known (tag ? tag : known[0].tag);
  link->is_showing = TRUE;
  if (place == G_N_ELEMENTS (known))
    offer (GTK_STRING_LIST (adw_combo_row_get_model (row)), tag);
  adw_combo_row_set_selected (row, place);
  link->is_showing = FALSE;
}

static void
chosen_cb (AdwComboRow *row)
{
  Link *link = get_link (row);
  g_autoptr (BwRecord) record = dup_record (link);
  g_autoptr (BwLibrary) library = NULL;
  guint place = adw_combo_row_get_selected (row);

  if (link->is_showing || record == NULL || place >= G_N_ELEMENTS (known))
    return;
  g_object_get (link->holder, "library", &library, NULL);
  bw_desk_set_text (library, record, link->field, known[place].tag, NULL);
}

static void
holder_turned_cb (AdwComboRow *row)
{
  Link *link = get_link (row);
  g_autoptr (BwRecord) record = dup_record (link);
  g_autofree char *signal = g_strconcat ("notify::", link->field, NULL);

  if (record)
    g_signal_connect_object (record, signal, G_CALLBACK (show), row, G_CONNECT_SWAPPED);
  show (row);
}

void
bw_language_row_link (GObject *holder, const char *field, AdwComboRow *row)
{
  g_return_if_fail (G_IS_OBJECT (holder));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  Link *link = g_new0 (Link, 1);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    gtk_string_list_append (names, known[i].name);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  link->holder = holder;
  link->field = g_intern_string (field);
  g_object_set_data_full (G_OBJECT (row), "bw-language-row", link, g_free);
  g_signal_connect_object (holder, "notify::record", G_CALLBACK (holder_turned_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), NULL);
  holder_turned_cb (row);
}
