// SPDX-License-Identifier: GPL-3.0-or-later
/* command.c - changes that are written and undone together. */
#include "store/command.h"

#include "store/reading-lines.h"

const BwValue bw_value_there = {.type = BW_VALUE_INT, .integer = 1};
const BwValue bw_value_gone = {.type = BW_VALUE_NULL};

/* --- a change */

BwChange *
bw_change_new (const BwNoun *noun, gint64 id, const BwField *field, const BwValue *old,
               const BwValue *new_value)
{
  BwChange *self = g_new0 (BwChange, 1);

  self->noun = noun;
  self->id = id;
  self->field = field;
  bw_value_copy (old, &self->old);
  bw_value_copy (new_value, &self->new_value);
  return self;
}

void
bw_change_free (BwChange *self)
{
  bw_value_clear (&self->old);
  bw_value_clear (&self->new_value);
  g_free (self);
}

gboolean
bw_change_appears (const BwChange *self)
{
  return self->field == NULL && self->new_value.type != BW_VALUE_NULL;
}

gboolean
bw_change_goes (const BwChange *self)
{
  return self->field == NULL && self->new_value.type == BW_VALUE_NULL;
}

BwChange *
bw_change_invert (const BwChange *self)
{
  return bw_change_new (self->noun, self->id, self->field, &self->new_value, &self->old);
}

static GPtrArray *
changes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) bw_change_free);
}

GPtrArray *
bw_changes_invert (GPtrArray *changes)
{
  GPtrArray *inverse = changes_new ();

  for (guint i = changes->len; i > 0; i--)
    g_ptr_array_add (inverse, bw_change_invert (g_ptr_array_index (changes, i - 1)));
  return inverse;
}

/* --- a draft */

typedef struct
{
  const BwNoun *noun;
  gint64 id;
  gboolean appears;
  gboolean goes;
  GPtrArray *fields; /* BwChange */
} Row;

struct _BwDraft
{
  GPtrArray *rows;
  GHashTable *by_id; /* Row */
};

static void
row_free (Row *row)
{
  g_ptr_array_unref (row->fields);
  g_free (row);
}

BwDraft *
bw_draft_new (void)
{
  BwDraft *self = g_new0 (BwDraft, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  return self;
}

void
bw_draft_free (BwDraft *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static Row *
find_row (BwDraft *self, const BwNoun *noun, gint64 id)
{
  Row *row = g_hash_table_lookup (self->by_id, &id);

  if (row != NULL)
    return row;
  row = g_new0 (Row, 1);
  row->noun = noun;
  row->id = id;
  row->fields = changes_new ();
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, &row->id, row);
  return row;
}

static void
change_field (Row *row, const BwField *field, const BwValue *old, const BwValue *new_value)
{
  for (guint i = 0; i < row->fields->len; i++)
    {
      BwChange *change = g_ptr_array_index (row->fields, i);

      if (change->field == field && field == &bw_readings_field)
        {
          bw_reading_lines_extend (&change->old, &change->new_value, old, new_value);
          return;
        }
      if (change->field == field)
        {
          bw_value_clear (&change->new_value);
          bw_value_copy (new_value, &change->new_value);
          return;
        }
    }
  g_ptr_array_add (row->fields, bw_change_new (row->noun, row->id, field, old, new_value));
}

void
bw_draft_add (BwDraft *self, const BwNoun *noun, gint64 id, const BwField *field, const BwValue *old,
              const BwValue *new_value)
{
  Row *row = find_row (self, noun, id);

  if (field != NULL)
    change_field (row, field, old, new_value);
  else if (new_value->type != BW_VALUE_NULL)
    row->appears = TRUE;
  else
    row->goes = TRUE;
}

static void
sum_up_row (Row *row, GPtrArray *sum)
{
  if (row->appears && row->goes)
    return;
  if (row->appears)
    g_ptr_array_add (sum, bw_change_new (row->noun, row->id, NULL, &bw_value_gone, &bw_value_there));
  for (guint i = 0; i < row->fields->len; i++)
    {
      BwChange *change = g_ptr_array_index (row->fields, i);

      if (!bw_value_equal (&change->old, &change->new_value))
        g_ptr_array_add (sum,
                         bw_change_new (row->noun, row->id, change->field, &change->old, &change->new_value));
    }
  if (row->goes)
    g_ptr_array_add (sum, bw_change_new (row->noun, row->id, NULL, &bw_value_there, &bw_value_gone));
}

GPtrArray *
bw_draft_sum_up (BwDraft *self)
{
  GPtrArray *sum = changes_new ();

  for (guint i = 0; i < self->rows->len; i++)
    sum_up_row (g_ptr_array_index (self->rows, i), sum);
  return sum;
}

/* --- a command */

BwCommand *
bw_command_new (gint64 seq, const char *name, const char *who, GPtrArray *changes)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  BwCommand *self = g_new0 (BwCommand, 1);

  g_atomic_ref_count_init (&self->references);
  self->seq = seq;
  self->name = g_strdup (name);
  self->who = g_strdup (who);
  self->at = g_date_time_format_iso8601 (now);
  self->changes = changes;
  return self;
}

BwCommand *
bw_command_ref (BwCommand *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
bw_command_unref (BwCommand *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->name);
  g_free (self->who);
  g_free (self->at);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

const BwChange *
bw_command_find (const BwCommand *self, gint64 id, const BwField *field)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const BwChange *change = g_ptr_array_index (self->changes, i);

      if (change->id == id && change->field == field)
        return change;
    }
  return NULL;
}

BwCommand *
bw_command_extend (const BwCommand *self, const BwChange *change)
{
  const BwChange *extended = bw_command_find (self, change->id, change->field);
  BwCommand *command = bw_command_new (self->seq, self->name, self->who, changes_new ());

  g_free (command->at);
  command->at = g_strdup (self->at);
  command->undoes = self->undoes;
  command->redoes = self->redoes;
  command->goes_on = self->goes_on;
  for (guint i = 0; i < self->changes->len; i++)
    {
      const BwChange *was = g_ptr_array_index (self->changes, i);
      const BwValue *new_value = was == extended ? &change->new_value : &was->new_value;

      g_ptr_array_add (command->changes,
                       bw_change_new (was->noun, was->id, was->field, &was->old, new_value));
    }
  return command;
}

/* The change that @typed goes on with in @command; NULL if it does not. */
static const BwChange *
find_more (const BwCommand *command, const BwCommand *typed)
{
  const BwChange *change;

  if (!typed->goes_on || typed->seq != command->seq)
    return NULL;
  change = g_ptr_array_index (typed->changes, 0);
  return bw_command_find (command, change->id, change->field) != NULL ? change : NULL;
}

BwCommand *
bw_commands_fold (const GList *commands, guint *n)
{
  BwCommand *folded = bw_command_ref (commands->data);
  const BwChange *more;

  *n = 1;
  for (const GList *link = commands->next; link != NULL && (more = find_more (folded, link->data)) != NULL;
       link = link->next)
    {
      g_autoptr (BwCommand) shorter = folded;

      folded = bw_command_extend (shorter, more);
      ++*n;
    }
  return folded;
}

char *
bw_command_dup_text (const BwCommand *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const BwChange *change = g_ptr_array_index (self->changes, i);

      if (change->field == NULL || change->field == &bw_readings_field || change->field->kind != BW_TEXT ||
          change->new_value.type != BW_VALUE_TEXT)
        continue;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, change->new_value.text);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
