// SPDX-License-Identifier: GPL-3.0-or-later
/* reading.h - reads a line as a PDF reader would that honours replacement texts, from its glyphs and
 * not from its source. */
#pragma once

#include "text/paragraph.h"

/* From left to right as seen, with a gap marked by nothing but the glyph that says it. Draws the
 * line's glyphs into use. */
char *read_line (BwParagraph *paragraph, guint line);

/* All lines, joined by "|". */
char *read_lines (BwParagraph *paragraph);
