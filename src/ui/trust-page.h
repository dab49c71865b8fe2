// SPDX-License-Identifier: GPL-3.0-or-later
/* trust-page.h - the trust as its packs name it, its boards and committees, and its people. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

/* Its record is the organisation. */
#define BW_TYPE_TRUST_PAGE (bw_trust_page_get_type ())
G_DECLARE_FINAL_TYPE (BwTrustPage, bw_trust_page, BW, TRUST_PAGE, BwPage)

G_END_DECLS
