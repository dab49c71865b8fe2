// SPDX-License-Identifier: GPL-3.0-or-later
/* import-changes.h - readings of the library that a file has otherwise: each before and after, to be
 * accepted.
 */
#pragma once

#include <adwaita.h>

#include "desk/desk.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_CHANGES (bw_import_changes_get_type ())
G_DECLARE_FINAL_TYPE (BwImportChanges, bw_import_changes, BW, IMPORT_CHANGES, AdwBin)

/* Signal accepted (): they are accepted now, or not any more. */

/* @aims: BwImportAim; NULL: nothing changes. What was accepted stays so only if nothing else changes now. */
void bw_import_changes_show (BwImportChanges *self, BwLibrary *library, GPtrArray *aims);

/* Also if there are none. */
gboolean bw_import_changes_are_accepted (BwImportChanges *self);

G_END_DECLS
