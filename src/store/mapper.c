// SPDX-License-Identifier: GPL-3.0-or-later
/* mapper.c - between nouns and the tables of the library file. */
#include "store/mapper.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "model/nouns.h"
#include "model/words.h"
#include "store/log.h"
#include "store/reading-rows.h"
#include "store/row.h"
#include "store/search.h"
#include "store/trouble.h"

/* The changes of one row: they stand together in a command. */
typedef struct
{
  const BwNoun *noun;
  gint64 id;
  BwChange **changes;
  guint n_changes;
  gboolean appears;
  gboolean goes;
} Group;

/* --- reading */

static char *
select_sql (const BwNoun *noun, const char *rest)
{
  GString *sql = g_string_new ("SELECT \"id\"");

  for (guint i = 0; i < noun->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", noun->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\" %s", noun->name, rest);
  return g_string_free (sql, FALSE);
}

static gboolean
fail_damaged (BwConnection *connection, const BwNoun *noun, const BwField *field, gint64 id, GError **error)
{
  g_autofree char *name = g_filename_display_basename (bw_connection_get_path (connection));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  const char *word = bw_field_get_word (noun, field);

  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED,
               /* Translators: the name of a file, that of a field ("Purpose"), what has it ("agenda item"),
                * and which of these it is, by a number. */
               _ ("“%1$s” is damaged: “%2$s” (%3$s %4$s) has an impossible value. Keep the file as it is, "
                  "and go back to "
                  "an earlier copy."),
               name, word != NULL ? word : field->name, bw_noun_get_word (noun), number);
  return FALSE;
}

static gboolean
read_row (BwStatement *statement, BwConnection *connection, const BwNoun *noun, GPtrArray *rows,
          GError **error)
{
  const gint64 id = bw_statement_get_int (statement, 0);
  gpointer row = bw_row_new (noun, id);

  g_ptr_array_add (rows, row);
  for (guint i = 0; i < noun->n_fields; i++)
    {
      g_auto (BwValue) value = {0};

      bw_statement_get_value (statement, (int) i + 1, &value);
      if (!bw_field_accepts (&noun->fields[i], &value))
        return fail_damaged (connection, noun, &noun->fields[i], id, error);
      bw_field_set (&noun->fields[i], row, &value);
    }
  return TRUE;
}

GPtrArray *
bw_mapper_read (BwConnection *connection, const BwNoun *noun, const char *rest, gint64 parameter,
                GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (bw_row_get_free_func (noun));
  g_autofree char *sql = select_sql (noun, rest);
  g_autoptr (BwStatement) statement = bw_statement_new (connection, sql, error);
  BwStep step;

  if (statement == NULL)
    return NULL;
  if (strstr (rest, "?1") != NULL)
    bw_statement_bind_int (statement, 1, parameter);
  while ((step = bw_statement_step (statement, error)) == BW_STEP_ROW)
    if (!read_row (statement, connection, noun, rows, error))
      return NULL;
  return step == BW_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* --- writing rows */

static gboolean
check_values (const Group *group, GError **error)
{
  for (guint i = 0; i < group->n_changes; i++)
    {
      const BwChange *change = group->changes[i];

      if (change->field == NULL || change->field == &bw_readings_field ||
          bw_field_accepts (change->field, &change->new_value))
        continue;
      bw_trouble_set_impossible (error, group->noun, change->field);
      return FALSE;
    }
  return TRUE;
}

static gboolean
delete_row (BwConnection *connection, const Group *group, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE \"id\" = ?1", group->noun->name);
  g_autoptr (BwStatement) statement = bw_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  bw_statement_bind_int (statement, 1, group->id);
  return bw_statement_run_on_row (statement, error);
}

static gboolean
update_field (BwConnection *connection, const BwChange *change, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = ?2 WHERE \"id\" = ?1",
                                          change->noun->name, change->field->name);
  g_autoptr (BwStatement) statement = bw_statement_new (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  bw_statement_bind_int (statement, 1, change->id);
  bw_statement_bind_value (statement, 2, &change->new_value);
  return bw_statement_run_on_row (statement, error);
}

static gboolean
update_row (BwConnection *connection, const Group *group, GError **error)
{
  for (guint i = 0; i < group->n_changes; i++)
    if (group->changes[i]->field != &bw_readings_field &&
        !update_field (connection, group->changes[i], error))
      return FALSE;
  return TRUE;
}

