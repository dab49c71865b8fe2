// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * office.h - workbooks (.xlsx, .xls, .ods) through LibreOffice, which knows them all.
 *
 * It runs as a child process with a profile of its own, so that neither a hostile file nor a LibreOffice that
 * is open matters; what it writes is read by flat.h.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BwOfficeCopy BwOfficeCopy;

/* Whether the beginning of a file says that it is a workbook that LibreOffice must open. */
gboolean bw_office_knows (const char *bytes, gsize n);

/* A copy of the workbook at @path as Flat OpenDocument. @error: one sentence; LibreOffice is not installed,
 * cannot read the file, or took longer than two minutes. */
BwOfficeCopy *bw_office_copy (const char *path, GCancellable *cancellable, GError **error);

/* Of the copy, which has the workbook's name and lives as long as @self. */
const char *bw_office_copy_get_path (const BwOfficeCopy *self);
void bw_office_copy_free (BwOfficeCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwOfficeCopy, bw_office_copy_free)

G_END_DECLS
