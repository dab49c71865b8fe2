// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * library.h - the library file, as the main thread sees it.
 *
 * Nouns live on the main thread and change at once; the change is queued, and one store thread, which owns
 * the only connection to the file, writes commands in order and logs each. What the library refuses is put
 * back; what disk or share fails to take stays on screen and is retried in order until it is written. Every
 * write, undo and redo passes here. All functions are for the main thread; none waits for the file unless it
 * says so.
 */
#pragma once

#include <gio/gio.h>

#include "model/content.h"
#include "record/record.h"

G_BEGIN_DECLS

/* How the name of a library file ends. */
#define BW_LIBRARY_SUFFIX ".boardwright"

#define BW_STORE_ERROR (bw_store_error_quark ())
GQuark bw_store_error_quark (void);

typedef enum
{
  BW_STORE_ERROR_FOREIGN,   /* not a library */
  BW_STORE_ERROR_NEWER,     /* made by a newer version */
  BW_STORE_ERROR_DAMAGED,   /* a library that cannot be read */
  BW_STORE_ERROR_EXISTS,    /* there is a file already */
  BW_STORE_ERROR_READ_ONLY, /* held by somebody else, or a file that cannot be written */
  BW_STORE_ERROR_REFUSED,   /* a rule of the library */
  BW_STORE_ERROR_FAILED,    /* disk or share did not do it; trying again may help */
} BwStoreError;

/* One change of one field of one noun. A noun that appears or goes has a change without a field before
 * (after) those of its fields. All readings of a measure are one field of it, though no property. */
typedef struct
{
  const BwNoun *noun;
  gint64 id;
  const BwField *field; /* NULL: the noun itself; 1 is there, unset is not */
  BwValue old, new_value;
} BwChange;

#define BW_TYPE_LIBRARY (bw_library_get_type ())
G_DECLARE_FINAL_TYPE (BwLibrary, bw_library, BW, LIBRARY, GObject)

/*
 * Properties, all read-only and notified, and all but the last text:
 *
 * - path: the file
 * - name: its name without folder and suffix
 * - holder: who has the file open for writing, if not we: "Ruth Calder on BOARDROOM-2, since 09:12"; NULL:
 *   nobody else. When they close it, a library that was opened for writing can be written, and holder is NULL
 * - undo-name, redo-name: what would be undone and redone; NULL: nothing
 * - trouble: a sentence while changes wait to be written: "Not saved since 10:42. …"; NULL: all is well
 * - writable: whether commands are taken; see bw_library_is_read_only()
 *
 * Signals:
 *
 * - changed (GPtrArray *changes): nouns were changed, by whomever; of BwChange. Lists are patched already
 * - refused (GError *error, char *text): a command was put back; @text is what was typed, to copy, or NULL
 *
 * A record is found by bw_library_get() as soon as it is added. Lists are patched at the end of the outermost
 * command, and whenever one of them is asked for.
 */

/* Makes a new library file; its organisation, default audiences and sheet fields are the caller's to add.
 * Waits. Fails if there is a file at @path. */
BwLibrary *bw_library_new (const char *path, GError **error);

/* Opens a library file. Where somebody else holds it (see "holder"), or file or folder cannot be written, it
 * is open for reading and keeps up with changes; @write FALSE asks for reading only and takes no lock. Waits.
 */
BwLibrary *bw_library_open (const char *path, gboolean write, GError **error);

/* Writes what waits, and gives the file back; the nouns stay, and cannot be changed any more. FALSE: as
 * bw_library_flush(); the library stays open, so that the caller can try again or save a copy. Waits. */
gboolean bw_library_close (BwLibrary *self, GError **error);

const char *bw_library_get_path (BwLibrary *self);
const char *bw_library_get_name (BwLibrary *self);
const char *bw_library_get_holder (BwLibrary *self);
const char *bw_library_get_undo_name (BwLibrary *self);
const char *bw_library_get_redo_name (BwLibrary *self);
const char *bw_library_get_trouble (BwLibrary *self);
gboolean bw_library_is_read_only (BwLibrary *self);

/* --- nouns */

/* The one of this type and id; NULL if there is none. (transfer none) */
gpointer bw_library_get (BwLibrary *self, GType type, gint64 id);

/* All of a type, by id; live. (transfer none) */
GListModel *bw_library_list (BwLibrary *self, GType type);

/* Those whose reference @field (such as "meeting") is @id, by "position" where the noun has one and by id;
 * live: it is patched while anybody holds it. (transfer full) */
GListModel *bw_library_list_of (BwLibrary *self, GType type, const char *field, gint64 id);

/* A measure with readings, targets, phases and markers as they are now. (transfer full) */
BwSeries *bw_library_dup_series (BwLibrary *self, BwMeasure *measure);

