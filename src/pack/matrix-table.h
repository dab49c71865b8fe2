// SPDX-License-Identifier: GPL-3.0-or-later
/* matrix-table.h - the variation-by-assurance matrix as a table. */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

/* @ranking: BwRanked. @tongue: of the measures' names (tongue.h). Each measure leads to its page. Rows and
 * columns in which nobody would look for a measure are there only if one stands in them. */
BwBlock *bw_matrix_table_make (const GPtrArray *ranking, const char *tongue, BwTypesetter *typesetter);

G_END_DECLS
