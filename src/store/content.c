// SPDX-License-Identifier: GPL-3.0-or-later
/* content.c - the content of a meeting, read from the file in one transaction. */
#include "store/content.h"

#include <glib/gi18n-lib.h>

#include "store/bytes.h"
#include "store/library.h"
#include "store/mapper.h"

/* Which rows belong to a meeting, ?1; each follows a table's name. */
#define ITEMS "(SELECT id FROM item WHERE meeting = ?1)"
#define SHOWN(what) "SELECT " what " FROM evidence WHERE " what " IS NOT NULL AND item IN " ITEMS
#define MEASURES                                                                                             \
  "(" SHOWN ("measure") " UNION SELECT measure FROM pairing"                                                 \
                        " WHERE measure IS NOT NULL AND story IN (" SHOWN ("story") "))"
#define STORIES                                                                                              \
  "(" SHOWN ("story") " UNION SELECT story FROM pairing WHERE measure IN (" SHOWN ("measure") "))"

/* Measures that nobody looks at but beside others have no rank. ?1 is 0. */
#define RANKED                                                                                               \
  "WHERE importance IS NOT NULL AND id > ?1 AND (id NOT IN (SELECT comparator FROM measure WHERE comparator" \
  " IS NOT NULL) OR id IN (SELECT measure FROM evidence WHERE measure IS NOT NULL))"                         \
  " ORDER BY importance, id"

#define BODY "(SELECT body FROM meeting WHERE id = ?1)"
#define OF_MEASURES "WHERE measure IN " MEASURES " ORDER BY id"

