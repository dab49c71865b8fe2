// SPDX-License-Identifier: GPL-3.0-or-later
/* readings.h - the readings of all measures in memory: plain structs, in an array per measure. */
#pragma once

#include "model/measure.h"

G_BEGIN_DECLS

typedef struct _BwReadings BwReadings;

BwReadings *bw_readings_new (void);
void bw_readings_free (BwReadings *self);

/* Takes over @reading. */
void bw_readings_add (BwReadings *self, BwReading *reading);
void bw_readings_remove (BwReadings *self, gint64 id);

/* (transfer none) */
BwReading *bw_readings_find (const BwReadings *self, gint64 id);

/* Those of one measure, in no order; NULL if it has none. (transfer none) of BwReading */
GPtrArray *bw_readings_of (const BwReadings *self, gint64 measure);

void bw_readings_set (BwReadings *self, BwReading *reading, const BwField *field, const BwValue *value);

G_END_DECLS
