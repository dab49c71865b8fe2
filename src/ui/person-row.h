// SPDX-License-Identifier: GPL-3.0-or-later
/* person-row.h - a row that says who, out of the people of the library. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @holder: a BwPage or BwPart (see field-link.h), the record of which names a person in @field. */
GtkWidget *bw_person_row_new (GObject *holder, const char *field, const char *title);

G_END_DECLS
