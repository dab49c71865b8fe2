// SPDX-License-Identifier: GPL-3.0-or-later
/* panes.h - from one part of the window to the next, as F6 goes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Moves the focus from the one of @panes (of GtkWidget) that has it to the next (@by 1) or the one before
 * (-1) that is in sight, around the ends. Where none has it, to the first or last. */
void bw_panes_step (GPtrArray *panes, int by);

G_END_DECLS
