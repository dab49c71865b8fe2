// SPDX-License-Identifier: GPL-3.0-or-later
/* first-frame.h - how long the program took until a person saw it; for the benchmark. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where BW_TIME_FIRST_FRAME is set: writes "first frame N ms" to standard error when @window has been painted
 * for the first time, counted from the start of the process, in steps of 10 ms. */
void bw_first_frame_report (GtkWidget *window);

G_END_DECLS
