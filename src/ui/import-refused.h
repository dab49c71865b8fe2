// SPDX-License-Identifier: GPL-3.0-or-later
/* import-refused.h - the rows of a file that are refused, each with its line, its column and why; to copy. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_REFUSED (bw_import_refused_get_type ())
G_DECLARE_FINAL_TYPE (BwImportRefused, bw_import_refused, BW, IMPORT_REFUSED, AdwBin)

/* @rows: BwRefusedRow; NULL or none hides it. */
void bw_import_refused_show (BwImportRefused *self, GPtrArray *rows);

/* All of them, a line each, with tabs. (transfer full) */
char *bw_import_refused_dup_text (BwImportRefused *self);

G_END_DECLS
