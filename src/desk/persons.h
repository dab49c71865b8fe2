// SPDX-License-Identifier: GPL-3.0-or-later
/* persons.h - the people of the library, and who is what. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* @name or @role may be NULL. (transfer none) */
BwPerson *bw_desk_add_person (BwLibrary *library, const char *name, const char *role);

/* What somebody wrote of a person; see BwPerson. One of the two is needed. */
typedef struct
{
  const char *name, *role;
} BwPersonDetails;

/* Brings @person (NULL: a new one) to @details, in one command. NULL: nothing is changed, @error says what
 * cannot be taken, and @wrong is the field that it was for. (transfer none) */
BwPerson *bw_desk_write_person (BwLibrary *library, BwPerson *person, const BwPersonDetails *details,
                                const char **wrong, GError **error);

/* What names the person is left without one. */
void bw_desk_remove_person (BwLibrary *library, BwPerson *person);

/* Sets a field that names a person, such as "lead" or "chair", by the role or name that somebody wrote;
 * somebody not known yet becomes a person with that role or, as a chair, with that name: a chair stands on
 * the cover by name. "" for nobody. */
void bw_desk_set_person (BwLibrary *library, BwRecord *record, const char *field, const char *who);

G_END_DECLS
