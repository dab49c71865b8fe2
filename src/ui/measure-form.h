// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-form.h - what a measure is, and what stands on its chart: small forms, each one command. */
#pragma once

#include "ui/form.h"

G_BEGIN_DECLS

/* @near: a widget of the window that asks. */
void bw_measure_form_edit (GtkWidget *near, BwLibrary *library, BwMeasure *measure);

void bw_measure_form_add_target (GtkWidget *near, BwLibrary *library, BwMeasure *measure);
void bw_measure_form_add_phase (GtkWidget *near, BwLibrary *library, BwMeasure *measure);
void bw_measure_form_add_marker (GtkWidget *near, BwLibrary *library, BwMeasure *measure);

G_END_DECLS
