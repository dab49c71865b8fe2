/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Interactive forms: two papers may use the same field names.
 */
#pragma once

#include "paper/document.h"

G_BEGIN_DECLS

/* Adds a paper's fields to the pack's under a parent field called `prefix`, so that no name clashes. The
 * paper's pages must have been copied already. Signatures, which binding makes invalid, become empty
 * signature fields that keep their picture. */
void bw_forms_merge (BwDocument *paper, BwDocument *pack, const char *prefix);

G_END_DECLS
