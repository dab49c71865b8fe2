// SPDX-License-Identifier: GPL-3.0-or-later
/* limits.h - mean and limits of one phase, and where each value lies against them. Part of the room's inside:
 * the door is xmr.h. */
#pragma once

#include "spc/xmr.h"

/* Fills everything in @points but the phase number, the rules and what follows from them. */
void bw_spc_limits_draw (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points);
