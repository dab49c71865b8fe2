// SPDX-License-Identifier: GPL-3.0-or-later
/* content.c - all that a pack of one meeting may need, sealed. */
#include "model/content.h"

BwContent *
bw_content_new (void)
{
  BwContent *self = g_new0 (BwContent, 1);

  self->items = g_list_store_new (BW_TYPE_ITEM);
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->evidence = g_ptr_array_new_with_free_func (g_object_unref);
  self->papers = g_ptr_array_new_with_free_func (g_object_unref);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_series_unref);
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  self->consents = g_ptr_array_new_with_free_func (g_object_unref);
  self->pairings = g_ptr_array_new_with_free_func (g_object_unref);
  self->audiences = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheet_fields = g_ptr_array_new_with_free_func (g_object_unref);
  self->sheet_answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->issues = g_ptr_array_new_with_free_func (g_object_unref);
  self->bytes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  return self;
}

void
bw_content_free (BwContent *self)
{
  g_clear_object (&self->organisation);
  g_clear_object (&self->body);
  g_clear_object (&self->meeting);
  g_object_unref (self->items);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->evidence);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->stories);
  g_ptr_array_unref (self->consents);
  g_ptr_array_unref (self->pairings);
  g_ptr_array_unref (self->audiences);
  g_ptr_array_unref (self->sheet_fields);
  g_ptr_array_unref (self->sheet_answers);
  g_ptr_array_unref (self->issues);
  g_hash_table_unref (self->bytes);
  g_free (self);
}

static gboolean
foreach_of (GPtrArray *records, BwContentFunc func, gpointer user_data)
{
  for (guint i = 0; i < records->len; i++)
    if (!func (g_ptr_array_index (records, i), user_data))
      return FALSE;
  return TRUE;
}

static gboolean
foreach_of_series (GPtrArray *all, BwContentFunc func, gpointer user_data)
{
  for (guint i = 0; i < all->len; i++)
    {
      BwSeries *series = g_ptr_array_index (all, i);

      if (!func (BW_RECORD (series->measure), user_data) || !foreach_of (series->targets, func, user_data) ||
          !foreach_of (series->phases, func, user_data) || !foreach_of (series->markers, func, user_data))
        return FALSE;
      if (series->comparator && !func (BW_RECORD (series->comparator->measure), user_data))
        return FALSE;
    }
  return TRUE;
}

gboolean
bw_content_foreach (const BwContent *self, BwContentFunc func, gpointer user_data)
{
  GPtrArray *const lists[] = {self->people,        self->evidence, self->papers,    self->stories,
                              self->consents,      self->pairings, self->audiences, self->sheet_fields,
                              self->sheet_answers, self->issues};

  if (!func (BW_RECORD (self->organisation), user_data) || !func (BW_RECORD (self->body), user_data) ||
      !func (BW_RECORD (self->meeting), user_data) || !foreach_of_series (self->series, func, user_data))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (BwRecord) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (!func (item, user_data))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!foreach_of (lists[i], func, user_data))
      return FALSE;
  return TRUE;
}

static gboolean
seal (BwRecord *record, gpointer user_data)
{
  bw_record_seal (record);
  return TRUE;
}

void
bw_content_seal (BwContent *self)
{
  bw_content_foreach (self, seal, NULL);
}

static gpointer
find_by_id (GPtrArray *records, gint64 id)
{
  for (guint i = 0; id != BW_NOBODY && i < records->len; i++)
    if (bw_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

BwPerson *
bw_content_get_person (const BwContent *self, gint64 id)
{
  return find_by_id (self->people, id);
}

BwStory *
bw_content_get_story (const BwContent *self, gint64 id)
{
  return find_by_id (self->stories, id);
}

BwAudience *
bw_content_get_audience (const BwContent *self, gint64 id)
{
  return find_by_id (self->audiences, id);
}

BwSeries *
bw_content_get_series (const BwContent *self, gint64 measure)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      BwSeries *series = g_ptr_array_index (self->series, i);

      if (bw_record_get_id (BW_RECORD (series->measure)) == measure)
        return series;
    }
  return NULL;
}
