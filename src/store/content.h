// SPDX-License-Identifier: GPL-3.0-or-later
/* content.h - the content of a meeting, read from the file. */
#pragma once

#include "model/content.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* As bw_library_read_content(). (transfer full) */
BwContent *bw_content_read (BwConnection *connection, gint64 meeting, gboolean with_bytes, GError **error);

G_END_DECLS
