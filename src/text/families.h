// SPDX-License-Identifier: GPL-3.0-or-later
/* families.h - where this room's fonts come from; the list of families itself is in style.h.
 * Only for this room. */
#pragma once

#include <fontconfig/fontconfig.h>

/* The system's fonts without those that cannot be embedded; made once a process and shared by all threads.
 * NULL (then fontconfig's own default serves) if fontconfig cannot read its set-up. */
FcConfig *bw_families_get_config (void);
