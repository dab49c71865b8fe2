// SPDX-License-Identifier: GPL-3.0-or-later
/* foot.h - what stands at the head and foot of each page, our own and attached ones. */
#pragma once

#include "pack/pen.h"

G_BEGIN_DECLS

/* Head and foot of page @page (from 0) of @leaf; nothing on a cover. A link back to the agenda becomes the
 * last child of the pen's element. */
void bw_foot_draw (const BwPlan *plan, const BwLeaf *leaf, guint page, BwPen *pen);

/* The foot as a stamp for page @page of an attached paper; @width in the stamp's own coordinates. Where its
 * link to the agenda may be touched is told to whoever binds (paper/bind.h). */
BwPdfForm *bw_foot_stamp (const BwPlan *plan, const BwLeaf *paper, guint page, BwPdf *pdf, double width);

/* What the link back says. */
const char *bw_foot_get_back_words (void);

G_END_DECLS