/* Adds the rows that @rest names to @rows, and their ids to @ids. */
static gboolean
read_into (BwConnection *connection, const BwNoun *noun, const char *rest, gint64 meeting, GPtrArray *rows,
           GError **error)
{
  g_autoptr (GPtrArray) found = bw_mapper_read (connection, noun, rest, meeting, error);

  if (found == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (rows, g_steal_pointer (&found));
  return TRUE;
}

static gboolean
read_lists (BwConnection *connection, gint64 meeting, BwContent *content, GError **error)
{
  const struct
  {
    GPtrArray *rows;
    const BwNoun *noun;
    const char *rest;
  } lists[] = {
      {content->people, &bw_person_noun, "ORDER BY id"},
      {content->evidence, &bw_evidence_noun, "WHERE item IN " ITEMS " ORDER BY position, id"},
      {content->papers, &bw_paper_noun, "WHERE item IN " ITEMS " ORDER BY position, id"},
      {content->stories, &bw_story_noun, "WHERE id IN " STORIES " ORDER BY id"},
      {content->consents, &bw_consent_noun, "WHERE story IN " STORIES " ORDER BY id"},
      {content->pairings, &bw_pairing_noun,
       "WHERE story IN " STORIES " AND (measure IS NULL OR measure IN " MEASURES ") ORDER BY id"},
      {content->audiences, &bw_audience_noun, "ORDER BY position, id"},
      {content->sheet_fields, &bw_sheet_field_noun, "WHERE body = " BODY " ORDER BY position, id"},
      {content->sheet_answers, &bw_sheet_answer_noun, "WHERE item IN " ITEMS " ORDER BY id"},
      {content->issues, &bw_issue_noun, "WHERE meeting = ?1 ORDER BY id"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!read_into (connection, lists[i].noun, lists[i].rest, meeting, lists[i].rows, error))
      return FALSE;
  return TRUE;
}

/* NULL with no error set: there is none. */
static gboolean
read_one (BwConnection *connection, const BwNoun *noun, const char *rest, gint64 meeting, gpointer *record,
          GError **error)
{
  g_autoptr (GPtrArray) found = bw_mapper_read (connection, noun, rest, meeting, error);

  if (found == NULL)
    return FALSE;
  if (found->len == 0)
    {
      g_set_error_literal (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED,
                           _ ("This meeting is not in the library."));
      return FALSE;
    }
  *record = g_object_ref (g_ptr_array_index (found, 0));
  return TRUE;
}

static gboolean
read_heads (BwConnection *connection, gint64 meeting, BwContent *content, GError **error)
{
  return read_one (connection, &bw_meeting_noun, "WHERE id = ?1", meeting, (gpointer *) &content->meeting,
                   error) &&
         read_one (connection, &bw_body_noun, "WHERE id = " BODY, meeting, (gpointer *) &content->body,
                   error) &&
         read_one (connection, &bw_organisation_noun,
                   "WHERE id = (SELECT organisation FROM body WHERE id = " BODY ")", meeting,
                   (gpointer *) &content->organisation, error);
}

static gboolean
read_items (BwConnection *connection, gint64 meeting, BwContent *content, GError **error)
{
  g_autoptr (GPtrArray) items =
      bw_mapper_read (connection, &bw_item_noun, "WHERE meeting = ?1 ORDER BY position, id", meeting, error);

  if (items == NULL)
    return FALSE;
  g_list_store_splice (content->items, 0, 0, items->pdata, items->len);
  return TRUE;
}

/* --- series */

/* From 1; 0 if nobody ranked it. @ranked: BwMeasure in order. */
static guint
rank_of (GPtrArray *ranked, gint64 measure)
{
  for (guint i = 0; i < ranked->len; i++)
    if (bw_record_get_id (g_ptr_array_index (ranked, i)) == measure)
      return i + 1;
  return 0;
}

static gboolean
read_measures (BwConnection *connection, gint64 meeting, BwContent *content, GError **error)
{
  g_autoptr (GPtrArray) measures =
      bw_mapper_read (connection, &bw_measure_noun, "WHERE id IN " MEASURES " ORDER BY id", meeting, error);
  g_autoptr (GPtrArray) ranked =
      measures != NULL ? bw_mapper_read (connection, &bw_measure_noun, RANKED, 0, error) : NULL;

  if (ranked == NULL)
    return FALSE;
  content->n_ranked = ranked->len;
  for (guint i = 0; i < measures->len; i++)
    {
      BwSeries *series = bw_series_new (g_ptr_array_index (measures, i));

      series->rank = rank_of (ranked, bw_record_get_id (BW_RECORD (series->measure)));
      g_ptr_array_add (content->series, series);
    }
  return TRUE;
}

/* Deals the rows of @noun, all of measures of the meeting, to the lists at @offset of their series. */
static gboolean
deal (BwConnection *connection, const BwNoun *noun, gsize offset, gint64 meeting, BwContent *content,
      GError **error)
{
  const BwField *field = bw_noun_find (noun, "measure");
  g_autoptr (GPtrArray) rows = bw_mapper_read (connection, noun, OF_MEASURES, meeting, error);

  while (rows != NULL && rows->len > 0)
    {
      gpointer row = g_ptr_array_steal_index_fast (rows, 0);
      BwSeries *series = bw_content_get_series (content, G_STRUCT_MEMBER (gint64, row, field->offset));

      g_ptr_array_add (G_STRUCT_MEMBER (GPtrArray *, series, offset), row);
    }
  return rows != NULL;
}

/* It need not be of the meeting. */
static gboolean
read_comparator (BwConnection *connection, BwSeries *series, GError **error)
{
  gint64 id = series->measure->comparator;
  g_autoptr (GPtrArray) measures = bw_mapper_read (connection, &bw_measure_noun, "WHERE id = ?1", id, error);
  g_autoptr (GPtrArray) readings =
      measures != NULL
          ? bw_mapper_read (connection, &bw_reading_noun, "WHERE measure = ?1 ORDER BY date", id, error)
          : NULL;

  if (readings == NULL)
    return FALSE;
  if (measures->len == 0)
    return TRUE;
  series->comparator = bw_series_new (g_ptr_array_index (measures, 0));
  g_ptr_array_extend_and_steal (series->comparator->readings, g_steal_pointer (&readings));
  return TRUE;
}

static gboolean
read_series (BwConnection *connection, gint64 meeting, BwContent *content, GError **error)
{
  if (!read_measures (connection, meeting, content, error) ||
      !deal (connection, &bw_reading_noun, G_STRUCT_OFFSET (BwSeries, readings), meeting, content, error) ||
      !deal (connection, &bw_target_noun, G_STRUCT_OFFSET (BwSeries, targets), meeting, content, error) ||
      !deal (connection, &bw_phase_noun, G_STRUCT_OFFSET (BwSeries, phases), meeting, content, error) ||
      !deal (connection, &bw_marker_noun, G_STRUCT_OFFSET (BwSeries, markers), meeting, content, error))
    return FALSE;
  for (guint i = 0; i < content->series->len; i++)
    {
      BwSeries *series = g_ptr_array_index (content->series, i);

      if (series->measure->comparator != BW_NOBODY && !read_comparator (connection, series, error))
        return FALSE;
      bw_series_sort (series);
    }
  return TRUE;
}

/* --- bytes */

static gboolean
read_bytes (BwConnection *connection, BwContent *content, GError **error)
{
  for (guint i = 0; i < content->papers->len; i++)
    {
      BwPaper *paper = g_ptr_array_index (content->papers, i);
      GBytes *bytes;

      if (paper->cleaned == NULL || g_hash_table_contains (content->bytes, paper->cleaned))
        continue;
      bytes = bw_bytes_get (connection, paper->cleaned, error);
      if (bytes == NULL)
        return FALSE;
      g_hash_table_insert (content->bytes, g_strdup (paper->cleaned), bytes);
    }
  return TRUE;
}

BwContent *
bw_content_read (BwConnection *connection, gint64 meeting, gboolean with_bytes, GError **error)
{
  g_auto (BwTransaction) transaction = {0};
  g_autoptr (BwContent) content = bw_content_new ();

  if (!bw_transaction_begin (&transaction, connection, FALSE, error) ||
      !read_heads (connection, meeting, content, error) ||
      !read_items (connection, meeting, content, error) ||
      !read_lists (connection, meeting, content, error) ||
      !read_series (connection, meeting, content, error) ||
      (with_bytes && !read_bytes (connection, content, error)))
    return NULL;
  content->is_draft = content->meeting->state < BW_MEETING_ISSUED;
  bw_content_seal (content);
  return g_steal_pointer (&content);
}
