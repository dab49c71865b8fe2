// SPDX-License-Identifier: GPL-3.0-or-later
/* consent-row.h - what the teller of a story said when asked about one audience. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_CONSENT_ROW (bw_consent_row_get_type ())
G_DECLARE_FINAL_TYPE (BwConsentRow, bw_consent_row, BW, CONSENT_ROW, AdwComboRow)

GtkWidget *bw_consent_row_new (BwLibrary *library, BwStory *story, BwAudience *audience);

G_END_DECLS
