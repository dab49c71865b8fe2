// SPDX-License-Identifier: GPL-3.0-or-later
/* pairing-form.h - a form that says what a story says of a measure. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_PAIRING_FORM (bw_pairing_form_get_type ())
G_DECLARE_FINAL_TYPE (BwPairingForm, bw_pairing_form, BW, PAIRING_FORM, AdwBin)

/* A new pairing of @record, a BwStory or a BwMeasure, with one that the form asks for. */
GtkWidget *bw_pairing_form_new (BwLibrary *library, BwRecord *record);

/* To change or remove @pairing. The popover that a form is in closes when it is done. */
GtkWidget *bw_pairing_form_new_for (BwLibrary *library, BwPairing *pairing);

G_END_DECLS
