// SPDX-License-Identifier: GPL-3.0-or-later
/* search.h - the full-text index over what is searched of each noun, and over papers' text. */
#pragma once

#include "store/connection.h"
#include "store/library.h"

G_BEGIN_DECLS

/* Whether a change of @field changes what is found. */
gboolean bw_search_uses (const BwNoun *noun, const BwField *field);

/* Brings the index up to date with one row as it stands in the file now, gone or there; inside a transaction.
 */
gboolean bw_search_index (BwConnection *connection, const BwNoun *noun, gint64 id, GError **error);

/* As bw_library_search(). (transfer full) of BwFound */
GPtrArray *bw_search_find (BwConnection *connection, const char *words, guint limit, GError **error);

G_END_DECLS
