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
  self->wordings = g_ptr_array_new_with_free_func (g_object_unref);
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
  g_ptr_array_unref (self->wordings);
  g_hash_table_unref (self->bytes);
  g_free (self);
}

static void
seal_all (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    bw_record_seal (g_ptr_array_index (records, i));
}

static void
seal_series (GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      BwSeries *series = g_ptr_array_index (all, i);

      bw_record_seal (BW_RECORD (series->measure));
      seal_all (series->targets);
      seal_all (series->phases);
      seal_all (series->markers);
    }
}

void
bw_content_seal (BwContent *self)
{
  bw_record_seal (BW_RECORD (self->organisation));
  bw_record_seal (BW_RECORD (self->body));
  bw_record_seal (BW_RECORD (self->meeting));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (BwRecord) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      bw_record_seal (item);
    }
  seal_all (self->people);
  seal_all (self->evidence);
  seal_all (self->papers);
  seal_series (self->series);
  seal_all (self->stories);
  seal_all (self->consents);
  seal_all (self->pairings);
  seal_all (self->audiences);
  seal_all (self->sheet_fields);
  seal_all (self->sheet_answers);
  seal_all (self->wordings);
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
