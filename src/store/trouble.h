// SPDX-License-Identifier: GPL-3.0-or-later
/* trouble.h - what SQLite says, as an error that a person can act upon. */
#pragma once

#include "record/field.h"

G_BEGIN_DECLS

/* @code: SQLite's extended result code. @detail: its own message, in English. @path: the library file. */
void bw_trouble_set (GError **error, int code, const char *detail, const char *path);

/* A change is refused: a field of @noun cannot have this value; there is no such row any more. */
void bw_trouble_set_impossible (GError **error, const BwNoun *noun, const BwField *field);
void bw_trouble_set_gone (GError **error);

/* Whether the command that met this error is put back. Anything else is kept and tried again. */
gboolean bw_trouble_is_refusal (const GError *error);

G_END_DECLS
