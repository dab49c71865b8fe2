// SPDX-License-Identifier: GPL-3.0-or-later
/* history.h - who changed what of a noun, and when, as the library's log has it. */
#pragma once

#include <gtk/gtk.h>

#include "store/library.h"

G_BEGIN_DECLS

/* Gives the widgets of a class, which have the properties "library" and "record", the action
 * "record.history": it opens a window with the changes of the record. */
void bw_history_install (GtkWidgetClass *klass);

/* "Purpose: Note → Approve", of a change of @record. (transfer full) */
char *bw_history_dup_change (BwLibrary *library, BwRecord *record, const BwLogEntry *entry);

G_END_DECLS
