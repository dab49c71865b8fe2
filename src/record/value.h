// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * value.h - one value of one field on its way between a noun, the library file and the log.
 *
 * Unset is not zero: a missing number or text is BW_VALUE_NULL. The four types are those that SQLite keeps.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_VALUE_NULL,
  BW_VALUE_INT,
  BW_VALUE_REAL,
  BW_VALUE_TEXT,
} BwValueType;

typedef struct
{
  BwValueType type;
  union
  {
    gint64 integer;
    double real;
    char *text; /* owned, UTF-8 */
  };
} BwValue;

void bw_value_clear (BwValue *self);

/* @destination is overwritten without being cleared. */
void bw_value_copy (const BwValue *self, BwValue *destination);

/* Same type and same content; two unset values are equal. Reals are compared bit by bit, so that what was
 * written is what is found. */
gboolean bw_value_equal (const BwValue *self, const BwValue *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwValue, bw_value_clear)

G_END_DECLS
