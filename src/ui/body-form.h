// SPDX-License-Identifier: GPL-3.0-or-later
/* body-form.h - asks what a board or committee is called and how it meets. */
#pragma once

#include "store/library.h"
#include "ui/form.h"

G_BEGIN_DECLS

/* @near: a widget of the window that asks. @body: NULL for a new one. */
void bw_body_form_present (GtkWidget *near, BwLibrary *library, BwBody *body);

G_END_DECLS
