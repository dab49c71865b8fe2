// SPDX-License-Identifier: GPL-3.0-or-later
/* evidence-list.h - the measures and stories that stand with an item. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_EVIDENCE_LIST (bw_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (BwEvidenceList, bw_evidence_list, BW, EVIDENCE_LIST, AdwBin)

/* @item may be NULL. */
void bw_evidence_list_set_item (BwEvidenceList *self, BwLibrary *library, BwItem *item);

G_END_DECLS
