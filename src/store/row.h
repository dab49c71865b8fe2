// SPDX-License-Identifier: GPL-3.0-or-later
/* row.h - a row of a noun's table in memory: a record, or a plain struct for a noun that has no objects.
 * Either is the base that the noun's fields are members of. */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

/* The noun of a record type. */
const BwNoun *bw_row_find_noun (GType type);

/* With every field unset. A reading forgets its id: measure and date tell which it is. */
gpointer bw_row_new (const BwNoun *noun, gint64 id);

/* For an array of rows of @noun. */
GDestroyNotify bw_row_get_free_func (const BwNoun *noun);

G_END_DECLS