static char *
insert_sql (const BwNoun *noun)
{
  g_autoptr (GString) columns = g_string_new ("\"id\"");
  g_autoptr (GString) parameters = g_string_new ("?1");

  for (guint i = 0; i < noun->n_fields; i++)
    {
      g_string_append_printf (columns, ", \"%s\"", noun->fields[i].name);
      g_string_append_printf (parameters, ", ?%u", i + 2);
    }
  return g_strdup_printf ("INSERT INTO \"%s\" (%s) VALUES (%s)", noun->name, columns->str, parameters->str);
}

static const BwChange *
find_change (const Group *group, const BwField *field)
{
  for (guint i = 0; i < group->n_changes; i++)
    if (group->changes[i]->field == field)
      return group->changes[i];
  return NULL;
}

static gboolean
insert_row (BwConnection *connection, const Group *group, GError **error)
{
  g_autofree char *sql = insert_sql (group->noun);
  g_autofree BwValue *unset = g_new0 (BwValue, group->noun->n_fields);
  g_autoptr (BwStatement) statement = bw_statement_new (connection, sql, error);
  gboolean inserted;

  if (statement == NULL)
    return FALSE;
  bw_statement_bind_int (statement, 1, group->id);
  for (guint i = 0; i < group->noun->n_fields; i++)
    {
      const BwChange *change = find_change (group, &group->noun->fields[i]);

      bw_field_get_unset (&group->noun->fields[i], &unset[i]);
      bw_statement_bind_value (statement, (int) i + 2, change != NULL ? &change->new_value : &unset[i]);
    }
  inserted = bw_statement_run (statement, error);
  for (guint i = 0; i < group->noun->n_fields; i++)
    bw_value_clear (&unset[i]);
  return inserted;
}

/* --- a command */

static GArray *
group_changes (GPtrArray *changes)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < changes->len; i++)
    {
      BwChange *change = g_ptr_array_index (changes, i);
      Group *last = groups->len > 0 ? &g_array_index (groups, Group, groups->len - 1) : NULL;

      if (last == NULL || last->id != change->id)
        {
          Group group = {.noun = change->noun, .id = change->id, .changes = (BwChange **) &changes->pdata[i]};

          g_array_append_val (groups, group);
          last = &g_array_index (groups, Group, groups->len - 1);
        }
      last->n_changes++;
      last->appears |= bw_change_appears (change);
      last->goes |= bw_change_goes (change);
    }
  return groups;
}

/* What goes makes room for what changes, and that for what appears, so that no two rows claim one place
 * meanwhile. */
static gboolean
write_rows (BwConnection *connection, GArray *groups, GError **error)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (group->goes ? !delete_row (connection, group, error) : !check_values (group, error))
        return FALSE;
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (!group->goes && !group->appears && !update_row (connection, group, error))
        return FALSE;
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (group->appears && !insert_row (connection, group, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_readings (BwConnection *connection, const BwCommand *command, GError **error)
{
  for (guint i = 0; i < command->changes->len; i++)
    {
      const BwChange *change = g_ptr_array_index (command->changes, i);

      if (change->field == &bw_readings_field && !bw_reading_rows_write (connection, change, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
concerns_search (const Group *group)
{
  for (guint i = 0; i < group->n_changes; i++)
    if (group->changes[i]->field == NULL || bw_search_uses (group->noun, group->changes[i]->field))
      return TRUE;
  return FALSE;
}

static gboolean
write_search (BwConnection *connection, GArray *groups, GError **error)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (concerns_search (group) && !bw_search_index (connection, group->noun, group->id, error))
        return FALSE;
    }
  return TRUE;
}

/* The counter never goes back, so that the id of what was removed is not given again. */
static gboolean
write_counter (BwConnection *connection, GArray *groups, GError **error)
{
  g_autoptr (BwStatement) statement =
      bw_statement_new (connection, "UPDATE library SET next_id = max(next_id, ?1 + 1)", error);
  gint64 last = 0;

  for (guint i = 0; i < groups->len; i++)
    if (g_array_index (groups, Group, i).appears)
      last = MAX (last, g_array_index (groups, Group, i).id);
  if (statement == NULL)
    return FALSE;
  bw_statement_bind_int (statement, 1, last);
  return last == 0 || bw_statement_run (statement, error);
}

gboolean
bw_mapper_write (BwConnection *connection, const BwCommand *command, GError **error)
{
  g_autoptr (GArray) groups = group_changes (command->changes);
  g_auto (BwTransaction) transaction = {0};

  return bw_transaction_begin (&transaction, connection, TRUE, error) &&
         write_rows (connection, groups, error) && write_readings (connection, command, error) &&
         write_search (connection, groups, error) && write_counter (connection, groups, error) &&
         bw_log_write (connection, command, error) && bw_transaction_commit (&transaction, error);
}
