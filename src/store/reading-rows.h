// SPDX-License-Identifier: GPL-3.0-or-later
/* reading-rows.h - a change of a measure's readings on its way into their table. */
#pragma once

#include "store/command.h"
#include "store/connection.h"
#include "store/reading-lines.h"

G_BEGIN_DECLS

/* @change: of the field bw_readings_field. */
gboolean bw_reading_rows_write (BwConnection *connection, const BwChange *change, GError **error);

G_END_DECLS
