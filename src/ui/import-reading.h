// SPDX-License-Identifier: GPL-3.0-or-later
/* import-reading.h - reads a file of figures in a thread of its own. */
#pragma once

#include <gio/gio.h>

#include "intake/readings.h"

G_BEGIN_DECLS

/* @mapping is copied. @source: whom the task belongs to. */
void bw_import_reading_async (gpointer source, const char *path, const BwMapping *mapping,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
BwReadingsFile *bw_import_reading_finish (GAsyncResult *result, GError **error);

G_END_DECLS
