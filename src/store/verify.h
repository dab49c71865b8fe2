// SPDX-License-Identifier: GPL-3.0-or-later
/* verify.h - whether a library file is sound. */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* SQLite's own checks, references, and every paper's bytes. BW_STORE_ERROR_DAMAGED with the first thing
 * found. */
gboolean bw_verify (BwConnection *connection, GError **error);

G_END_DECLS
