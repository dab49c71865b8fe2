// SPDX-License-Identifier: GPL-3.0-or-later
/* date-choice.h - which of the days that a cell may mean it means, by what its column or a person says. */
#pragma once

#include "intake/choices.h"
#include "intake/dates.h"

G_BEGIN_DECLS

/* What @testimonies come to, a verdict for each question. @said: what a person said; may be unknown. */
void bw_date_weigh (const BwTestimony *testimonies, BwDateOrder said, BwVerdict *verdicts);

/* Why a cell is no day. */
typedef struct
{
  char *sentence;    /* for a person; whoever asked owns it. NULL: it is one */
  gboolean is_doubt; /* it may be two, and nothing settles which */
} BwDateReason;

/* BW_NO_DATE, and a @reason, if it is none. @text: of the cell. */
BwDate
bw_date_choose (const BwDateCell *cell, const BwVerdict *verdicts, const char *text, BwDateReason *reason);

G_END_DECLS
