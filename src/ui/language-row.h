// SPDX-License-Identifier: GPL-3.0-or-later
/* language-row.h - a row that says in which language something is. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Ties @row to @field of the noun that @holder shows (see field-link.h): a language as BCP 47. It offers what
 * the program speaks, and whatever else the noun has. */
void bw_language_row_link (GObject *holder, const char *field, AdwComboRow *row);

G_END_DECLS
