// SPDX-License-Identifier: GPL-3.0-or-later
/* left-out.c - counts what the rules of model/audience.h keep back; it decides nothing itself. */
#include "ui/left-out.h"

#include <glib/gi18n-lib.h>

#include "model/agenda.h"
#include "model/audience.h"

static GPtrArray *
list_all (BwLibrary *library, GType type)
{
  GListModel *list = bw_library_list (library, type);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  return all;
}

/* The stories that stand with @item and that @audience may not hear. */
static guint
count_stories (BwLibrary *library, BwItem *item, BwAudience *audience, BwDate date, GPtrArray *consents,
               GPtrArray *audiences)
{
  g_autoptr (GListModel) evidence =
      bw_library_list_of (library, BW_TYPE_EVIDENCE, "item", bw_record_get_id (BW_RECORD (item)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (BwEvidence) one = g_list_model_get_item (evidence, i);
      BwStory *story = bw_library_get (library, BW_TYPE_STORY, one->story);
      if (story && bw_audience_hears (audience, story, consents, audiences, date) != BW_HEARING_ALLOWED)
        n++;
    }
  return n;
}

static char *
describe (guint n_items, guint n_stories)
{
  g_autofree char *items = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u private item", "%u private items", n_items), n_items);
  g_autofree char *stories =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u story", "%u stories", n_stories), n_stories);

  if (n_items == 0 && n_stories == 0)
    return g_strdup (_ ("Nothing is left out"));
  if (n_items == 0)
    /* Translators: %s is a number of stories. */
    return g_strdup_printf (C_ ("stories", "Without %s"), stories);
  if (n_stories == 0)
    /* Translators: %s is a number of private items. */
    return g_strdup_printf (C_ ("items", "Without %s"), items);
  /* Translators: a number of private items, and a number of stories. */
  return g_strdup_printf (_ ("Without %1$s and %2$s"), items, stories);
}

char *
bw_left_out_describe (BwLibrary *library, BwMeeting *meeting, BwAudience *audience)
{
  g_return_val_if_fail (BW_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (BW_IS_AUDIENCE (audience), NULL);

  g_autoptr (GListModel) items =
      bw_library_list_of (library, BW_TYPE_ITEM, "meeting", bw_record_get_id (BW_RECORD (meeting)));
  g_autoptr (GPtrArray) lines = bw_agenda_arrange (items, meeting->start);
  g_autoptr (GPtrArray) consents = list_all (library, BW_TYPE_CONSENT);
  g_autoptr (GPtrArray) audiences = list_all (library, BW_TYPE_AUDIENCE);
  guint n_items = 0, n_stories = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const BwAgendaLine *line = g_ptr_array_index (lines, i);

      if (!line->is_private || bw_audience_sees_private_items (audience))
        n_stories += count_stories (library, line->item, audience, meeting->date, consents, audiences);
      else if (line->item->kind == BW_ITEM_NUMBERED || line->item->kind == BW_ITEM_UNNUMBERED)
        n_items++;
    }
  return describe (n_items, n_stories);
}
