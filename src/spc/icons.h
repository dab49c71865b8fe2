// SPDX-License-Identifier: GPL-3.0-or-later
/* icons.h - which of the two icons a judged series has. Part of the room's inside: the door is xmr.h. */
#pragma once

#include "spc/xmr.h"

/* How the point varies, if it alone decides. */
BwSpcVariation bw_spc_variation_of (const BwSpcPoint *point);

/* The target against the limits that @point has. */
BwSpcAssurance bw_spc_assurance_of (const BwSpcSettings *settings, const BwSpcPoint *point);
