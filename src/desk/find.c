// SPDX-License-Identifier: GPL-3.0-or-later
/* find.c - nouns by what a person calls them. */
#include "desk/find.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "desk/error.h"
#include "desk/rows.h"
#include "model/agenda.h"
#include "model/words.h"

/* An apostrophe is one whether it was typed or printed. */
char *
bw_desk_fold_name (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : name, -1);
  g_autoptr (GString) text = g_string_new (folded);

  g_string_replace (text, "’", "'", 0);
  return g_strstrip (g_string_free (g_steal_pointer (&text), FALSE));
}

gboolean
bw_desk_same_name (const char *one, const char *other)
{
  g_autofree char *a = NULL, *b = NULL;

  if (one == NULL || other == NULL)
    return FALSE;
  a = bw_desk_fold_name (one);
  b = bw_desk_fold_name (other);
  return g_str_equal (a, b);
}

/* What a library begins with is named in the language of whoever made it; a folder and a command may say it
 * in English wherever they are read. */
gboolean
bw_desk_is_called (const char *kept, const char *name)
{
  return bw_desk_same_name (kept, name) ||
         (name != NULL && *name != '\0' && bw_desk_same_name (kept, _ (name)));
}

BwBody *
bw_desk_find_body (BwLibrary *library, const char *name)
{
  g_autoptr (GPtrArray) bodies = bw_rows (library, BW_TYPE_BODY);

  for (guint i = 0; i < bodies->len; i++)
    {
      BwBody *body = g_ptr_array_index (bodies, i);

      if (bw_desk_same_name (body->name, name))
        return body;
    }
  return NULL;
}

BwPerson *
bw_desk_find_person (BwLibrary *library, const char *role_or_name)
{
  g_autoptr (GPtrArray) people = bw_rows (library, BW_TYPE_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      BwPerson *person = g_ptr_array_index (people, i);

      if (bw_desk_same_name (person->role, role_or_name) || bw_desk_same_name (person->name, role_or_name))
        return person;
    }
  return NULL;
}

/* --- meetings --------------------------------------------------------------------------------------------
 */

#define DAY_LENGTH 10 /* of "2026-11-26" */

/* Meetings that an error lists. */
#define MOST_LISTED 8

/* "09:30" */
static gboolean
read_clock (const char *text, gint64 *minutes)
{
  guint64 hour = 0, minute = 0;
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);

  if (g_strv_length (parts) != 2 || strlen (parts[0]) > 2 || strlen (parts[1]) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 0, 23, &hour, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &minute, NULL))
    return FALSE;
  *minutes = (gint64) (hour * 60 + minute);
  return TRUE;
}

gboolean
bw_desk_read_when (const char *text, BwMeetingName *name)
{
  g_autofree char *day = g_strndup (text, DAY_LENGTH);
  BwDate date = bw_date_parse (day);
  gint64 start = BW_UNSET;

  if (date == BW_NO_DATE)
    return FALSE;
  if (strlen (text) > DAY_LENGTH && (text[DAY_LENGTH] != ' ' || !read_clock (text + DAY_LENGTH + 1, &start)))
    return FALSE;
  name->date = date;
  name->start = start;
  return TRUE;
}

static gboolean
is_meeting (BwLibrary *library, BwMeeting *meeting, const BwMeetingName *name)
{
  BwBody *its = bw_library_get (library, BW_TYPE_BODY, meeting->body);

  return meeting->date == name->date && (name->start == BW_UNSET || meeting->start == name->start) &&
         (name->body == NULL || (its != NULL && bw_desk_same_name (its->name, name->body)));
}

static char *
name_meeting (BwLibrary *library, BwMeeting *meeting)
{
  BwBody *body = bw_library_get (library, BW_TYPE_BODY, meeting->body);
  const char *name = body != NULL && body->name != NULL ? body->name : _ ("Meeting");
  g_autofree char *start = bw_clock_dup_text (meeting->start);

  if (start == NULL)
    return g_strdup (name);
  /* Translators: a meeting in a list of those of one day: its body and its start. */
  return g_strdup_printf (C_ ("meeting", "%1$s at %2$s"), name, start);
}

