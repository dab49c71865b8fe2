// SPDX-License-Identifier: GPL-3.0-or-later
/* ellipsis.h - cutting one line of text after a whole word. Only for this room. */
#pragma once

#include <pango/pango.h>

/* Gives @layout the longest beginning of its text that fits @width (Pango units) together with "…" and
 * ends with a word. Does nothing if the whole text fits; if not even the first word does, cuts inside it.
 * Attributes keep their places. */
void bw_ellipsis_cut (PangoLayout *layout, int width);
