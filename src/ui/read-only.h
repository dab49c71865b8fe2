// SPDX-License-Identifier: GPL-3.0-or-later
/* read-only.h - what a person is told while the library cannot be written. */
#pragma once

#include <gtk/gtk.h>

#include "store/library.h"

G_BEGIN_DECLS

/* Who has @library open, or that it is open for reading only; NULL if it can be written. It changes with the
 * "holder" of the library. (transfer full) */
char *bw_read_only_dup_reason (BwLibrary *library);

/* While @library cannot be written, @widget has the reason as its tooltip instead of what it would do. */
void bw_read_only_explain (BwLibrary *library, GtkWidget *widget);

/* As above, and @widget is insensitive as long. */
void bw_read_only_guard (BwLibrary *library, GtkWidget *widget);

G_END_DECLS
