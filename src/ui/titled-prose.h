// SPDX-License-Identifier: GPL-3.0-or-later
/* titled-prose.h - a text of several lines under its heading, on a card that grows with it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_TYPE_TITLED_PROSE (bw_titled_prose_get_type ())
G_DECLARE_FINAL_TYPE (BwTitledProse, bw_titled_prose, BW, TITLED_PROSE, AdwBin)

/* Properties title, hint (a tooltip) and editable. Signal written (const char *text): see prose.h. */
GtkWidget *bw_titled_prose_new (const char *title, const char *hint);

void bw_titled_prose_set_text (BwTitledProse *self, const char *text);

G_END_DECLS
