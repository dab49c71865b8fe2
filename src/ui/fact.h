// SPDX-License-Identifier: GPL-3.0-or-later
/* fact.h - a cell of a sheet: what it is over what it says, and a popover to change it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_FACT (bw_fact_get_type ())
G_DECLARE_FINAL_TYPE (BwFact, bw_fact, BW, FACT, AdwBin)

/* Property caption: "Purpose". */

/* What it says now; NULL or "" shows a dash. */
void bw_fact_set_value (BwFact *self, const char *value);

void bw_fact_set_menu (BwFact *self, GMenuModel *menu);
void bw_fact_set_popover (BwFact *self, GtkPopover *popover);

G_END_DECLS
