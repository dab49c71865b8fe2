// SPDX-License-Identifier: GPL-3.0-or-later
/* bodies.h - the boards and committees of the organisation. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* One more body of the library's organisation, with the default cover sheet. (transfer none) */
BwBody *bw_desk_add_body (BwLibrary *library, const char *name);

G_END_DECLS
