// SPDX-License-Identifier: GPL-3.0-or-later
/* sheet.h - the cover sheet of an item: its fields are rows, since every trust's sheet differs. */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

struct _BwSheetField
{
  BwRecord parent_instance;

  gint64 body;
  gint64 position;
  char *label;
  char *help;
  gboolean is_required;
  gboolean is_leading; /* summary and key issues: their labels are set bold and they come first */
};

#define BW_TYPE_SHEET_FIELD (bw_sheet_field_get_type ())
BW_DECLARE_RECORD (BwSheetField, bw_sheet_field, SHEET_FIELD)

struct _BwSheetAnswer
{
  BwRecord parent_instance;

  gint64 item;
  gint64 sheet_field;
  char *text;
};

#define BW_TYPE_SHEET_ANSWER (bw_sheet_answer_get_type ())
BW_DECLARE_RECORD (BwSheetAnswer, bw_sheet_answer, SHEET_ANSWER)

G_END_DECLS