/* --- commands */

/* A command: all changes between begin and end, written and undone together. @name, in the person's language,
 * is what Undo will say ("Move Item"). Calls nest; the outermost name counts. A property set outside any
 * command is a command of its own. In a read-only library the command is put back at its end; "refused"
 * says why. */
void bw_library_begin (BwLibrary *self, const char *name);
void bw_library_end (BwLibrary *self);

/* As begin, for typing: goes on with the last command if that was typing into the same field of the same noun
 * a short while ago. */
void bw_library_begin_typing (BwLibrary *self, const char *name);

/* Puts back what was done since the outermost begin, and closes it. */
void bw_library_cancel (BwLibrary *self);

/* A new noun with an id, inside a command. Its properties are set afterwards. (transfer none) */
gpointer bw_library_add (BwLibrary *self, GType type);

/* Removes @record and all that is part of it, and unsets what else refers to it; inside a command. */
void bw_library_remove (BwLibrary *self, BwRecord *record);

/* Readings of a measure, inside a command: those of a date that is there already are changed, the others are
 * added.
 * @readings: of BwReading; ids and measure are ignored. */
void bw_library_put_readings (BwLibrary *self, BwMeasure *measure, GPtrArray *readings);
void bw_library_remove_reading (BwLibrary *self, BwMeasure *measure, BwDate date);

/* For an issued pack's record and the like: the command that is open cannot be undone. Undo passes over it to
 * what was done before, as far as it does not rest on that. */
void bw_library_set_not_undoable (BwLibrary *self);

void bw_library_undo (BwLibrary *self);
void bw_library_redo (BwLibrary *self);

/* Waits until all that is queued is written. FALSE: @error is what keeps it from being written, or the first
 * refusal that "refused" has not told before. */
gboolean bw_library_flush (BwLibrary *self, GError **error);

/* --- the log */

typedef struct
{
  char *command;
  char *who;
  char *when; /* ISO 8601, UTC */
  const BwField *field;
  BwValue old, new_value;
} BwLogEntry;

void bw_log_entry_free (BwLogEntry *self);

/* Who changed this and when, newest first. Waits. (transfer full) of BwLogEntry */
GPtrArray *bw_library_read_history (BwLibrary *self, BwRecord *record, GError **error);

/* --- bytes, search, content */

/* Puts a file's bytes, up to 900 MB, into the library under their SHA-256, which is returned. @text: what is
 * searched for it, or NULL. Bytes that no paper names are dropped when the library is closed. Waits; the task
 * may be cancelled, does not keep commands waiting, and fails with G_IO_ERROR_CLOSED if the library is closed
 * before its end. (transfer full) */
char *bw_library_put_file (BwLibrary *self, const char *path, const char *text, GCancellable *cancellable,
                           GError **error);
void bw_library_put_file_async (BwLibrary *self, const char *path, const char *text,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *bw_library_put_file_finish (BwLibrary *self, GAsyncResult *result, GError **error);

/* The bytes under @sha256, from a private file that has no name any more. Waits. (transfer full) */
GBytes *bw_library_get_bytes (BwLibrary *self, const char *sha256, GError **error);

typedef struct
{
  const BwNoun *noun;
  gint64 id;
  char *title;   /* of what was found */
  char *excerpt; /* some words around it, the found ones between U+2068 and U+2069 */
} BwFound;

void bw_found_free (BwFound *self);

/* Every noun and paper that has all words of @words, diacritics folded, the last as a beginning; best first,
 * at most
 * @limit. Waits. (transfer full) of BwFound */
GPtrArray *bw_library_search (BwLibrary *self, const char *words, guint limit, GError **error);
void bw_library_search_async (BwLibrary *self, const char *words, guint limit, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *bw_library_search_finish (BwLibrary *self, GAsyncResult *result, GError **error);

/* The content of a meeting, read in one transaction, sealed; with the bytes of its papers if @with_bytes.
 * Waits. */
BwContent *bw_library_read_content (BwLibrary *self, gint64 meeting, gboolean with_bytes, GError **error);

/* The same without bytes, as far as it is written by then. */
void bw_library_read_content_async (BwLibrary *self, gint64 meeting, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
BwContent *bw_library_read_content_finish (BwLibrary *self, GAsyncResult *result, GError **error);

/* integrity_check, foreign keys, and every paper's bytes against their SHA-256. Waits. */
gboolean bw_library_verify (BwLibrary *self, GError **error);

/* A whole copy beside, for when the file cannot be written. Waits. */
gboolean bw_library_save_copy (BwLibrary *self, const char *path, GError **error);

G_END_DECLS
