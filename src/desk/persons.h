// SPDX-License-Identifier: GPL-3.0-or-later
/* persons.h - the people of the library, and who is what. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* @name or @role may be NULL. (transfer none) */
BwPerson *bw_desk_add_person (BwLibrary *library, const char *name, const char *role);

/* Sets a field that names a person, such as "lead" or "chair", by the role or name that somebody wrote;
 * somebody not known yet becomes a person with that role. "" for nobody. */
void bw_desk_set_person (BwLibrary *library, BwRecord *record, const char *field, const char *who);

G_END_DECLS
