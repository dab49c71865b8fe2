// SPDX-License-Identifier: GPL-3.0-or-later
/* furnish.h - what a new library is given. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Gives a new library what every library has: an organisation of that name, one body with the default cover
 * sheet, and the default audiences. */
void bw_desk_furnish (BwLibrary *library, const char *organisation, const char *body);

G_END_DECLS
