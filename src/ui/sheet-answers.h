// SPDX-License-Identifier: GPL-3.0-or-later
/* sheet-answers.h - the fields of an item's cover sheet that are in use, and a button to use another. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_SHEET_ANSWERS (bw_sheet_answers_get_type ())
G_DECLARE_FINAL_TYPE (BwSheetAnswers, bw_sheet_answers, BW, SHEET_ANSWERS, BwPart)

G_END_DECLS
