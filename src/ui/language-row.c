// SPDX-License-Identifier: GPL-3.0-or-later
/* language-row.c - the languages that the program speaks, and one more that a noun may have. */
#include "ui/language-row.h"

#include "desk/desk.h"
#include "desk/language.h"
#include "model/language.h"
#include "model/words.h"

typedef struct
{
  GObject *holder; /* not owned: it contains the row */
  const char *field;
  GArray *spoken;      /* BwLanguage, in the order of the row */
  gboolean is_showing; /* the row changes because the noun did */
} Link;

static void
link_free (gpointer data)
{
  Link *link = data;

  g_array_unref (link->spoken);
  g_free (link);
}

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

static BwLanguage
get_spoken (const Link *link, guint place)
{
  return g_array_index (link->spoken, BwLanguage, place);
}

/* Unset is the first. After the last: it is not spoken. */
static guint
find_place (const Link *link, const char *tag)
{
  guint place = 0;

  while (tag && place < link->spoken->len && get_spoken (link, place) != bw_language_of_tag (tag))
    place++;
  return place;
}

/* After those that are spoken @tag is offered; NULL: none is. What is chosen from is patched, not replaced:
 * the row may be telling of a choice right now. */
static void
offer (const Link *link, GtkStringList *names, const char *tag)
{
  BwLanguage language = tag ? bw_language_of_tag (tag) : BW_LANGUAGE_OF_LIBRARY;
  const char *name =
      language != BW_LANGUAGE_OF_LIBRARY ? bw_enum_get_word (bw_language_get_type (), language) : tag;
  guint n_more = g_list_model_get_n_items (G_LIST_MODEL (names)) - link->spoken->len;

  gtk_string_list_splice (names, link->spoken->len, n_more, (const char *[]){name, NULL});
}

static void
show (AdwComboRow *row)
{
  Link *link = get_link (row);
  GtkStringList *names = GTK_STRING_LIST (adw_combo_row_get_model (row));
  g_autoptr (BwRecord) record = dup_record (link);
  g_autofree char *tag = NULL;
  guint place;

  if (record)
    g_object_get (record, link->field, &tag, NULL);
  place = find_place (link, tag);
  link->is_showing = TRUE;
  if (place == link->spoken->len)
    offer (link, names, tag);
  adw_combo_row_set_selected (row, place);
  if (place < link->spoken->len)
    offer (link, names, NULL);
  link->is_showing = FALSE;
}

static void
chosen_cb (AdwComboRow *row)
{
  Link *link = get_link (row);
  g_autoptr (BwRecord) record = dup_record (link);
  g_autoptr (BwLibrary) library = NULL;
  guint place = adw_combo_row_get_selected (row);

  if (link->is_showing || record == NULL || place >= link->spoken->len)
    return;
  g_object_get (link->holder, "library", &library, NULL);
  bw_desk_set_text (library, record, link->field,
                    bw_enum_to_nick (bw_language_get_type (), get_spoken (link, place)), NULL);
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

static void
offer_spoken (Link *link, AdwComboRow *row)
{
  GType type = bw_language_get_type ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  link->spoken = g_array_new (FALSE, FALSE, sizeof (BwLanguage));
  for (BwLanguage language = BW_LANGUAGE_OF_LIBRARY + 1; language < BW_N_LANGUAGES; language++)
    if (bw_desk_can_speak (bw_enum_to_nick (type, (int) language)))
      {
        g_array_append_val (link->spoken, language);
        gtk_string_list_append (names, bw_enum_get_word (type, (int) language));
      }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

void
bw_language_row_link (GObject *holder, const char *field, AdwComboRow *row)
{
  g_return_if_fail (G_IS_OBJECT (holder));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  Link *link = g_new0 (Link, 1);

  link->holder = holder;
  link->field = g_intern_string (field);
  offer_spoken (link, row);
  g_object_set_data_full (G_OBJECT (row), "bw-language-row", link, link_free);
  g_signal_connect_object (holder, "notify::record", G_CALLBACK (holder_turned_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen_cb), NULL);
  holder_turned_cb (row);
}
