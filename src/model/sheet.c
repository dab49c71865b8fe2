// SPDX-License-Identifier: GPL-3.0-or-later
/* sheet.c - the cover sheet of an item. */
#include "model/sheet.h"

BW_DEFINE_RECORD (BwSheetField, bw_sheet_field, "sheet_field",
                  BW_FIELD_REF (BwSheetField, body, "body", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwSheetField, position, BW_INT, BW_PLAIN),
                  BW_FIELD (BwSheetField, label, BW_TEXT, BW_ONE_LINE),
                  BW_FIELD (BwSheetField, help, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwSheetField, is_required, BW_FLAG, BW_PLAIN),
                  BW_FIELD (BwSheetField, is_leading, BW_FLAG, BW_PLAIN))

BW_DEFINE_RECORD (BwSheetAnswer, bw_sheet_answer, "sheet_answer",
                  BW_FIELD_REF (BwSheetAnswer, item, "item", BW_OWNER | BW_REQUIRED),
                  BW_FIELD_REF (BwSheetAnswer, sheet_field, "sheet_field", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwSheetAnswer, text, BW_TEXT, BW_SEARCHED))
