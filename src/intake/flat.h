// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * flat.h - the rows of a sheet in a Flat OpenDocument spreadsheet (.fods), which is how LibreOffice hands
 * over any workbook.
 *
 * Numbers come with a point and all their digits, dates as YYYY-MM-DD, shares shown in per cent as such: what
 * a cell holds, not how it was shown. A formula is its last result.
 */
#pragma once

#include "intake/error.h"
#include "intake/rows.h"

G_BEGIN_DECLS

/* The sheets that hold anything, in their order. (transfer full) of char * */
GPtrArray *bw_flat_list_sheets (const char *path, GCancellable *cancellable, GError **error);

/* Hands over every row of the sheet that is not empty, until @take has enough. */
gboolean bw_flat_read (const char *path, const char *sheet, const BwWatch *watch, BwTakeRow take,
                       gpointer data, GError **error);

G_END_DECLS
