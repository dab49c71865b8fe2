// SPDX-License-Identifier: GPL-3.0-or-later
/* history.c - a line for each change of a field, the newest first, with who made it and when. */
#include "ui/history.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "desk/desk.h"
#include "model/nouns.h"
#include "model/words.h"
#include "ui/told.h"

#define WIDTH 560
#define HEIGHT 520

/* Of the words of a story; the page has them whole. */
#define LONGEST 120

/* --- values in words */

static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LONGEST)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, LONGEST);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/* What a reference names is called, by its title, name or whatever text it begins with. */
static char *
dup_named (BwLibrary *library, const char *target, gint64 id)
{
  const BwNoun *noun = bw_nouns_find (target);
  BwRecord *named = bw_library_get (library, noun->get_type (), id);

  for (guint i = 0; named != NULL && i < noun->n_fields; i++)
    if (noun->fields[i].kind == BW_TEXT)
      {
        g_auto (BwValue) value = {0};

        bw_record_get_field (named, &noun->fields[i], &value);
        if (value.type == BW_VALUE_TEXT)
          return shorten (value.text);
      }
  /* Translators: in place of the title of what a field refers to. */
  return g_strdup (_ ("something that was removed"));
}

static char *
dup_nick (const BwField *field, const char *nick)
{
  int value = 0;

  return bw_enum_from_nick (field->enum_type (), nick, &value)
             ? g_strdup (bw_enum_get_word (field->enum_type (), value))
             : g_strdup (nick);
}

/* Minutes after midnight are the only whole numbers that read otherwise. */
static char *
dup_int (const BwNoun *noun, const BwField *field, gint64 number)
{
  if (field->kind == BW_FLAG)
    return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
  if (noun == &bw_meeting_noun && (g_str_equal (field->name, "start") || g_str_equal (field->name, "end")))
    return bw_clock_dup_text (number);
  return bw_format_number ((double) number, 0);
}

static char *
dup_value (BwLibrary *library, const BwNoun *noun, const BwField *field, const BwValue *value)
{
  switch (value->type)
    {
    case BW_VALUE_NULL:
      break;
    case BW_VALUE_INT:
      return field->kind == BW_REF ? dup_named (library, field->target, value->integer)
                                   : dup_int (noun, field, value->integer);
    case BW_VALUE_REAL:
      return g_strdup_printf ("%g", value->real);
    case BW_VALUE_TEXT:
      if (field->kind == BW_ENUM)
        return dup_nick (field, value->text);
      return field->kind == BW_DATE ? bw_format_date (bw_date_parse (value->text)) : shorten (value->text);
    }
  /* Translators: what a field holds that is empty, in "Lead: nothing → Chief Nurse". */
  return g_strdup (C_ ("history", "nothing"));
}

char *
bw_history_dup_change (BwLibrary *library, BwRecord *record, const BwLogEntry *entry)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_RECORD (record), NULL);

  const BwNoun *noun = bw_record_get_noun (record);
  const char *word = bw_field_get_word (noun, entry->field);
  g_autofree char *old = dup_value (library, noun, entry->field, &entry->old);
  g_autofree char *now = dup_value (library, noun, entry->field, &entry->new_value);

  /* Translators: the name of a field, what it held, and what it holds since. */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), word ? word : entry->command, old, now);
}

/* The log has universal time; a person's clock has not. */
static char *
dup_who_and_when (const BwLogEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (entry->when, NULL);
  g_autoptr (GDateTime) here = at ? g_date_time_to_local (at) : NULL;
  g_autofree char *day = NULL, *clock = NULL;

  if (here == NULL)
    return g_strdup (entry->who);
  day = bw_format_date (bw_date_of_moment (entry->when));
  clock = bw_clock_dup_text (g_date_time_get_hour (here) * 60 + g_date_time_get_minute (here));
  /* Translators: who changed something, the day, and the time of day. */
  return g_strdup_printf (_ ("%1$s, %2$s at %3$s"), entry->who ? entry->who : "", day, clock);
}

/* --- the window */

static GtkWidget *
make_row (BwLibrary *library, BwRecord *record, const BwLogEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *change = bw_history_dup_change (library, record, entry);
  g_autofree char *who = dup_who_and_when (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), change);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), who);
  return row;
}

static GtkWidget *
make_list (BwLibrary *library, BwRecord *record, GPtrArray *history)
{
  GtkWidget *page = adw_preferences_page_new (), *group = adw_preferences_group_new ();

  /* A place among others is nobody's concern. */
  for (guint i = 0; i < history->len; i++)
    {
      const BwLogEntry *entry = g_ptr_array_index (history, i);
      if (bw_field_get_word (bw_record_get_noun (record), entry->field))
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (library, record, entry));
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_vexpand (page, TRUE);
  return page;
}

static void
close_on_escape (GtkWidget *window)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
}

static void
present (GtkWidget *near, BwLibrary *library, BwRecord *record, GPtrArray *history)
{
  GtkWidget *window = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_title (GTK_WINDOW (window), _ ("Who Changed What"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (gtk_widget_get_root (near)));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), make_list (library, record, history));
  adw_window_set_content (ADW_WINDOW (window), box);
  close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (BwRecord) record = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (widget, "library", &library, "record", &record, NULL);
  if (library == NULL || record == NULL)
    return;
  history = bw_library_read_history (library, record, &error);
  if (history)
    present (widget, library, record, history);
  else
    bw_told_error (widget, _ ("The Changes Cannot Be Read"), error);
}

void
bw_history_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "record.history", NULL, history_cb);
}
