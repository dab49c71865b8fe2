// SPDX-License-Identifier: GPL-3.0-or-later
/* readings-table.h - the readings of a measure, newest first. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_READINGS_TABLE (bw_readings_table_get_type ())
G_DECLARE_FINAL_TYPE (BwReadingsTable, bw_readings_table, BW, READINGS_TABLE, BwPart)

G_END_DECLS
