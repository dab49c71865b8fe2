// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * reading-lines.h - what a command changes of a measure's readings, as text.
 *
 * To commands and the log, all readings of a measure are one field of it, and a change of that field is of
 * those readings that are not what they were: its old value has what stood there, its new one what stands
 * there now, a line each, by date. A date that only one of them has came or went. So an import of a million
 * readings is a change for each measure, and not four for each reading.
 */
#pragma once

#include "model/measure.h"

G_BEGIN_DECLS

/* Of measures; no member of theirs. */
extern const BwField bw_readings_field;

void bw_reading_lines_append (GString *lines, const BwReading *reading);

/* The value of the field; nothing where there are no lines. Takes over @lines. */
void bw_reading_lines_finish (GString *lines, BwValue *value);

/* A change of the field, date by date: */
typedef struct
{
  BwDate date;
  const BwReading *was, *is; /* NULL: there was none, there is none */

  /*< private >*/
  gint64 measure;
  const char *rest[2];
  BwReading readings[2];
  gboolean is_there[2];
} BwReadingPairs;

void
bw_reading_pairs_begin (BwReadingPairs *self, gint64 measure, const BwValue *old, const BwValue *new_value);
void bw_reading_pairs_clear (BwReadingPairs *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwReadingPairs, bw_reading_pairs_clear)

/* FALSE: that was all. What was given before is gone. */
gboolean bw_reading_pairs_next (BwReadingPairs *self);

/* What @old and @new_value come to when the change from @later_old to @later_new follows. */
void bw_reading_lines_extend (BwValue *old, BwValue *new_value, const BwValue *later_old,
                              const BwValue *later_new);

G_END_DECLS
