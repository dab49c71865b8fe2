// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * whole-file.h - a file that is there whole or not at all.
 *
 * It is made under another name beside its place and moved there last. What stands at the place already is
 * never replaced.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *unfinished; /* where to write; NULL once it is finished */
} BwWholeFile;

/* BW_STORE_ERROR_EXISTS if there is a file at @path. */
gboolean bw_whole_file_begin (BwWholeFile *self, const char *path, GError **error);

/* Syncs the file and its folder; fails if a file came to stand at the place meanwhile. */
gboolean bw_whole_file_finish (BwWholeFile *self, GError **error);

/* Removes what was not finished. */
void bw_whole_file_clear (BwWholeFile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwWholeFile, bw_whole_file_clear)

G_END_DECLS
