// SPDX-License-Identifier: GPL-3.0-or-later
/* log.c - who changed what, and when. */
#include "store/log.h"

#include <glib/gi18n-lib.h>

#include "model/nouns.h"
#include "store/reading-lines.h"

/* --- writing */

static void
bind_reference (BwStatement *statement, int parameter, gint64 seq)
{
  if (seq != 0)
    bw_statement_bind_int (statement, parameter, seq);
}

static gboolean
write_command (BwConnection *connection, const BwCommand *command, GError **error)
{
  g_autoptr (BwStatement) insert = bw_statement_new (
      connection, "INSERT INTO command (seq, name, who, at, undoes, redoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      error);

  if (insert == NULL)
    return FALSE;
  bw_statement_bind_int (insert, 1, command->seq);
  bw_statement_bind_text (insert, 2, command->name);
  bw_statement_bind_text (insert, 3, command->who);
  bw_statement_bind_text (insert, 4, command->at);
  bind_reference (insert, 5, command->undoes);
  bind_reference (insert, 6, command->redoes);
  return bw_statement_run (insert, error);
}

static gboolean
write_changes (BwConnection *connection, const BwCommand *command, GError **error)
{
  g_autoptr (BwStatement) insert = bw_statement_new (
      connection, "INSERT INTO change (command, noun, id, field, old, new) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      error);

  if (insert == NULL)
    return FALSE;
  bw_statement_bind_int (insert, 1, command->seq);
  for (guint i = 0; i < command->changes->len; i++)
    {
      const BwChange *change = g_ptr_array_index (command->changes, i);

      bw_statement_bind_text (insert, 2, change->noun->name);
      bw_statement_bind_int (insert, 3, change->id);
      bw_statement_bind_text (insert, 4, change->field != NULL ? change->field->name : NULL);
      bw_statement_bind_value (insert, 5, &change->old);
      bw_statement_bind_value (insert, 6, &change->new_value);
      if (!bw_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/* Typing that goes on: one entry tells the whole of it. */
static gboolean
extend_change (BwConnection *connection, const BwCommand *command, GError **error)
{
  const BwChange *change = g_ptr_array_index (command->changes, 0);
  g_autoptr (BwStatement) update = bw_statement_new (
      connection, "UPDATE change SET new = ?4 WHERE command = ?1 AND id = ?2 AND field = ?3", error);

  if (update == NULL)
    return FALSE;
  bw_statement_bind_int (update, 1, command->seq);
  bw_statement_bind_int (update, 2, change->id);
  bw_statement_bind_text (update, 3, change->field->name);
  bw_statement_bind_value (update, 4, &change->new_value);
  return bw_statement_run (update, error);
}

gboolean
bw_log_write (BwConnection *connection, const BwCommand *command, GError **error)
{
  if (command->goes_on)
    return extend_change (connection, command, error);
  return write_command (connection, command, error) && write_changes (connection, command, error);
}

/* --- reading */

gboolean
bw_log_has (BwConnection *connection, gint64 seq, gboolean *found, GError **error)
{
  g_autoptr (BwStatement) select =
      bw_statement_new (connection, "SELECT 1 FROM command WHERE seq = ?1", error);
  BwStep step;

  if (select == NULL)
    return FALSE;
  bw_statement_bind_int (select, 1, seq);
  step = bw_statement_step (select, error);
  *found = step == BW_STEP_ROW;
  return step != BW_STEP_FAILED;
}

gboolean
bw_log_last (BwConnection *connection, gint64 *seq, GError **error)
{
  return bw_connection_ask (connection, "SELECT max(seq) FROM command", seq, error);
}

static const BwField *
find_field (const BwNoun *noun, const char *name)
{
  if (noun == &bw_measure_noun && g_str_equal (name, bw_readings_field.name))
    return &bw_readings_field;
  return bw_noun_find (noun, name);
}

/* Readings are a field of their measure, and change as nothing else. */
static const BwNoun *
find_noun (const char *name)
{
  const BwNoun *noun = name != NULL ? bw_nouns_find (name) : NULL;

  return noun != &bw_reading_noun ? noun : NULL;
}

/* NULL for a noun or field of which this version knows nothing. */
static BwChange *
read_change (BwStatement *select)
{
  const BwNoun *noun = find_noun (bw_statement_get_text (select, 0));
  const char *field_name = bw_statement_get_text (select, 2);
  const BwField *field = noun != NULL && field_name != NULL ? find_field (noun, field_name) : NULL;
  g_auto (BwValue) old = {0}, new_value = {0};

  if (noun == NULL || (field == NULL && field_name != NULL))
    return NULL;
  bw_statement_get_value (select, 3, &old);
  bw_statement_get_value (select, 4, &new_value);
  return bw_change_new (noun, bw_statement_get_int (select, 1), field, &old, &new_value);
}

GPtrArray *
bw_log_read_since (BwConnection *connection, gint64 seq, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_change_free);
  g_autoptr (BwStatement) select = bw_statement_new (
      connection, "SELECT noun, id, field, old, new FROM change WHERE command >= ?1 ORDER BY number", error);
  BwStep step;

  if (select == NULL)
    return NULL;
  bw_statement_bind_int (select, 1, seq);
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    {
      BwChange *change = read_change (select);

      if (change != NULL)
        g_ptr_array_add (changes, change);
    }
  return step == BW_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

void
bw_log_entry_free (BwLogEntry *self)
{
  g_free (self->command);
  g_free (self->who);
  g_free (self->when);
  bw_value_clear (&self->old);
  bw_value_clear (&self->new_value);
  g_free (self);
}

static char *
word_command (const char *name, gboolean is_undo, gboolean is_redo)
{
  if (is_undo)
    /* Translators: an entry of the history; %s is the name of a command, such as "Move Item". */
    return g_strdup_printf (_ ("Undo: %s"), name);
  if (is_redo)
    /* Translators: likewise. */
    return g_strdup_printf (_ ("Redo: %s"), name);
  return g_strdup (name);
}

static BwLogEntry *
read_entry (BwStatement *select, const BwField *field)
{
  BwLogEntry *entry = g_new0 (BwLogEntry, 1);

  entry->field = field;
  entry->command = word_command (bw_statement_get_text (select, 0), bw_statement_get_int (select, 1) != 0,
                                 bw_statement_get_int (select, 2) != 0);
  entry->who = g_strdup (bw_statement_get_text (select, 3));
  entry->when = g_strdup (bw_statement_get_text (select, 4));
  bw_statement_get_value (select, 6, &entry->old);
  bw_statement_get_value (select, 7, &entry->new_value);
  return entry;
}

GPtrArray *
bw_log_read_history (BwConnection *connection, const BwNoun *noun, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_log_entry_free);
  g_autoptr (BwStatement) select =
      bw_statement_new (connection,
                        "SELECT name, undoes, redoes, who, at, field, old, new"
                        " FROM change JOIN command ON command.seq = change.command"
                        " WHERE id = ?1 AND noun = ?2 AND field IS NOT NULL ORDER BY number DESC",
                        error);
  BwStep step;

  if (select == NULL)
    return NULL;
  bw_statement_bind_int (select, 1, id);
  bw_statement_bind_text (select, 2, noun->name);
  while ((step = bw_statement_step (select, error)) == BW_STEP_ROW)
    {
      const BwField *field = bw_noun_find (noun, bw_statement_get_text (select, 5));

      if (field != NULL)
        g_ptr_array_add (entries, read_entry (select, field));
    }
  return step == BW_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}
