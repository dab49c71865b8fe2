// SPDX-License-Identifier: GPL-3.0-or-later
/* live-list.h - bringing a list up to date with as few signals as it takes, so that rows of a window stay the
 * rows they are. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes @store hold the objects of @wanted, each once, in this order. What keeps its place among the others
 * is not touched; neighbours that come or go are told of together. */
void bw_live_list_patch (GListStore *store, GPtrArray *wanted);

G_END_DECLS
