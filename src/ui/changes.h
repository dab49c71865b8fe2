// SPDX-License-Identifier: GPL-3.0-or-later
/* changes.h - what a library's "changed" signal is about. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* @changes: of BwChange, as the signal brings them. */
gboolean bw_changes_touch (GPtrArray *changes, const BwNoun *noun);

/* As above, for any of a NULL-terminated list of nouns. */
gboolean bw_changes_touch_any (GPtrArray *changes, const BwNoun *const *nouns);

G_END_DECLS
