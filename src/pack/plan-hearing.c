// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * plan-hearing.c - which stories a plan may tell, and what follows from that for pairings, markers and names.
 */
#include "pack/plan-hearing.h"

#include "model/audience.h"

gboolean
bw_plan_hears (const BwPlan *self, BwAudience *audience, BwStory *story)
{
  return story != NULL &&
         bw_audience_hears (audience, story, self->content->consents, self->content->audiences,
                            self->content->meeting->date) == BW_HEARING_ALLOWED;
}

BwStory *
bw_plan_get_story (const BwPlan *self, gint64 id)
{
  BwStory *story = bw_content_get_story (self->content, id);

  return bw_plan_hears (self, self->audience, story) ? story : NULL;
}

GPtrArray *
bw_plan_list_hearers (const BwPlan *self, BwStory *story)
{
  GPtrArray *hearers = g_ptr_array_new ();

  for (guint i = 0; i < self->content->audiences->len; i++)
    {
      BwAudience *audience = g_ptr_array_index (self->content->audiences, i);

      if (bw_plan_hears (self, audience, story))
        g_ptr_array_add (hearers, audience);
    }
  return hearers;
}

GPtrArray *
bw_plan_list_pairings_of_measure (const BwPlan *self, gint64 measure)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < self->content->pairings->len; i++)
    {
      BwPairing *pairing = g_ptr_array_index (self->content->pairings, i);

      if (pairing->measure == measure && bw_plan_get_story (self, pairing->story) != NULL)
        g_ptr_array_add (told, pairing);
    }
  return told;
}

GPtrArray *
bw_plan_list_pairings_of_story (const BwPlan *self, gint64 story)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < self->content->pairings->len; i++)
    {
      BwPairing *pairing = g_ptr_array_index (self->content->pairings, i);

      if (pairing->story == story && bw_plan_get_story (self, story) != NULL)
        g_ptr_array_add (told, pairing);
    }
  return told;
}

static BwTold
look_for_stories (const BwPlan *self, gint64 measure)
{
  BwTold told = BW_TOLD_NOTHING;

  for (guint i = 0; i < self->content->pairings->len; i++)
    {
      BwPairing *pairing = g_ptr_array_index (self->content->pairings, i);

      if (pairing->measure != measure)
        continue;
      if (bw_plan_get_story (self, pairing->story) != NULL)
        return BW_TOLD_HERE;
      told = BW_TOLD_ELSEWHERE;
    }
  return told;
}

/* Of one measure that nobody told of it, and of another nothing, would tell that somebody told of that. */
static gboolean
withholds_stories (const BwPlan *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const BwSeries *series = g_ptr_array_index (self->series, i);

      if (look_for_stories (self, bw_record_get_id (BW_RECORD (series->measure))) == BW_TOLD_ELSEWHERE)
        return TRUE;
    }
  return FALSE;
}

BwTold
bw_plan_what_was_told (const BwPlan *self, gint64 measure)
{
  BwTold told = look_for_stories (self, measure);

  return told == BW_TOLD_NOTHING && withholds_stories (self) ? BW_TOLD_ELSEWHERE : told;
}

/* A measure without a page, with an item all the same: that item is one that this audience does not see. */
const char *
bw_plan_get_measure_name (const BwPlan *self, gint64 measure)
{
  BwSeries *series = bw_content_get_series (self->content, measure);

  if (series == NULL)
    return NULL;
  if (bw_plan_find_measure (self, measure) != NULL)
    return series->measure->name;
  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      BwEvidence *evidence = g_ptr_array_index (self->content->evidence, i);

      if (evidence->measure == measure)
        return NULL;
    }
  return series->measure->name;
}

static gboolean
may_show_marker (const BwPlan *self, BwMarker *marker)
{
  return marker->story == BW_NOBODY || bw_plan_get_story (self, marker->story) != NULL;
}

static void
add_all (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_object_ref (g_ptr_array_index (from, i)));
}

static gboolean
has_item (const BwPlan *self, gint64 item)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      BwEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->item != NULL && bw_record_get_id (BW_RECORD (entry->item)) == item)
        return TRUE;
    }
  return FALSE;
}

/* The figures of a measure all of whose items are hidden from this audience are not shown beside another
 * either.
 */
static gboolean
may_compare (const BwPlan *self, BwSeries *comparator)
{
  gint64 id = bw_record_get_id (BW_RECORD (comparator->measure));
  gboolean is_hidden = FALSE;

  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      BwEvidence *evidence = g_ptr_array_index (self->content->evidence, i);

      if (evidence->measure != id)
        continue;
      if (has_item (self, evidence->item))
        return TRUE;
      is_hidden = TRUE;
    }
  return !is_hidden;
}

BwSeries *
bw_plan_filter_series (const BwPlan *self, BwSeries *series)
{
  BwSeries *filtered = bw_series_new (series->measure);

  filtered->rank = series->rank;
  for (guint i = 0; i < series->readings->len; i++)
    g_ptr_array_add (filtered->readings, bw_reading_copy (g_ptr_array_index (series->readings, i)));
  add_all (filtered->targets, series->targets);
  add_all (filtered->phases, series->phases);
  for (guint i = 0; i < series->markers->len; i++)
    {
      BwMarker *marker = g_ptr_array_index (series->markers, i);

      if (may_show_marker (self, marker))
        g_ptr_array_add (filtered->markers, g_object_ref (marker));
    }
  if (series->comparator && may_compare (self, series->comparator))
    filtered->comparator = bw_series_ref (series->comparator);
  bw_series_sort (filtered);
  return filtered;
}
