// SPDX-License-Identifier: GPL-3.0-or-later
/* import-doubts.h - what a file of figures leaves open, as questions with two buttons. */
#pragma once

#include <adwaita.h>

#include "intake/glance.h"
#include "intake/readings.h"

G_BEGIN_DECLS

#define BW_TYPE_IMPORT_DOUBTS (bw_import_doubts_get_type ())
G_DECLARE_FINAL_TYPE (BwImportDoubts, bw_import_doubts, BW, IMPORT_DOUBTS, AdwBin)

/* Signal answered (int choice, const char *word): as bw_choices_set() takes it. */

/* Whether @file leaves anything open. */
gboolean bw_import_doubts_has_any (const BwReadingsFile *file);

/* @file: as it was read by @mapping; NULL: nothing is in doubt. */
void bw_import_doubts_show (BwImportDoubts *self, const BwGlance *glance, const BwMapping *mapping,
                            const BwReadingsFile *file);

G_END_DECLS
