// SPDX-License-Identifier: GPL-3.0-or-later
/* library-commands.c - the commands of a library: begun, ended, undone and done again. */
#include <glib/gi18n-lib.h>

#include "store/library-private.h"
#include "store/reading-lines.h"

/* Typing goes on where it stopped for no longer than this. */
#define TYPING_PAUSE (3 * G_USEC_PER_SEC)

static BwCommand *
get_last (GPtrArray *commands)
{
  return commands->len > 0 ? g_ptr_array_index (commands, commands->len - 1) : NULL;
}

static void
notify_names (BwLibrary *self)
{
  bw_library_notify (self, PROP_UNDO_NAME);
  bw_library_notify (self, PROP_REDO_NAME);
}

const char *
bw_library_get_undo_name (BwLibrary *self)
{
  return self->undo->len > 0 ? get_last (self->undo)->name : NULL;
}

const char *
bw_library_get_redo_name (BwLibrary *self)
{
  return self->redo->len > 0 ? get_last (self->redo)->name : NULL;
}

/* --- beginning and ending */

static void
begin (BwLibrary *self, const char *name, gboolean is_typing)
{
  if (self->depth++ > 0)
    return;
  self->draft = bw_draft_new ();
  self->command_name = g_strdup (name);
  self->is_typing = is_typing;
  self->is_not_undoable = FALSE;
}

void
bw_library_begin (BwLibrary *self, const char *name)
{
  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (name != NULL);

  begin (self, name, FALSE);
}

void
bw_library_begin_typing (BwLibrary *self, const char *name)
{
  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (name != NULL);

  begin (self, name, TRUE);
}

/* What the open command came to; none is open afterwards. */
static GPtrArray *
take_changes (BwLibrary *self)
{
  GPtrArray *changes = bw_draft_sum_up (self->draft);

  g_clear_pointer (&self->draft, bw_draft_free);
  self->depth = 0;
  return changes;
}

static void
take_back (BwLibrary *self, GPtrArray *changes)
{
  g_autoptr (GPtrArray) taken_back = bw_stock_put_back (self->stock, changes);

  bw_stock_settle (self->stock);
  if (taken_back->len > 0)
    bw_library_emit_changed (self, taken_back);
}

void
bw_library_cancel (BwLibrary *self)
{
  g_autoptr (GPtrArray) changes = NULL;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->depth > 0);

  changes = take_changes (self);
  g_clear_pointer (&self->command_name, g_free);
  take_back (self, changes);
}

static GError *
explain_read_only (BwLibrary *self)
{
  if (self->holder != NULL)
    return g_error_new (BW_STORE_ERROR, BW_STORE_ERROR_READ_ONLY,
                        /* Translators: the name of a library, then who has it open and since when. */
                        _ ("“%s” can only be read here. Who has it open: %s."), self->name, self->holder);
  return g_error_new (BW_STORE_ERROR, BW_STORE_ERROR_READ_ONLY,
                      /* Translators: the name of a library. */
                      _ ("“%s” is open for reading only."), self->name);
}

/* Put back at once; told like any other refusal, so that a flush finds it. */
static void
refuse_read_only (BwLibrary *self, BwCommand *command)
{
  g_autoptr (GError) error = explain_read_only (self);

  take_back (self, command->changes);
  if (self->thread != NULL)
    bw_store_thread_refuse (self->thread, command, error);
  else
    bw_library_emit_refused (self, command, error);
}

/* Whether @changes are more typing into a field of the last command, which may have made the row too. */
static gboolean
goes_on (BwLibrary *self, const char *name, GPtrArray *changes)
{
  const BwCommand *last = get_last (self->undo);
  const BwChange *typed;

  if (!self->is_typing || changes->len != 1 || self->typed_at == 0 || last == NULL ||
      g_get_monotonic_time () - self->typed_at > TYPING_PAUSE)
    return FALSE;
  typed = g_ptr_array_index (changes, 0);
  return typed->field != &bw_readings_field && bw_command_find (last, typed->id, typed->field) != NULL &&
         g_str_equal (name, last->name);
}

/* The command at @index becomes one that ends as @change does. */
static void
extend (GPtrArray *commands, guint index, const BwChange *change)
{
  BwCommand *extended = bw_command_extend (g_ptr_array_index (commands, index), change);

  g_ptr_array_remove_index (commands, index);
  g_ptr_array_insert (commands, (int) index, extended);
}

/* Typing that came back to where it began is nothing to undo, and nothing to go on with. */
static void
drop_nothing (BwLibrary *self)
{
  const BwCommand *last = get_last (self->undo);
  const BwChange *change = g_ptr_array_index (last->changes, 0);

  if (last->changes->len > 1 || !bw_value_equal (&change->old, &change->new_value))
    return;
  g_ptr_array_set_size (self->undo, (int) self->undo->len - 1);
  self->typed_at = 0;
}

/* Typing that goes on becomes part of the last command. */
static void
extend_last (BwLibrary *self, const BwCommand *typed)
{
  extend (self->undo, self->undo->len - 1, g_ptr_array_index (typed->changes, 0));
  drop_nothing (self);
}

/* Whether @later could not stay if @earlier were taken back: it changed the same row, or refers to one that
 * @earlier made. */
