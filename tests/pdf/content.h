// SPDX-License-Identifier: GPL-3.0-or-later
/* content.h - reads a page's content stream and says whether everything on it belongs to something. */
#pragma once

#include <glib.h>

/* What is wrong with @content, one sentence each; (element-type utf8). @mcids receives the numbers of
 * marked content in the order they come (guint). */
GPtrArray *content_check (const guchar *content, gsize length, GArray *mcids);
