// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting-form.h - who meets, when and where: for a new meeting, and to change one. */
#pragma once

#include "store/library.h"
#include "ui/form.h"

G_BEGIN_DECLS

/* @near: a widget of the window that asks. A new meeting is shown once it is there. */
void bw_meeting_form_add (GtkWidget *near, BwLibrary *library);
void bw_meeting_form_edit (GtkWidget *near, BwLibrary *library, BwMeeting *meeting);

G_END_DECLS
