// SPDX-License-Identifier: GPL-3.0-or-later
/* import-paste.h - cells that were copied from a spreadsheet, as a file of figures. */
#pragma once

#include "intake/glance.h"

G_BEGIN_DECLS

/* Writes @cells into a file of its own, under names of columns if they bring none. (transfer full) the path
 */
char *bw_import_paste_write (const char *cells, GError **error);
void bw_import_paste_remove (const char *path);

/* A date and a value, or a date, a numerator and a denominator, in this order. (transfer full) */
BwMapping *bw_import_paste_suppose (const BwGlance *glance);

G_END_DECLS
