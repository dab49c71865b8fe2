// SPDX-License-Identifier: GPL-3.0-or-later
/* fields.h - one field of one noun, set as a command with a name that says which ("Change Purpose"). */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* What Undo calls a change of @field: "Change Purpose". (transfer full) */
char *bw_desk_name_change (BwRecord *record, const char *field);

/* Sets what a person wrote, or a file holds: minutes "10" or "10 min", a clock time "09:30" or "9.30", a date
 * in ISO form, a nick or its word for an enumeration. FALSE: it cannot be read, and @error says what is
 * expected. */
gboolean
bw_desk_set_text (BwLibrary *library, BwRecord *record, const char *field, const char *value, GError **error);

/* What somebody wrote into a field. */
typedef struct
{
  const char *field, *text;
} BwWrittenField;

/* Sets @n of them, in order. FALSE: one cannot be read, which @wrong names; those before it are set. */
gboolean bw_desk_set_texts (BwLibrary *library, BwRecord *record, const BwWrittenField *written, gsize n,
                            const char **wrong, GError **error);

/* Sets a value that is one already. @value: BW_UNSET for none; @other: NULL for nobody. */
void bw_desk_set_enum (BwLibrary *library, BwRecord *record, const char *field, int value);
void bw_desk_set_flag (BwLibrary *library, BwRecord *record, const char *field, gboolean value);
void bw_desk_set_int (BwLibrary *library, BwRecord *record, const char *field, gint64 value);
void bw_desk_set_reference (BwLibrary *library, BwRecord *record, const char *field, gpointer other);

/* As bw_desk_set_text() for typing into a text field: neighbouring changes become one command. */
void bw_desk_type_text (BwLibrary *library, BwRecord *record, const char *field, const char *value);

G_END_DECLS
