// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * command.h - changes that are written and undone together.
 *
 * A draft collects changes as they are made and keeps what they come to: a field's first old value and its
 * last new one, row by row. A command is a draft that was ended: it never changes again and may be read by
 * any thread.
 */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

BwChange *bw_change_new (const BwNoun *noun, gint64 id, const BwField *field, const BwValue *old,
                         const BwValue *new_value);
void bw_change_free (BwChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwChange, bw_change_free)

/* The noun itself is there, or not. */
extern const BwValue bw_value_there;
extern const BwValue bw_value_gone;

gboolean bw_change_appears (const BwChange *self);
gboolean bw_change_goes (const BwChange *self);

/* From its new value to its old one. (transfer full) */
BwChange *bw_change_invert (const BwChange *self);

/* The changes that take @changes back, in the order for it. (transfer full) of BwChange */
GPtrArray *bw_changes_invert (GPtrArray *changes);

typedef struct _BwDraft BwDraft;

BwDraft *bw_draft_new (void);
void bw_draft_free (BwDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDraft, bw_draft_free)

void bw_draft_add (BwDraft *self, const BwNoun *noun, gint64 id, const BwField *field, const BwValue *old,
                   const BwValue *new_value);

/* What it all comes to. A noun that appears has its change before those of its fields, one that goes after
 * them; rows stand in the order in which they were first touched. (transfer full) of BwChange */
GPtrArray *bw_draft_sum_up (BwDraft *self);

typedef struct
{
  gatomicrefcount references;
  gint64 seq; /* its number in the log */
  char *name;
  char *who;
  char *at;      /* ISO 8601, UTC */
  gint64 undoes; /* the command that it takes back; 0: none */
  gint64 redoes; /* the command that it does again; 0: none */
  gboolean
      goes_on; /* typing: the log has a command of this seq, and its only change gets a later new value */
  GPtrArray *changes; /* BwChange */
} BwCommand;

/* @changes: taken over. */
BwCommand *bw_command_new (gint64 seq, const char *name, const char *who, GPtrArray *changes);
BwCommand *bw_command_ref (BwCommand *self);
void bw_command_unref (BwCommand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwCommand, bw_command_unref)

/* The change of one field of one noun; NULL if there is none. (transfer none) */
const BwChange *bw_command_find (const BwCommand *self, gint64 id, const BwField *field);

/* The same command, but the field of @change ends with the new value of @change. (transfer full) */
BwCommand *bw_command_extend (const BwCommand *self, const BwChange *change);

/* The first of @commands (of BwCommand), and as many after it as only go on with what it types, as one; @n:
 * how many they are. (transfer full) */
BwCommand *bw_commands_fold (const GList *commands, guint *n);

/* What was typed, to be kept where the command is refused; NULL if there is none. (transfer full) */
char *bw_command_dup_text (const BwCommand *self);

G_END_DECLS
