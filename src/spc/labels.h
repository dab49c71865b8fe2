// SPDX-License-Identifier: GPL-3.0-or-later
/* labels.h - the identifiers that the point table writes, those of the reference (NHSRplotthedots 0.2.2).
 * They are a file format and never translated; sentences for people are found in the room chart. */
#pragma once

#include "spc/xmr.h"

/* "Above UCL"; how many points make a run is part of the name */
const char *bw_spc_special_cause_label (const BwSpcSettings *settings, BwSpcSpecialCause cause);
const char *bw_spc_point_type_label (BwSpcPointType type);     /* "special_cause_concern" */
const char *bw_spc_variation_label (BwSpcVariation variation); /* "concern_high"; "none" */
const char *bw_spc_assurance_label (BwSpcAssurance assurance); /* "pass", "fail", "inconsistent"; "none" */
