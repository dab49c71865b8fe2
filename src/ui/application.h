// SPDX-License-Identifier: GPL-3.0-or-later
/* application.h - the program: one process, a window a library. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BW_APPLICATION_ID "org.boardwright.Boardwright"
#define BW_RESOURCES "/org/boardwright/Boardwright/"

#define BW_TYPE_APPLICATION (bw_application_get_type ())
G_DECLARE_FINAL_TYPE (BwApplication, bw_application, BW, APPLICATION, AdwApplication)

BwApplication *bw_application_new (void);

/* Shows the library @file: in the window that has it already, in @window if that has none, else in a new one.
 * @window may be NULL. A file that cannot be opened is told in a window. */
void bw_application_open_library (BwApplication *self, GFile *file, GtkWindow *window);

G_END_DECLS
