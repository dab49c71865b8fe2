// SPDX-License-Identifier: GPL-3.0-or-later
/* language.h - which language the program speaks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The language that the process's sentences are really in, as BCP 47: what the catalogue in use says of
 * itself. "en-GB" if it speaks its own words. (transfer none) */
const char *bw_language_spoken (void);

G_END_DECLS
