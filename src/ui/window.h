// SPDX-License-Identifier: GPL-3.0-or-later
/* window.h - a window: the welcome, or one library with its places and pages. */
#pragma once

#include "store/library.h"
#include "ui/application.h"

G_BEGIN_DECLS

#define BW_TYPE_WINDOW (bw_window_get_type ())
G_DECLARE_FINAL_TYPE (BwWindow, bw_window, BW, WINDOW, AdwApplicationWindow)

BwWindow *bw_window_new (BwApplication *application);

/* Opens the library @file here, or tells why not. */
void bw_window_open (BwWindow *self, GFile *file);

/* NULL while the welcome is shown. (transfer none) */
BwLibrary *bw_window_get_library (BwWindow *self);

/* Takes @toast. */
void bw_window_add_toast (BwWindow *self, AdwToast *toast);

G_END_DECLS
