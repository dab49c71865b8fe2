/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers bound to a hand-made skeleton: each follows an own page of its own.
 */
#pragma once

#include <glib.h>

typedef struct
{
  const char *name;
  GBytes *pdf;
} Attached;

/* FALSE with the error of bw_paper_places() or bw_paper_bind(). The link back covers 10 to 50 across and 0 to
 * 20 up of each stamp and leads to the first page. */
gboolean bind_papers (const Attached *papers, guint n_papers, const char *output_path, GError **error);
