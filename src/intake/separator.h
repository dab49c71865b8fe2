// SPDX-License-Identifier: GPL-3.0-or-later
/* separator.h - which character stands between the cells of a text file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char separator; /* one of bw_separators */
  gboolean is_certain;
} BwSeparatorFound;

/* Comma, semicolon, tab and pipe. */
extern const char bw_separators[];

/* From the beginning of a file: the one that comes equally often in most rows, outside quotes. The comma if
 * none does: the file has one column. */
BwSeparatorFound bw_separator_detect (const char *text, gsize length);

G_END_DECLS
