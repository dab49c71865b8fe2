// SPDX-License-Identifier: GPL-3.0-or-later
/* folding-bin.h - lets what is in it know that there is little width, and be narrower than it would like. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_FOLDING_BIN (bw_folding_bin_get_type ())
G_DECLARE_FINAL_TYPE (BwFoldingBin, bw_folding_bin, BW, FOLDING_BIN, GtkWidget)

/*
 * Properties:
 *   child
 *   ems          fewer than these are narrow; 54 if nothing else is said
 *   natural-ems  the width it would like, whatever the child would; 0: what the child would
 *   narrow       there are fewer than that; notified after the width was given, so that the child may change
 */

G_END_DECLS
