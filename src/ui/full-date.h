// SPDX-License-Identifier: GPL-3.0-or-later
/* full-date.h - a day with the name of its weekday, as a meeting is announced. */
#pragma once

#include "record/date.h"

G_BEGIN_DECLS

/* "Thursday 26 November 2026"; "" for BW_NO_DATE. (transfer full) */
char *bw_full_date (BwDate date);

G_END_DECLS
