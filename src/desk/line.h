// SPDX-License-Identifier: GPL-3.0-or-later
/* line.h - names, titles and other texts of one line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FALSE if @text has more than BW_LONGEST_LINE characters. For verbs that take a name and have no error of
 * their own. */
gboolean bw_desk_check_line (const char *text, GError **error);

/* @text with a space for each line break. (transfer full) */
char *bw_desk_one_line (const char *text);

G_END_DECLS
