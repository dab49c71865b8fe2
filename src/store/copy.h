// SPDX-License-Identifier: GPL-3.0-or-later
/* copy.h - a whole copy of a library that is open, with what could not be written to it yet. */
#pragma once

#include "store/command.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* A new file at @path: all that @connection has, and @waiting (of BwCommand) on top of it. */
gboolean bw_copy_write (BwConnection *connection, const GList *waiting, const char *path, GError **error);

G_END_DECLS
