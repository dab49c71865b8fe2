// SPDX-License-Identifier: GPL-3.0-or-later
/* export.h - making a pack in a child process, with progress and cancel. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

typedef void (*BwDeskProgress) (double fraction, gpointer user_data);

/* Whether a pack says on each page that it is a draft. */
typedef enum
{
  BW_EXPORT_AS_IT_STANDS, /* as the meeting's state says: until it is issued */
  BW_EXPORT_DRAFT,
  BW_EXPORT_FINAL, /* it is issued, and so is its meeting from then on */
} BwExportStanding;

gboolean bw_desk_exports_draft (BwMeeting *meeting, BwExportStanding standing);

/* The name a pack is offered under: "Quality and Safety Board 2026-11-26 Part 1 members draft.pdf". */
char *
bw_desk_export_name (BwLibrary *library, BwMeeting *meeting, BwAudience *audience, BwExportStanding standing);

typedef struct
{
  guint n_pages;
  GPtrArray *unshown; /* BwUnshown (unshown.h), by page */
  char *content;      /* fingerprint of what the pack was made of (issued.h) */
} BwExported;

void bw_exported_free (BwExported *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwExported, bw_exported_free)

/* Writes what waits, then runs the command line's export with this library. Cancelling ends the child and
 * removes what it had begun; an old file at @output stays whole in every case but success, and is replaced
 * only if it is a PDF. On success the pack is recorded, if the library can be written, and a final one issues
 * its meeting, which can be undone. @progress is called on the main thread.
 *
 * The pack is in the organisation's language if the program speaks it, else in the language of this process.
 */
void
bw_desk_export_async (BwLibrary *library, BwMeeting *meeting, BwAudience *audience, BwExportStanding standing,
                      const char *output, BwDeskProgress progress, gpointer progress_data,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* NULL: it was not made. */
BwExported *bw_desk_export_finish (BwLibrary *library, GAsyncResult *result, GError **error);

/* The same in this process, and in its language: what the command line does. */
BwExported *
bw_desk_export (BwLibrary *library, BwMeeting *meeting, BwAudience *audience, BwExportStanding standing,
                const char *output, BwDeskProgress progress, gpointer progress_data, GError **error);

G_END_DECLS
