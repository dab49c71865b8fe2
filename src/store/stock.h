// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * stock.h - all nouns of an open library in memory, treated alike.
 *
 * Nothing here is logged: changes are applied that are in a draft or in the log already.
 */
#pragma once

#include "model/series.h"
#include "store/command.h"
#include "store/reading-shelf.h"

G_BEGIN_DECLS

typedef struct _BwStock BwStock;

/* Every record tells @keeper of what is set by its properties. */
BwStock *bw_stock_new (BwRecordKeeper keeper, gpointer user_data);
void bw_stock_free (BwStock *self);

/* Takes a row (row.h) that is not there yet. */
void bw_stock_add (BwStock *self, const BwNoun *noun, gpointer row);

/* Of a noun that has objects: */
void bw_stock_remove (BwStock *self, const BwNoun *noun, gint64 id);

/* NULL if there is none. (transfer none) */
gpointer bw_stock_find (BwStock *self, const BwNoun *noun, gint64 id);

/* The ids of those whose reference @field is @id. (transfer full) of gint64 */
GArray *bw_stock_find_referring (BwStock *self, const BwNoun *noun, const BwField *field, gint64 id);

/* Sets a field without telling the keeper. */
void bw_stock_set (BwStock *self, const BwNoun *noun, gint64 id, const BwField *field, const BwValue *value);

/* After a record was changed through its property. */
void bw_stock_note (BwStock *self, const BwNoun *noun, const BwField *field);

/* Brings the nouns to the new values of @changes. */
void bw_stock_apply (BwStock *self, GPtrArray *changes);

/* Takes back those of @changes whose new value still stands, and returns what that came to. (transfer full)
 */
GPtrArray *bw_stock_put_back (BwStock *self, GPtrArray *changes);

/* Brings the lists that somebody holds up to date. */
void bw_stock_settle (BwStock *self);

/* (transfer none) */
GListModel *bw_stock_list (BwStock *self, const BwNoun *noun);

/* (transfer full) */
GListModel *bw_stock_list_of (BwStock *self, const BwNoun *noun, const BwField *field, gint64 id);

/* (transfer none) */
const BwReadingShelf *bw_stock_get_readings (BwStock *self);

/* @change: of their field of one measure; reading-lines.h. */
void bw_stock_change_readings (BwStock *self, const BwChange *change);

/* (transfer full) */
BwSeries *bw_stock_dup_series (BwStock *self, BwMeasure *measure);

G_END_DECLS
