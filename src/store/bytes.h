// SPDX-License-Identifier: GPL-3.0-or-later
/* bytes.h - the bytes of papers: in rows of 1 MB, under their SHA-256, each content once. They come in
 * by put.h. */
#pragma once

#include <gio/gio.h>

#include "store/connection.h"

G_BEGIN_DECLS

/* The content of that name; 0 if it is not there. */
gboolean
bw_bytes_find (BwConnection *connection, const char *sha256, gint64 *content, gint64 *size, GError **error);

/* As bw_library_get_bytes(). (transfer full) */
GBytes *bw_bytes_get (BwConnection *connection, const char *sha256, GError **error);

/* Whether every paper's bytes are there and are what their name says. */
gboolean bw_bytes_verify (BwConnection *connection, GError **error);

/* Drops what no paper names, and what has no name. */
gboolean bw_bytes_tidy (BwConnection *connection, GError **error);

G_END_DECLS
