// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * library-private.h - what the five files of the library share, and what tests may set.
 *
 *   library.c            opening and closing, properties, what the store thread tells
 *   library-commands.c   commands, undo and redo
 *   library-changes.c    what is done inside a command
 *   library-questions.c  what is read from the file
 *   library-bytes.c      papers' bytes
 */
#pragma once

#include "store/command.h"
#include "store/library.h"
#include "store/lock.h"
#include "store/stock.h"
#include "store/thread.h"

G_BEGIN_DECLS

struct _BwLibrary
{
  GObject parent_instance;

  char *path;
  char *name;
  char *holder;
  char *trouble;
  GDateTime *troubled_since; /* NULL: all is well */
  char *person;              /* who the log says it was */
  gboolean is_read_only;

  GError *refusal; /* the first that was told since a flush began */

  BwLock *lock;
  BwStock *stock;
  BwStoreThread *thread; /* NULL once it is closed */
  gint64 next_id;
  gint64 next_seq;

  /* The command that is open */
  guint depth;
  BwDraft *draft;
  char *command_name;
  gboolean is_typing;
  gboolean is_not_undoable;

  GPtrArray *undo; /* BwCommand, the latest last */
  GPtrArray *redo;
  gint64 typed_at; /* when the latest command was typing: monotonic time; else 0 */
};

typedef enum
{
  PROP_PATH = 1,
  PROP_NAME,
  PROP_HOLDER,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_TROUBLE,
  PROP_WRITABLE,
  N_PROPERTIES,
} BwLibraryProperty;

void bw_library_notify (BwLibrary *self, BwLibraryProperty property);

void bw_library_emit_changed (BwLibrary *self, GPtrArray *changes);
void bw_library_emit_refused (BwLibrary *self, const BwCommand *command, const GError *error);

/* A BwRecordKeeper: a property was set. */
void bw_library_keep (BwRecord *record, const BwField *field, const BwValue *old, const BwValue *new_value,
                      gpointer user_data);

/* Takes back what of a refused command still stands, and forgets it. */
void bw_library_put_back (BwLibrary *self, BwCommand *command);

/* There is nothing to undo or redo any more. */
void bw_library_forget_commands (BwLibrary *self);

/* From now on the log says @person. */
void bw_library_set_person (BwLibrary *self, const char *person);

G_END_DECLS
