// SPDX-License-Identifier: GPL-3.0-or-later
/* evidence-list.h - the measures and stories that stand with an item. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_EVIDENCE_LIST (bw_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (BwEvidenceList, bw_evidence_list, BW, EVIDENCE_LIST, BwPart)

G_END_DECLS
