// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-rows.c - a change of a measure's readings on its way into their table. */
#include "store/reading-rows.h"

#include "store/trouble.h"

/* More minutes than ten thousand years have. */
#define DATE_BITS 33

/* The id follows from measure and date, so that what goes and comes back is the same row, and rows stand in
 * the file in the order in which they are read. */
static gint64
get_id (const BwReading *reading)
{
  return (gint64) ((guint64) reading->measure << DATE_BITS) | reading->date;
}

static BwStatement *
insert_new (BwConnection *connection, GError **error)
{
  g_autoptr (GString) columns = g_string_new ("id"), parameters = g_string_new ("?1");
  g_autofree char *sql = NULL;

  for (guint i = 0; i < bw_reading_noun.n_fields; i++)
    {
      g_string_append_printf (columns, ", \"%s\"", bw_reading_noun.fields[i].name);
      g_string_append_printf (parameters, ", ?%u", i + 2);
    }
  sql = g_strdup_printf ("INSERT INTO reading (%s) VALUES (%s)", columns->str, parameters->str);
  return bw_statement_new (connection, sql, error);
}

static gboolean
insert (BwStatement *statement, const BwReading *reading, GError **error)
{
  BwValue values[16] = {0};
  gboolean is_possible = TRUE;
  guint n = bw_reading_noun.n_fields;

  g_assert (n <= G_N_ELEMENTS (values));
  bw_statement_bind_int (statement, 1, get_id (reading));
  for (guint i = 0; i < n && is_possible; i++)
    {
      const BwField *field = &bw_reading_noun.fields[i];

      bw_field_get (field, reading, &values[i]);
      bw_statement_bind_value (statement, (int) i + 2, &values[i]);
      is_possible = bw_field_accepts (field, &values[i]);
      if (!is_possible)
        bw_trouble_set_impossible (error, &bw_reading_noun, field);
    }
  is_possible = is_possible && bw_statement_run (statement, error);
  for (guint i = 0; i < n; i++)
    bw_value_clear (&values[i]);
  return is_possible;
}

static gboolean
take_away (BwStatement *statement, const BwReading *reading, GError **error)
{
  g_autofree char *date = bw_date_to_iso (reading->date);

  bw_statement_bind_int (statement, 1, reading->measure);
  bw_statement_bind_text (statement, 2, date);
  return bw_statement_run_on_row (statement, error);
}

/* What changes goes and comes. */
gboolean
bw_reading_rows_write (BwConnection *connection, const BwChange *change, GError **error)
{
  g_autoptr (BwStatement) inserting = insert_new (connection, error);
  g_autoptr (BwStatement) deleting =
      inserting != NULL
          ? bw_statement_new (connection, "DELETE FROM reading WHERE measure = ?1 AND date = ?2", error)
          : NULL;
  g_auto (BwReadingPairs) pairs = {0};

  if (deleting == NULL)
    return FALSE;
  bw_reading_pairs_begin (&pairs, change->id, &change->old, &change->new_value);
  while (bw_reading_pairs_next (&pairs))
    if ((pairs.was != NULL && !take_away (deleting, pairs.was, error)) ||
        (pairs.is != NULL && !insert (inserting, pairs.is, error)))
      return FALSE;
  return TRUE;
}
