// SPDX-License-Identifier: GPL-3.0-or-later
/* left-out.c - gathers what the rules of model/audience.h keep back; it decides nothing itself. */
#include "desk/left-out.h"

#include <glib/gi18n-lib.h>

#include "desk/rows.h"
#include "model/agenda.h"

static void
story_clear (gpointer story)
{
  g_object_unref (((BwLeftOutStory *) story)->story);
}

void
bw_left_out_free (BwLeftOut *self)
{
  g_array_unref (self->stories);
  g_free (self);
}

/* A meeting, and whom its pack is for. */
typedef struct
{
  BwLibrary *library;
  BwAudience *audience;
  BwDate date;
  gboolean sees_body, sees_private;
  GPtrArray *consents, *audiences;
  GHashTable *told; /* BwStory that come into the pack, from some item */
  BwLeftOut *left_out;
} Sieve;

static gboolean
is_noted (const Sieve *self, BwStory *story)
{
  for (guint i = 0; i < self->left_out->stories->len; i++)
    if (g_array_index (self->left_out->stories, BwLeftOutStory, i).story == story)
      return TRUE;
  return FALSE;
}

static void
sift_stories (const Sieve *self, const BwAgendaLine *line, gboolean is_hidden)
{
  g_autoptr (GPtrArray) evidence =
      bw_rows_of (self->library, BW_TYPE_EVIDENCE, "item", bw_id_of (line->item));

  for (guint i = 0; i < evidence->len; i++)
    {
      gint64 id = BW_EVIDENCE (g_ptr_array_index (evidence, i))->story;
      BwStory *story = id != BW_NOBODY ? bw_library_get (self->library, BW_TYPE_STORY, id) : NULL;
      BwLeftOutStory left_out = {.story = story};

      if (story == NULL || is_noted (self, story))
        continue;
      left_out.why = bw_audience_hears (self->audience, story, self->consents, self->audiences, self->date);
      if (left_out.why == BW_HEARING_ALLOWED && !is_hidden)
        g_hash_table_add (self->told, story);
      else
        {
          g_object_ref (story);
          g_array_append_val (self->left_out->stories, left_out);
        }
    }
}

static void
sift_line (const Sieve *self, const BwAgendaLine *line)
{
  gboolean is_hidden = !self->sees_body || (line->is_private && !self->sees_private);

  if (is_hidden && bw_item_is_business (line->item))
    self->left_out->n_items++;
  sift_stories (self, line, is_hidden);
}

/* A story that a private item has and an open one, too. */
static void
drop_told (const Sieve *self)
{
  for (guint i = self->left_out->stories->len; i > 0; i--)
    if (g_hash_table_contains (self->told,
                               g_array_index (self->left_out->stories, BwLeftOutStory, i - 1).story))
      g_array_remove_index (self->left_out->stories, i - 1);
}

BwLeftOut *
bw_desk_leave_out (BwLibrary *library, BwMeeting *meeting, BwAudience *audience)
{
  g_autoptr (GListModel) items = bw_library_list_of (library, BW_TYPE_ITEM, "meeting", bw_id_of (meeting));
  g_autoptr (GPtrArray) lines = bw_agenda_arrange (items, meeting->start);
  g_autoptr (GPtrArray) consents = bw_rows (library, BW_TYPE_CONSENT);
  g_autoptr (GPtrArray) audiences = bw_rows (library, BW_TYPE_AUDIENCE);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (BwLeftOut) self = g_new0 (BwLeftOut, 1);
  BwBody *body = bw_library_get (library, BW_TYPE_BODY, meeting->body);
  const Sieve sieve = {.library = library,
                       .audience = audience,
                       .date = meeting->date,
                       .sees_body = bw_audience_sees_body (audience, body),
                       .sees_private = bw_audience_sees_private_items (audience),
                       .consents = consents,
                       .audiences = audiences,
                       .told = told,
                       .left_out = self};

  self->stories = g_array_new (FALSE, FALSE, sizeof (BwLeftOutStory));
  g_array_set_clear_func (self->stories, story_clear);
  for (guint i = 0; i < lines->len; i++)
    sift_line (&sieve, g_ptr_array_index (lines, i));
  drop_told (&sieve);
  return g_steal_pointer (&self);
}

char *
bw_left_out_tell (const BwLeftOutStory *left_out)
{
  const char *title = bw_story_get_title (left_out->story);

  switch (left_out->why)
    {
    case BW_HEARING_ALLOWED:
      /* Translators: the title of a story. */
      return g_strdup_printf (_ ("“%s” is left out: it stands with a private item."), title);
    case BW_HEARING_WITHDRAWN:
      /* Translators: the title of a story. */
      return g_strdup_printf (_ ("“%s” is left out: it was withdrawn."), title);
    case BW_HEARING_NOT_ASKED:
      /* Translators: the title of a story. */
      return g_strdup_printf (_ ("“%s” is left out: its teller was not asked about this audience."), title);
    case BW_HEARING_REFUSED:
      /* Translators: the title of a story. */
      return g_strdup_printf (_ ("“%s” is left out: its teller did not agree to this audience."), title);
    case BW_HEARING_EXPIRED:
      /* Translators: the title of a story. */
      return g_strdup_printf (
          _ ("“%s” is left out: its consent was to be reviewed before the day of the meeting."), title);
    }
  g_return_val_if_reached (NULL);
}
