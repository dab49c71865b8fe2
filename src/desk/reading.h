// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * reading.h - what a person wrote, or a file holds, as a value.
 *
 * FALSE: it cannot be read; @error is one sentence that says what is expected, and nothing else is touched.
 */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* In ISO form. */
gboolean bw_desk_read_date (const char *text, BwDate *date, GError **error);
/* Of a reading, which may have a time of day. */
gboolean bw_desk_read_time (const char *text, BwDate *date, GError **error);
/* Yes or no, in English or as the program says it; an empty text is no. */
gboolean bw_desk_read_yes (const char *text, gboolean *is_yes, GError **error);
gboolean bw_desk_read_number (const char *text, double *number, GError **error);

/* As bw_desk_set_text() says. An empty text unsets what can be unset; an enumeration goes to its first value.
 */
gboolean bw_desk_read_field (const BwNoun *noun, const BwField *field, const char *text, BwValue *value,
                             GError **error);

G_END_DECLS
