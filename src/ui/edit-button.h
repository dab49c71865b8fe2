// SPDX-License-Identifier: GPL-3.0-or-later
/* edit-button.h - the button at the end of a row that opens a form for the noun the row tells of. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

/* Makes the form each time it is opened, so that it begins with what is true then. */
typedef GtkWidget *(*BwMakeForm) (GtkWidget *button, gpointer record, BwLibrary *library);

/* Adds the button to @row, whose title is part of its name: "Change “Target 95 %”…". Insensitive while the
 * library cannot be written. (transfer none) */
GtkWidget *bw_edit_button_add (AdwActionRow *row, BwLibrary *library, BwRecord *record, BwMakeForm make_form);

G_END_DECLS
