// SPDX-License-Identifier: GPL-3.0-or-later
/* choices.h - what a person says of a file, where it is not left to be found out; in words for command lines,
 * folders and whatever keeps it. */
#pragma once

#include "intake/dates.h"
#include "intake/encoding.h"
#include "intake/numbers.h"

G_BEGIN_DECLS

/* Zero: find it out. */
typedef struct
{
  char *sheet;
  BwEncoding encoding;
  char separator;
  guint header_line;
  BwDateOrder date_order;
  BwDecimal decimal;
} BwChoices;

typedef enum
{
  BW_CHOICE_SHEET,
  BW_CHOICE_ENCODING,
  BW_CHOICE_SEPARATOR,
  BW_CHOICE_HEADER,
  BW_CHOICE_DATE_ORDER,
  BW_CHOICE_DECIMAL,
} BwChoice;

void bw_choices_clear (BwChoices *self);
BwChoices bw_choices_copy (const BwChoices *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwChoices, bw_choices_clear)

/* FALSE if @text is none of bw_choice_words(). "" leaves it to be found out. */
gboolean bw_choices_set (BwChoices *self, BwChoice choice, const char *text);

/* What bw_choices_set() would take for it; NULL if it is to be found out. (transfer full) */
char *bw_choices_dup_text (const BwChoices *self, BwChoice choice);

/* What can be said, with commas: "dmy, mdy"; NULL where that has no end. Not for translation. */
const char *bw_choice_words (BwChoice choice);

G_END_DECLS
