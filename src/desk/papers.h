// SPDX-License-Identifier: GPL-3.0-or-later
/* papers.h - attaching papers: examined in a child process, cleaned, and kept in the library. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Attaches the PDF at @path to @item as its last paper; its title is the file's own, or its name. The task
 * fails with one sentence that names the file, if it is refused; then nothing is left behind. */
void bw_desk_attach_paper_async (BwLibrary *library, BwItem *item, const char *path,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer none) */
BwPaper *bw_desk_attach_paper_finish (BwLibrary *library, GAsyncResult *result, GError **error);

/* For the command line and tests: runs until it is done. */
BwPaper *bw_desk_attach_paper (BwLibrary *library, BwItem *item, const char *path, GError **error);

/* Another paper of the same meeting that is the same file, byte for byte; NULL if there is none. (transfer
 * none) */
BwPaper *bw_desk_find_same_paper (BwLibrary *library, BwPaper *paper);

void bw_desk_remove_paper (BwLibrary *library, BwPaper *paper);

/* What examining found, as one line for a person: "6 pages · tagged · text searchable". */
char *bw_desk_paper_summary (BwPaper *paper);

G_END_DECLS
