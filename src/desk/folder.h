// SPDX-License-Identifier: GPL-3.0-or-later
/* folder.h - a library out of a secretary's existing folder. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Makes a library at @path out of the folder @directory (its form: README, "A folder to begin with"). All or
 * nothing: if anything in the folder is refused, @error lists it by file and line, and no library is left at
 * @path. Waits. */
BwLibrary *bw_desk_build (const char *directory, const char *path, GError **error);

/* The sample library, as the welcome offers it. Waits. */
BwLibrary *bw_desk_make_sample (const char *path, GError **error);

G_END_DECLS
