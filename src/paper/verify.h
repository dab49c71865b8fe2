/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading back what was written, all of it.
 */
#pragma once

#include "paper/error.h"

G_BEGIN_DECLS

/* Opens the file at `path`, which sentences call `name`, and reads every object in it and the stored bytes of
 * every stream; FALSE with BW_PAPER_ERROR unless nothing had to be mended and it has exactly `n_pages`. Works
 * on several threads. */
gboolean bw_paper_read_back (const char *path, const char *name, guint n_pages, GError **error);

G_END_DECLS
