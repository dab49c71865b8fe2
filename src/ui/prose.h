// SPDX-License-Identifier: GPL-3.0-or-later
/* prose.h - a text of several lines that is written here and kept elsewhere. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_PROSE (bw_prose_get_type ())
G_DECLARE_FINAL_TYPE (BwProse, bw_prose, BW, PROSE, GtkTextView)

/* Signal written (const char *text): the person wrote; not for bw_prose_set_text(). Undo is the library's. */

/* Shows @text, which may be NULL; the cursor stays where it is as far as it can. */
void bw_prose_set_text (BwProse *self, const char *text);

G_END_DECLS
