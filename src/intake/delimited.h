// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * delimited.h - the rows of a text file with a separator between its cells.
 *
 * Cells stand in double quotes where they hold the separator, a line end or a doubled quote. The file is
 * streamed: neither its size nor its number of rows matters for memory. It knows nothing of what the cells
 * mean.
 */
#pragma once

#include "intake/encoding.h"
#include "intake/error.h"
#include "intake/rows.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *name; /* for sentences */
  goffset size;
  BwEncoding encoding;
  gsize n_mark;
  gboolean encoding_is_certain;
  char separator;
  gboolean separator_is_certain;
} BwDelimited;

/* @encoding and @separator: what a person said, or BW_ENCODING_UNKNOWN and 0 to find them out. @error: the
 * file cannot be read, or is larger than 1 GB. */
BwDelimited *bw_delimited_open (const char *path, BwEncoding encoding, char separator,
                                GCancellable *cancellable, GError **error);
void bw_delimited_free (BwDelimited *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwDelimited, bw_delimited_free)

/* Hands over every row that is not empty, until @take has enough. @error: from some line on it is no table.
 */
gboolean bw_delimited_read (const BwDelimited *self, const BwWatch *watch, BwTakeRow take, gpointer data,
                            GError **error);

G_END_DECLS
