// SPDX-License-Identifier: GPL-3.0-or-later
/* import-dialog.h - readings out of a CSV file into a measure: what its columns mean, and what will happen.
 */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_DIALOG (bw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BwImportDialog, bw_import_dialog, BW, IMPORT_DIALOG, AdwWindow)

/* Asks for a file, then opens the dialog over @window. @measure: the one that is offered; may be NULL. */
void bw_import_dialog_ask (GtkWindow *window, BwLibrary *library, BwMeasure *measure);

/* The dialog for the file at @path, or an error told in its place. NULL then. (transfer none) */
GtkWidget *
bw_import_dialog_open (GtkWindow *window, BwLibrary *library, BwMeasure *measure, const char *path);

/* Whether the button can be pressed; for that, the file must have been read with nothing refused. */
gboolean bw_import_dialog_is_ready (BwImportDialog *self);

G_END_DECLS
