// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * words.h - what a person calls the nouns' fields and their values, in the language that the program speaks:
 * window, command line and pack say the same.
 *
 * Words that stand alone; a sentence about a value is written where it is said.
 */
#pragma once

#include "record/field.h"

G_BEGIN_DECLS

/* Of an enumeration of this room: "Approve". (transfer none) */
const char *bw_enum_get_word (GType type, int value);

/* What a field of @noun is called: "Purpose". NULL: nobody but the program sets it. (transfer none) */
const char *bw_field_get_word (const BwNoun *noun, const BwField *field);

/* Of minutes after midnight: "09:30"; NULL for BW_UNSET. (transfer full) */
char *bw_clock_dup_text (gint64 minutes);

G_END_DECLS
