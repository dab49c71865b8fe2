// SPDX-License-Identifier: GPL-3.0-or-later
/* find.c - nouns by what a person calls them. */
#include "desk/find.h"

#include <glib/gi18n-lib.h>

#include "desk/error.h"
#include "desk/rows.h"
#include "model/agenda.h"

GQuark
bw_desk_error_quark (void)
{
  return g_quark_from_static_string ("bw-desk-error-quark");
}

/* An apostrophe is one whether it was typed or printed. */
static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : name, -1);
  g_autoptr (GString) text = g_string_new (folded);

  g_string_replace (text, "’", "'", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
bw_desk_same_name (const char *one, const char *other)
{
  g_autofree char *a = NULL, *b = NULL;

  if (one == NULL || other == NULL)
    return FALSE;
  a = fold (one);
  b = fold (other);
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

static gboolean
is_meeting (BwLibrary *library, BwMeeting *meeting, BwDate date, const char *body)
{
  BwBody *its = bw_library_get (library, BW_TYPE_BODY, meeting->body);

  return meeting->date == date && (body == NULL || (its != NULL && bw_desk_same_name (its->name, body)));
}

BwMeeting *
bw_desk_find_meeting (BwLibrary *library, BwDate date, const char *body, GError **error)
{
  g_autoptr (GPtrArray) meetings = bw_rows (library, BW_TYPE_MEETING);
  g_autofree char *iso = bw_date_to_iso (date);
  BwMeeting *found = NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      BwMeeting *meeting = g_ptr_array_index (meetings, i);

      if (!is_meeting (library, meeting, date, body))
        continue;
      if (found != NULL)
        {
          g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                       /* Translators: a date. */
                       _ ("More than one meeting is on %s; say of which body."), iso);
          return NULL;
        }
      found = meeting;
    }
  if (found == NULL)
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: a date. */
                 _ ("There is no such meeting on %s."), iso);
  return found;
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
