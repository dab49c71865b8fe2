// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import-session.h - a file on its way into a library: it is looked at, known again if it came before, and
 * read as often as something else is meant or said. What it means is the business of whoever asks.
 */
#pragma once

#include "desk/desk.h"
#include "ui/import-reading.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_SESSION (bw_import_session_get_type ())
G_DECLARE_FINAL_TYPE (BwImportSession, bw_import_session, BW, IMPORT_SESSION, GObject)

/* For reading only. */
struct _BwImportSession
{
  GObject parent_instance;

  BwLibrary *library;
  char *path;
  BwChoices choices;    /* what was said of the file */
  BwImportLook *look;   /* NULL: it was not looked at yet */
  BwSource *source;     /* what is remembered of such a file; NULL: nothing */
  BwMapping *mapping;   /* by which @file was read, or is being read; NULL: nothing was meant yet */
  BwReadingsFile *file; /* NULL: not read as things stand */
  char *problem;        /* why it is not; NULL */
  gboolean is_recognised;
  GCancellable *work; /* looking or reading; NULL: neither */
};

/* Signals: looked ()         there is another look, or the old one stays and there is a problem
 *          read ()           there is a file, or a problem
 *          progressed (gdouble)   of reading
 */
BwImportSession *bw_import_session_new (BwLibrary *library, const char *path);

/* Looks at it, for the first time or by other choices. */
void bw_import_session_look (BwImportSession *self);

/* FALSE: @word is none, or was said already. TRUE and @is_looking FALSE: it only has to be read again. */
gboolean
bw_import_session_say (BwImportSession *self, BwChoice choice, const char *word, gboolean *is_looking);

/* What is remembered of it; NULL: nothing. (transfer full) */
BwMapping *bw_import_session_dup_remembered (BwImportSession *self);

/* Reads it by @mapping, which is taken over; one without measures asks for nothing. */
void bw_import_session_read (BwImportSession *self, BwMapping *mapping);

/* Forgets what was read, and what is being read. */
void bw_import_session_stop (BwImportSession *self);

/* What becomes of what the file means. */
typedef enum
{
  BW_IMPORT_REMEMBERED, /* for the next such file */
  BW_IMPORT_FORGOTTEN,
  BW_IMPORT_AS_BEFORE, /* whatever was known of such files stays */
} BwImportMemory;

/* Takes @aims of the file. @left_out: names (char *) that are not wanted. @error: as bw_desk_import_aims().
 */
gboolean bw_import_session_take (BwImportSession *self, GPtrArray *aims, GPtrArray *left_out,
                                 BwImportMemory memory, GError **error);

G_END_DECLS
