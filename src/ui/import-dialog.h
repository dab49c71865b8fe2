// SPDX-License-Identifier: GPL-3.0-or-later
/* import-dialog.h - readings out of a CSV file into a measure: what would happen, then whether it shall. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_DIALOG (bw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BwImportDialog, bw_import_dialog, BW, IMPORT_DIALOG, AdwWindow)

/* Asks for the file first. @measure is suggested; NULL: a new one is. */
void bw_import_dialog_ask (GtkWindow *window, BwLibrary *library, BwMeasure *measure);

G_END_DECLS
