// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * shelf.h - the records of one noun in memory, and the lists of them that somebody holds.
 *
 * Records are found by id at once. Lists are brought up to date when the shelf is settled, or asked for one:
 * a command that renumbers ten items moves each row once.
 */
#pragma once

#include <gio/gio.h>

#include "record/record.h"

G_BEGIN_DECLS

typedef struct _BwShelf BwShelf;

/* Every record on the shelf tells @keeper of its changes. */
BwShelf *bw_shelf_new (const BwNoun *noun, BwRecordKeeper keeper, gpointer user_data);
void bw_shelf_free (BwShelf *self);

const BwNoun *bw_shelf_get_noun (const BwShelf *self);

/* (transfer none) */
BwRecord *bw_shelf_find (const BwShelf *self, gint64 id);
void bw_shelf_add (BwShelf *self, BwRecord *record);
void bw_shelf_remove (BwShelf *self, gint64 id);

/* To be called after any change of a record. */
void bw_shelf_note (BwShelf *self, const BwField *field);

/* The ids of those whose reference @field is @id, ascending. (transfer full) of gint64 */
GArray *bw_shelf_find_referring (const BwShelf *self, const BwField *field, gint64 id);

/* (transfer none) */
GListModel *bw_shelf_list (BwShelf *self);

/* The shelf forgets the list when nobody holds it any more. (transfer full) */
GListModel *bw_shelf_list_of (BwShelf *self, const BwField *field, gint64 id);

void bw_shelf_settle (BwShelf *self);

G_END_DECLS
