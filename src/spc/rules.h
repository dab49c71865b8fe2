// SPDX-License-Identifier: GPL-3.0-or-later
/* rules.h - the four rules within one phase. Part of the room's inside: the door is xmr.h. */
#pragma once

#include "spc/xmr.h"

/* Fills rules, special_cause and type of @points, which bw_spc_limits_draw() has filled before. */
void bw_spc_rules_apply (const BwSpcSettings *settings, const BwSpcSeries *phase, BwSpcPoint *points);

/* 1 if the special cause lies above, or rises; -1 if below, or falls; 0 for common cause. */
int bw_spc_special_cause_direction (BwSpcSpecialCause cause);
