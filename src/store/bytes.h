// SPDX-License-Identifier: GPL-3.0-or-later
/* bytes.h - the bytes of papers: in rows of 1 MB, under their SHA-256, each content once. */
#pragma once

#include <gio/gio.h>

#include "store/connection.h"

G_BEGIN_DECLS

/* As bw_library_put_file(), in one transaction. (transfer full) */
char *bw_bytes_put (BwConnection *connection, const char *path, const char *text, GCancellable *cancellable,
                    GError **error);

/* As bw_library_get_bytes(). (transfer full) */
GBytes *bw_bytes_get (BwConnection *connection, const char *sha256, GError **error);

/* Whether every paper's bytes are there and are what their name says. */
gboolean bw_bytes_verify (BwConnection *connection, GError **error);

/* Drops what no paper names. */
gboolean bw_bytes_tidy (BwConnection *connection, GError **error);

G_END_DECLS