static gboolean
rests_on (const BwChange *later, const BwChange *earlier)
{
  if (later->id == earlier->id && later->noun == earlier->noun)
    return TRUE;
  return bw_change_appears (earlier) && later->field != NULL && later->field->kind == BW_REF &&
         g_str_equal (later->field->target, earlier->noun->name) && later->new_value.type == BW_VALUE_INT &&
         later->new_value.integer == earlier->id;
}

static gboolean
command_rests_on (const BwCommand *later, const BwCommand *earlier)
{
  for (guint i = 0; i < later->changes->len; i++)
    for (guint j = 0; j < earlier->changes->len; j++)
      if (rests_on (g_ptr_array_index (later->changes, i), g_ptr_array_index (earlier->changes, j)))
        return TRUE;
  return FALSE;
}

/* Undo passes over @command, which stays, and ends with what it rests on. */
static void
pass_over (BwLibrary *self, const BwCommand *command)
{
  for (guint i = self->undo->len; i > 0; i--)
    if (command_rests_on (command, g_ptr_array_index (self->undo, i - 1)))
      {
        g_ptr_array_remove_range (self->undo, 0, i);
        return;
      }
}

static void
remember (BwLibrary *self, BwCommand *command)
{
  g_ptr_array_set_size (self->redo, 0);
  if (self->is_not_undoable)
    pass_over (self, command);
  else if (command->goes_on)
    extend_last (self, command);
  else
    g_ptr_array_add (self->undo, bw_command_ref (command));
}

/* To the file first: whoever hears of the changes may make others, which come after. */
static void
pass_on (BwLibrary *self, BwCommand *command)
{
  bw_store_thread_write (self->thread, command);
  bw_stock_settle (self->stock);
  bw_library_emit_changed (self, command->changes);
  notify_names (self);
}

/* Changes that are on the main thread already: to the file, and to whoever listens. */
static void
commit (BwLibrary *self, const char *name, GPtrArray *changes)
{
  g_autoptr (BwCommand) command = bw_command_new (0, name, self->person, g_ptr_array_ref (changes));

  if (self->is_read_only)
    {
      refuse_read_only (self, command);
      return;
    }
  command->goes_on = goes_on (self, name, changes);
  command->seq = command->goes_on ? get_last (self->undo)->seq : self->next_seq++;
  self->typed_at = self->is_typing ? g_get_monotonic_time () : 0;
  remember (self, command);
  pass_on (self, command);
}

void
bw_library_end (BwLibrary *self)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->depth > 0);

  if (self->depth > 1)
    {
      self->depth--;
      return;
    }
  changes = take_changes (self);
  name = g_steal_pointer (&self->command_name);
  if (changes->len > 0)
    commit (self, name, changes);
  else
    bw_stock_settle (self->stock);
}

void
bw_library_set_not_undoable (BwLibrary *self)
{
  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->depth > 0);

  self->is_not_undoable = TRUE;
}

/* --- undo and redo */

/* Applies @changes as a command of its own that undoes or redoes @of. */
static void
repeat (BwLibrary *self, BwCommand *of, GPtrArray *changes, gboolean is_undo)
{
  g_autoptr (BwCommand) command =
      bw_command_new (self->next_seq++, of->name, self->person, g_ptr_array_ref (changes));

  command->undoes = is_undo ? of->seq : 0;
  command->redoes = is_undo ? 0 : of->seq;
  self->typed_at = 0;
  bw_stock_apply (self->stock, changes);
  pass_on (self, command);
}

void
bw_library_undo (BwLibrary *self)
{
  BwCommand *last;
  g_autoptr (GPtrArray) changes = NULL;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->depth == 0);

  if (self->undo->len == 0)
    return;
  last = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
  g_ptr_array_add (self->redo, last);
  changes = bw_changes_invert (last->changes);
  repeat (self, last, changes, TRUE);
}

void
bw_library_redo (BwLibrary *self)
{
  BwCommand *last;

  g_return_if_fail (BW_IS_LIBRARY (self));
  g_return_if_fail (self->depth == 0);

  if (self->redo->len == 0)
    return;
  last = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
  g_ptr_array_add (self->undo, last);
  repeat (self, last, last->changes, FALSE);
}

static void
forget (GPtrArray *commands, const BwCommand *refused)
{
  for (guint i = commands->len; i > 0; i--)
    if (((BwCommand *) g_ptr_array_index (commands, i - 1))->seq == refused->seq)
      g_ptr_array_remove_index (commands, i - 1);
}

/* Typing that went on was refused: the command ends again where it had come to before, unless more was typed
 * since. */
static void
shorten (GPtrArray *commands, const BwCommand *refused)
{
  const BwChange *typed = g_ptr_array_index (refused->changes, 0);
  g_autoptr (BwChange) inverse = bw_change_invert (typed);

  for (guint i = 0; i < commands->len; i++)
    {
      const BwCommand *command = g_ptr_array_index (commands, i);

      if (command->seq == refused->seq &&
          bw_value_equal (&bw_command_find (command, typed->id, typed->field)->new_value, &typed->new_value))
        extend (commands, i, inverse);
    }
}

void
bw_library_put_back (BwLibrary *self, BwCommand *command)
{
  void (*mend) (GPtrArray * commands, const BwCommand *refused) = command->goes_on ? shorten : forget;

  mend (self->undo, command);
  mend (self->redo, command);
  self->typed_at = 0;
  take_back (self, command->changes);
  notify_names (self);
}

void
bw_library_forget_commands (BwLibrary *self)
{
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  notify_names (self);
}
