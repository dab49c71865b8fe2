// SPDX-License-Identifier: GPL-3.0-or-later
/* persons.c - people. */
#include "desk/persons.h"

#include <glib/gi18n-lib.h>

#include "desk/fields.h"
#include "desk/find.h"

BwPerson *
bw_desk_add_person (BwLibrary *library, const char *name, const char *role)
{
  BwPerson *person;

  bw_library_begin (library, _ ("Add Person"));
  person = bw_library_add (library, BW_TYPE_PERSON);
  g_object_set (person, "name", name, "role", role, NULL);
  bw_library_end (library);
  return person;
}

void
bw_desk_set_person (BwLibrary *library, BwRecord *record, const char *field, const char *who)
{
  BwPerson *person = bw_desk_find_person (library, who);

  bw_library_begin (library, bw_desk_name_change (record, field));
  if (person == NULL && *who != '\0')
    person = bw_desk_add_person (library, NULL, who);
  bw_desk_set_reference (library, record, field, person);
  bw_library_end (library);
}
