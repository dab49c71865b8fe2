// SPDX-License-Identifier: GPL-3.0-or-later
/* person-form.h - asks what somebody is called and does. */
#pragma once

#include "store/library.h"
#include "ui/form.h"

G_BEGIN_DECLS

/* @near: a widget of the window that asks. @person: NULL for a new one. */
void bw_person_form_present (GtkWidget *near, BwLibrary *library, BwPerson *person);

G_END_DECLS
