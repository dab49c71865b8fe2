// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * handed.h - a file of figures that was handed in, to be looked at and read again after each answer that a
 * person gives: what LibreOffice must do for a workbook is done once.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BwHanded BwHanded;

/* @error: one sentence; a workbook that cannot be read. Whether a text can be is told by who reads it. */
BwHanded *bw_handed_open (const char *path, GCancellable *cancellable, GError **error);
BwHanded *bw_handed_ref (BwHanded *self);
void bw_handed_unref (BwHanded *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHanded, bw_handed_unref)

/* What is to be read in its place; it is there as long as @self. */
const char *bw_handed_get_path (const BwHanded *self);

/* Of a workbook, char *, those that hold anything; NULL for a text. (transfer none) */
const GPtrArray *bw_handed_get_sheets (const BwHanded *self);

G_END_DECLS
