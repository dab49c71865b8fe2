// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * plan-entries.c - the agenda as one audience may see it: the public session, then the private one.
 *
 * What stands under something private is private, be it a section or an item. Of what this audience does not
 * see only numbers go on from here.
 */
#include "pack/plan-entries.h"

#include "model/audience.h"

/* What is known of a line before it is sorted into a session. */
typedef struct
{
  BwAgendaLine *line;
  gboolean is_private, is_seen;
} BwSighting;

void
bw_entry_free (BwEntry *self)
{
  g_clear_object (&self->item);
  g_free (self->number);
  g_free (self->enclosure);
  g_ptr_array_unref (self->leaves);
  g_ptr_array_unref (self->with);
  g_free (self);
}

static GArray *
sight_lines (GPtrArray *lines, BwAudience *audience, BwBody *body)
{
  GArray *sightings = g_array_sized_new (FALSE, TRUE, sizeof (BwSighting), lines->len);

  for (guint i = 0; i < lines->len; i++)
    {
      BwAgendaLine *line = g_ptr_array_index (lines, i);
      gboolean is_private = body->is_private || line->is_private;
      BwSighting sighting = {line, is_private, !is_private || bw_audience_sees_private_items (audience)};

      g_array_append_val (sightings, sighting);
    }
  return sightings;
}

static BwEntry *
add_entry (BwPlan *self, const BwAgendaLine *line, gboolean is_private)
{
  BwEntry *entry = g_new0 (BwEntry, 1);

  entry->item = g_object_ref (line->item);
  entry->depth = line->depth;
  entry->number = g_strdup (line->number);
  entry->enclosure = g_strdup (line->enclosure);
  entry->start = line->start;
  entry->minutes = line->item->kind == BW_ITEM_SECTION ? 0 : line->minutes;
  entry->is_private = is_private;
  entry->leaves = g_ptr_array_new ();
  entry->with = g_ptr_array_new ();
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/* A private item left out: nothing but its number goes into the plan. */
static void
add_hidden_entry (BwPlan *self, const char *number)
{
  BwEntry *entry = g_new0 (BwEntry, 1);

  entry->number = g_strdup (number);
  entry->start = BW_UNSET;
  entry->is_private = TRUE;
  entry->leaves = g_ptr_array_new ();
  entry->with = g_ptr_array_new ();
  g_ptr_array_add (self->entries, entry);
}

/* Adds what is seen of one session; a section's heading comes with the first item under it. */
static guint
add_session (BwPlan *self, GArray *sightings, gboolean is_private)
{
  const BwAgendaLine *headed = NULL;
  BwEntry *section = NULL;
  guint n_items = 0;

  for (guint i = 0; i < sightings->len; i++)
    {
      const BwSighting *sighting = &g_array_index (sightings, BwSighting, i);
      const BwAgendaLine *line = sighting->line;

      if (line->item->kind == BW_ITEM_SECTION || sighting->is_private != is_private || !sighting->is_seen)
        continue;
      if (bw_item_is_business (line->item) && line->section != NULL && line->section != headed)
        {
          headed = line->section;
          section = add_entry (self, headed, is_private);
          section->start = line->start;
        }
      add_entry (self, line, is_private);
      if (bw_item_is_business (line->item) && section != NULL && headed == line->section)
        section->minutes += line->minutes;
      n_items += bw_item_is_business (line->item) ? 1 : 0;
    }
  return n_items;
}

/* A break after which nothing is seen would say that something follows. */
static void
drop_last_breaks (BwPlan *self)
{
  while (self->entries->len > 0)
    {
      BwEntry *last = g_ptr_array_index (self->entries, self->entries->len - 1);

      if (last->item->kind != BW_ITEM_BREAK)
        return;
      g_ptr_array_remove_index (self->entries, self->entries->len - 1);
    }
}

gboolean
bw_plan_read_agenda (BwPlan *self)
{
  g_autoptr (GPtrArray) lines =
      bw_agenda_arrange (G_LIST_MODEL (self->content->items), self->content->meeting->start);
  g_autoptr (GArray) sightings = sight_lines (lines, self->audience, self->content->body);
  guint n_public = add_session (self, sightings, FALSE);
  guint n_private = add_session (self, sightings, TRUE);

  drop_last_breaks (self);
  self->has_private_items = n_private > 0;
  for (guint i = 0; i < sightings->len; i++)
    {
      const BwSighting *sighting = &g_array_index (sightings, BwSighting, i);

      if (sighting->is_seen || !bw_item_is_business (sighting->line->item))
        continue;
      self->has_hidden_items = TRUE;
      if (sighting->line->number != NULL)
        add_hidden_entry (self, sighting->line->number);
    }
  return n_public + n_private > 0;
}
