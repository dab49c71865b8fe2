// SPDX-License-Identifier: GPL-3.0-or-later
/* clock.h - the time of day behind a date, as the clocks of the place showed it. For intake alone. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_CLOCK_TIME,       /* one, or none at all */
  BW_CLOCK_FOREIGN,    /* what has a colon is no time */
  BW_CLOCK_IMPOSSIBLE, /* 25:00 */
  BW_CLOCK_ZONED, /* 14:00Z, 14:00+01:00: which of the clocks it was is not said. Midnight is only a day, as
                     many programs write one */
} BwClockKind;

/* Takes the time off @text, in small letters, with what follows it. @minute, since midnight: seconds are
 * dropped; 0 if there is no time. */
BwClockKind bw_clock_cut (char *text, int *minute);

/* The same of a spreadsheet's number of a day, whose fraction is the time. Rounded, and so perhaps the next
 * midnight: 1440. */
int bw_clock_cut_fraction (char *text);

G_END_DECLS
