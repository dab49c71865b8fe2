// SPDX-License-Identifier: GPL-3.0-or-later
/* consent-form.h - a form for what the teller of a story said of one audience. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_CONSENT_FORM (bw_consent_form_get_type ())
G_DECLARE_FINAL_TYPE (BwConsentForm, bw_consent_form, BW, CONSENT_FORM, AdwBin)

/* The popover that it is in closes when it is done. */
GtkWidget *bw_consent_form_new (BwLibrary *library, BwStory *story, BwAudience *audience);

G_END_DECLS
