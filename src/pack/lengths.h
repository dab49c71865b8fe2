// SPDX-License-Identifier: GPL-3.0-or-later
/* lengths.h - texts that are too long for a pack. */
#pragma once

#include "model/content.h"

G_BEGIN_DECLS

/* FALSE if a text is so long that its pages would take minutes, and nobody would read them. @error says
 * which. Who enters a text is told before; this is for what comes from a file. */
gboolean bw_pack_check_lengths (const BwContent *content, GError **error);

G_END_DECLS
