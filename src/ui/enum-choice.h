// SPDX-License-Identifier: GPL-3.0-or-later
/* enum-choice.h - a row that chooses from an enumeration of the nouns, by its words. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The place of a word in @row is its value in @type: they count from 0. */
void bw_enum_choice_fill (AdwComboRow *row, GType type);

G_END_DECLS
