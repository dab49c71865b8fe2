// SPDX-License-Identifier: GPL-3.0-or-later
/* new-library-dialog.h - who meets, and where the library shall lie: all that a new library needs. */
#pragma once

#include "ui/application.h"

G_BEGIN_DECLS

#define BW_TYPE_NEW_LIBRARY_DIALOG (bw_new_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BwNewLibraryDialog, bw_new_library_dialog, BW, NEW_LIBRARY_DIALOG, AdwWindow)

/* Shows it over @window, which may be NULL. */
void bw_new_library_dialog_present (BwApplication *application, GtkWindow *window);

G_END_DECLS
