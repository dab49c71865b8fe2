// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * kept-lines.h - short texts that were set lately. Charts and running feet say the same few words again and
 * again, and measure each before they draw it; setting them anew each time takes longer than all else about
 * them.
 */
#pragma once

#include "text/paragraph.h"

typedef struct _BwKeptLines BwKeptLines;

BwKeptLines *bw_kept_lines_new (void);
void bw_kept_lines_free (BwKeptLines *self);

/* @text without a width. The paragraph is not to be changed, and lives until the next call. */
BwParagraph *
bw_kept_lines_get (BwKeptLines *self, BwTypesetter *typesetter, const BwTextStyle *style, const char *text);