/* What there is on the day instead of the one meeting that was asked for. */
static void
set_meetings_error (BwLibrary *library, GPtrArray *meetings, const BwMeetingName *name, GError **error)
{
  g_autofree char *iso = bw_date_to_iso (name->date);
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_found = 0, n_listed = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      BwMeeting *meeting = g_ptr_array_index (meetings, i);
      g_autofree char *words = name_meeting (library, meeting);

      n_found += is_meeting (library, meeting, name);
      if (meeting->date == name->date && n_listed++ <= MOST_LISTED)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                n_listed > MOST_LISTED ? "…" : words);
    }
  if (n_found > 1)
    g_set_error (
        error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
        /* Translators: a date, and a list of meetings. */
        _ ("More than one meeting is on %1$s: %2$s; say which by its start, as in “%1$s 09:30”, or by "
           "its body."),
        iso, list->str);
  else if (list->len > 0)
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: a date, and a list of meetings. */
                 _ ("There is no such meeting on %1$s, only these: %2$s."), iso, list->str);
  else
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: a date. */
                 _ ("There is no meeting on %s."), iso);
}

BwMeeting *
bw_desk_find_meeting (BwLibrary *library, const BwMeetingName *name, GError **error)
{
  g_autoptr (GPtrArray) meetings = bw_rows (library, BW_TYPE_MEETING);
  BwMeeting *found = NULL;
  guint n_found = 0;

  for (guint i = 0; i < meetings->len; i++)
    if (is_meeting (library, g_ptr_array_index (meetings, i), name))
      {
        found = g_ptr_array_index (meetings, i);
        n_found++;
      }
  if (n_found == 1)
    return found;
  set_meetings_error (library, meetings, name, error);
  return NULL;
}

gboolean
bw_desk_shares_day (BwLibrary *library, BwMeeting *meeting)
{
  g_autoptr (GPtrArray) meetings = bw_rows (library, BW_TYPE_MEETING);

  for (guint i = 0; i < meetings->len; i++)
    {
      BwMeeting *other = g_ptr_array_index (meetings, i);

      if (other != meeting && other->date == meeting->date)
        return TRUE;
    }
  return FALSE;
}

/* --- items -----------------------------------------------------------------------------------------------
 */

static BwItem *
find_titled (GPtrArray *lines, const char *title, GError **error)
{
  BwItem *found = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      BwAgendaLine *line = g_ptr_array_index (lines, i);

      if (!bw_desk_same_name (line->item->title, title))
        continue;
      if (found != NULL)
        {
          g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                       /* Translators: the title of an item of an agenda. */
                       _ ("The meeting has more than one item “%s”; say its number."), title);
          return NULL;
        }
      found = line->item;
    }
  if (found == NULL)
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: the number or title of an item of an agenda. */
                 _ ("The meeting has no item “%s”."), title);
  return found;
}

BwItem *
bw_desk_find_item (BwLibrary *library, BwMeeting *meeting, const char *number_or_title, GError **error)
{
  g_autoptr (GListModel) items =
      bw_library_list_of (library, BW_TYPE_ITEM, "meeting", bw_record_get_id (BW_RECORD (meeting)));
  g_autoptr (GPtrArray) lines = bw_agenda_arrange (items, BW_UNSET);

  for (guint i = 0; i < lines->len; i++)
    {
      BwAgendaLine *line = g_ptr_array_index (lines, i);

      if (g_strcmp0 (line->number, number_or_title) == 0)
        return line->item;
    }
  return find_titled (lines, number_or_title, error);
}

/* --- audiences and stories -------------------------------------------------------------------------------
 */

BwAudience *
bw_desk_find_audience (BwLibrary *library, const char *name, GError **error)
{
  g_autoptr (GPtrArray) audiences = bw_rows (library, BW_TYPE_AUDIENCE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < audiences->len; i++)
    {
      BwAudience *audience = g_ptr_array_index (audiences, i);

      if (bw_desk_is_called (audience->name, name))
        return audience;
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", audience->name);
    }
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
               /* Translators: what was asked for, and the names of those that there are. */
               _ ("There is no audience “%s”, only these: %s."), name, names->str);
  return NULL;
}

BwStory *
bw_desk_find_story (BwLibrary *library, const char *title, GError **error)
{
  g_autoptr (GPtrArray) stories = bw_rows (library, BW_TYPE_STORY);

  for (guint i = 0; i < stories->len; i++)
    {
      BwStory *story = g_ptr_array_index (stories, i);

      if (bw_desk_same_name (story->title, title))
        return story;
    }
  g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
               /* Translators: the title of a story. */
               _ ("There is no story “%s”."), title);
  return NULL;
}
