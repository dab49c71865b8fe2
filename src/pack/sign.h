// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * sign.h - a word in capitals: in a frame, or white on ink. White on ink is a warning, never a decoration:
 * what is private, what must not be passed on, what is to be decided.
 */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

#define BW_SIGN_HEIGHT 13.0

BwBlock *bw_block_sign (BwTypesetter *typesetter, const char *text, gboolean is_warning);

/* The same with an ink at hand; top left corner at (@x, @y). */
double bw_sign_measure (BwTypesetter *typesetter, const char *text);
void bw_sign_draw (BwPdfInk *ink, BwTypesetter *typesetter, const char *text, gboolean is_warning, double x,
                   double y);

G_END_DECLS
