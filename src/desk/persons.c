// SPDX-License-Identifier: GPL-3.0-or-later
/* persons.c - people. */
#include "desk/persons.h"

#include <glib/gi18n-lib.h>

#include "desk/error.h"
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

BwPerson *
bw_desk_write_person (BwLibrary *library, BwPerson *person, const BwPersonDetails *details,
                      const char **wrong, GError **error)
{
  const BwWrittenField written[] = {{"name", details->name}, {"role", details->role}};

  if (*details->name == '\0' && *details->role == '\0')
    {
      *wrong = "name";
      bw_desk_refuse (BW_DESK_ERROR_VALUE,
                      g_strdup (_ ("Somebody needs a name or a role, such as Chief Nurse.")), error);
      return NULL;
    }
  bw_library_begin (library, person != NULL ? _ ("Change Person") : _ ("Add Person"));
  if (person == NULL)
    person = bw_library_add (library, BW_TYPE_PERSON);
  if (!bw_desk_set_texts (library, BW_RECORD (person), written, G_N_ELEMENTS (written), wrong, error))
    {
      bw_library_cancel (library);
      return NULL;
    }
  bw_library_end (library);
  return person;
}

void
bw_desk_remove_person (BwLibrary *library, BwPerson *person)
{
  bw_library_begin (library, _ ("Remove Person"));
  bw_library_remove (library, BW_RECORD (person));
  bw_library_end (library);
}

void
bw_desk_set_person (BwLibrary *library, BwRecord *record, const char *field, const char *who)
{
  BwPerson *person = bw_desk_find_person (library, who);
  g_autofree char *command = bw_desk_name_change (record, field);

  bw_library_begin (library, command);
  if (person == NULL && *who != '\0')
    person = g_str_equal (field, "chair") ? bw_desk_add_person (library, who, NULL)
                                          : bw_desk_add_person (library, NULL, who);
  bw_desk_set_reference (library, record, field, person);
  bw_library_end (library);
}
