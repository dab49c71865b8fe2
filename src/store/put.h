// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * put.h - a file on its way into the library, in steps between which others may use the connection.
 *
 * Until the last step its content has no name, and nobody can ask for it. A put that fails, or whose bytes
 * are there already, takes back in steps what it wrote; what is left of one that never came to its end is
 * dropped when the library is closed.
 */
#pragma once

#include <gio/gio.h>

#include "store/connection.h"

G_BEGIN_DECLS

typedef struct _BwPut BwPut;

/* As bw_library_put_file(). */
BwPut *bw_put_new (const char *path, const char *text);
void bw_put_free (BwPut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPut, bw_put_free)

/* At most 8 MB, in one transaction. TRUE: there is more to do, even if @cancellable is cancelled. */
gboolean bw_put_step (BwPut *self, BwConnection *connection, GCancellable *cancellable);

/* The SHA-256, or why not; once there is no more to do. (transfer full) */
char *bw_put_finish (BwPut *self, GError **error);

G_END_DECLS
