// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-shelf.h - the readings of all measures in memory: plain structs, in an array per measure. */
#pragma once

#include "model/measure.h"

G_BEGIN_DECLS

typedef struct _BwReadingShelf BwReadingShelf;

BwReadingShelf *bw_reading_shelf_new (void);
void bw_reading_shelf_free (BwReadingShelf *self);

/* Takes over @reading. */
void bw_reading_shelf_add (BwReadingShelf *self, BwReading *reading);
void bw_reading_shelf_remove (BwReadingShelf *self, gint64 id);

/* (transfer none) */
BwReading *bw_reading_shelf_find (const BwReadingShelf *self, gint64 id);

/* Those of one measure, in no order; NULL if it has none. (transfer none) of BwReading */
GPtrArray *bw_reading_shelf_of (const BwReadingShelf *self, gint64 measure);

void
bw_reading_shelf_set (BwReadingShelf *self, BwReading *reading, const BwField *field, const BwValue *value);

G_END_DECLS
