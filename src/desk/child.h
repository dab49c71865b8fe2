// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * child.h - running the command line as a child process; for desk alone.
 *
 * What may crash, hang or swell runs there: examining somebody's PDF, making a pack.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A line of the child's standard output, without its end. */
typedef void (*BwChildLine) (const char *line, gpointer user_data);

/* Runs `boardwright-cli ARGUMENTS`. @seconds: of wall time, then it is killed; 0 for no limit. Cancelling
 * kills it too, unless it has ended well. @line is called in the thread-default context of the caller. */
void bw_child_run_async (const char *const *arguments, guint seconds, BwChildLine line, gpointer line_data,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

/* FALSE unless it ended well: with G_IO_ERROR_CANCELLED, G_IO_ERROR_TIMED_OUT, or BW_DESK_ERROR_CHILD and the
 * sentence that it wrote; that is empty if it ended without a word. */
gboolean bw_child_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
