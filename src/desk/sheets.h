// SPDX-License-Identifier: GPL-3.0-or-later
/* sheets.h - cover sheets: the fields that a body asks for, and what an item answers. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* The default cover sheet: what trusts ask for on theirs; inside a command. */
void bw_desk_add_default_sheet (BwLibrary *library, gint64 body);

/* The answer to one field of the item's cover sheet; "" removes it. */
void bw_desk_answer_sheet (BwLibrary *library, BwItem *item, BwSheetField *field, const char *answer);

G_END_DECLS
