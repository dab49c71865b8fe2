// SPDX-License-Identifier: GPL-3.0-or-later
/* export-dialog.h - for whom a pack is, where it goes, and how far it is. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_EXPORT_DIALOG (bw_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BwExportDialog, bw_export_dialog, BW, EXPORT_DIALOG, AdwWindow)

/* @near: a widget of the window that asks. */
void bw_export_dialog_present (GtkWidget *near, BwLibrary *library, BwMeeting *meeting);

G_END_DECLS
