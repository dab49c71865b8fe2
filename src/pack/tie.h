// SPDX-License-Identifier: GPL-3.0-or-later
/* tie.h - keeping together on a line what is read together. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @text with no-break spaces inside dates and months ("26 November 2026"), and between a word and its number
 * ("page 22", "item 7", "ward 9"). (transfer full) */
char *bw_tie (const char *text);

G_END_DECLS
