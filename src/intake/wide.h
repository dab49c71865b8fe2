// SPDX-License-Identifier: GPL-3.0-or-later
/* wide.h - the rows of a wide table, whose header holds the dates, to readings of measures. For intake alone.
 */
#pragma once

#include "intake/readings.h"

G_BEGIN_DECLS

/* Fills @file. @error: as bw_readings_read(). */
gboolean bw_wide_read (BwReadingsFile *file, const BwGrid *grid, const BwMapping *mapping,
                       const BwWatch *watch, GError **error);

G_END_DECLS
