// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-choice.h - rows of a form that choose how a measure is charted, and by whose rules. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_CHART_CHOICE (bw_chart_choice_get_type ())
G_DECLARE_FINAL_TYPE (BwChartChoice, bw_chart_choice, BW, CHART_CHOICE, BwPart)

G_END_DECLS
