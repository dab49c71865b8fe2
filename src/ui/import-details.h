// SPDX-License-Identifier: GPL-3.0-or-later
/* import-details.h - how a file of figures is written, as it was found out, and what can be said otherwise.
 */
#pragma once

#include <adwaita.h>

#include "intake/glance.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_DETAILS (bw_import_details_get_type ())
G_DECLARE_FINAL_TYPE (BwImportDetails, bw_import_details, BW, IMPORT_DETAILS, AdwBin)

/* Signals: said (int choice, const char *word): as bw_choices_set() takes it
 *          laid-out (gboolean is_wide)
 */

/* What is now so; it tells nobody. */
void bw_import_details_show (BwImportDetails *self, const BwGlance *glance, const BwChoices *choices,
                             gboolean is_wide);

G_END_DECLS
