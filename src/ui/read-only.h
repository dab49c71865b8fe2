// SPDX-License-Identifier: GPL-3.0-or-later
/* read-only.h - what a person is told while the library cannot be written. */
#pragma once

#include <gtk/gtk.h>

#include "store/library.h"

G_BEGIN_DECLS

/* Who has @library open, or that it is open for reading only; NULL if it can be written. (transfer full) */
char *bw_read_only_dup_reason (BwLibrary *library);

/* If @library cannot be written, gives @widget the reason as its tooltip instead of what it would do. */
void bw_read_only_explain (BwLibrary *library, GtkWidget *widget);

/* As above, and makes @widget insensitive. */
void bw_read_only_guard (BwLibrary *library, GtkWidget *widget);

G_END_DECLS
