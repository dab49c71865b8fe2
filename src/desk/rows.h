// SPDX-License-Identifier: GPL-3.0-or-later
/* rows.h - the nouns of a type as an array to walk; for desk alone. It does not follow what changes later. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* All of @type, in the library's order. (transfer container) */
GPtrArray *bw_rows (BwLibrary *library, GType type);

/* Those whose reference @field is @id. (transfer container) */
GPtrArray *bw_rows_of (BwLibrary *library, GType type, const char *field, gint64 id);

/* The items of @meeting under @parent (BW_NOBODY: at the top), by position. (transfer container) */
GPtrArray *bw_rows_siblings (BwLibrary *library, gint64 meeting, gint64 parent);

/* Numbers "position" of @rows from 0 in their order; inside a command. */
void bw_rows_number (GPtrArray *rows);

/* After one of them was removed: numbers what is left of those whose reference @field is @id. */
void bw_rows_close_gap (BwLibrary *library, GType type, const char *field, gint64 id);

/* The id of a record, BW_NOBODY for NULL. */
gint64 bw_id_of (gpointer record);

G_END_DECLS
