// SPDX-License-Identifier: GPL-3.0-or-later
/* audiences.h - who packs are for. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Part 1 public, Part 1 members, Part 2 and the whole pack; inside a command. */
void bw_desk_add_default_audiences (BwLibrary *library, gint64 organisation);

/* The audience a pack is for unless somebody says otherwise: Part 1 members. NULL if there is none. */
BwAudience *bw_desk_get_default_audience (BwLibrary *library);

G_END_DECLS
