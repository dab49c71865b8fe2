// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-page.h - one measure: what its chart says, the chart, its readings, and what stands on it. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_MEASURE_PAGE (bw_measure_page_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasurePage, bw_measure_page, BW, MEASURE_PAGE, BwPage)

G_END_DECLS
