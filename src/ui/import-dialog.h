// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * import-dialog.h - readings out of a file of figures into measures: what its columns mean, what is in doubt,
 * and what will happen. A file that comes again needs one press of a button.
 */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_DIALOG (bw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BwImportDialog, bw_import_dialog, BW, IMPORT_DIALOG, AdwWindow)

/* The dialog for the file at @path, which it looks at in a thread, over @window. @measure: the one that is
 * offered; may be NULL. @is_pasted: bw_import_paste_write() wrote it, and it goes with the dialog.
 * (transfer none) */
GtkWidget *bw_import_dialog_open (GtkWindow *window, BwLibrary *library, BwMeasure *measure, const char *path,
                                  gboolean is_pasted);

/* Whether the button can be pressed; for that, the file must have been read with nothing refused, and what
 * changes must be accepted. */
gboolean bw_import_dialog_is_ready (BwImportDialog *self);

G_END_DECLS
