// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-shelf.h - the readings of all measures in memory: plain structs, in an array per measure, by date.
 */
#pragma once

#include "model/measure.h"
#include "store/command.h"

G_BEGIN_DECLS

typedef struct _BwReadingShelf BwReadingShelf;

BwReadingShelf *bw_reading_shelf_new (void);
void bw_reading_shelf_free (BwReadingShelf *self);

/* Takes over @reading, whose date is not there yet. */
void bw_reading_shelf_add (BwReadingShelf *self, BwReading *reading);

/* Those of one measure; NULL if it has none. (transfer none) of BwReading */
const GArray *bw_reading_shelf_of (const BwReadingShelf *self, gint64 measure);

/* What putting these readings (of BwReading; of two of a date the latter), taking the one of a date away, and
 * taking all away would change: reading-lines.h. */
void bw_reading_shelf_compare (const BwReadingShelf *self, gint64 measure, GPtrArray *readings, BwValue *old,
                               BwValue *new_value);
void bw_reading_shelf_name (const BwReadingShelf *self, gint64 measure, BwDate date, BwValue *old);
void bw_reading_shelf_name_all (const BwReadingShelf *self, gint64 measure, BwValue *old);

/* Changes the readings of @measure: @change is one of their field. */
void bw_reading_shelf_apply (BwReadingShelf *self, const BwChange *change);

/* The part of @change that still stands, from its new value to its old one; NULL if nothing does. (transfer
 * full) */
BwChange *bw_reading_shelf_invert_standing (const BwReadingShelf *self, const BwChange *change);

G_END_DECLS
