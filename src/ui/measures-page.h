// SPDX-License-Identifier: GPL-3.0-or-later
/* measures-page.h - all measures of the library, in the order in which a board should look. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

#define BW_TYPE_MEASURES_PAGE (bw_measures_page_get_type ())
G_DECLARE_FINAL_TYPE (BwMeasuresPage, bw_measures_page, BW, MEASURES_PAGE, BwPage)

G_END_DECLS
