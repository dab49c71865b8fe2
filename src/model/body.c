// SPDX-License-Identifier: GPL-3.0-or-later
/* body.c - who meets. */
#include "model/body.h"

BW_DEFINE_RECORD (BwOrganisation, bw_organisation, "organisation",
                  BW_FIELD (BwOrganisation, name, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
                  BW_FIELD (BwOrganisation, strapline, BW_TEXT, BW_ONE_LINE),
                  BW_FIELD (BwOrganisation, language, BW_TEXT, BW_PLAIN))

BW_DEFINE_RECORD (BwBody, bw_body, "body",
                  BW_FIELD_REF (BwBody, organisation, "organisation", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwBody, name, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
                  BW_FIELD (BwBody, is_private, BW_FLAG, BW_PLAIN),
                  BW_FIELD (BwBody, quorum, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwBody, exclusion, BW_TEXT, BW_PLAIN))

BW_DEFINE_RECORD (BwPerson, bw_person, "person",
                  BW_FIELD (BwPerson, name, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
                  BW_FIELD (BwPerson, role, BW_TEXT, BW_SEARCHED | BW_ONE_LINE))

const char *
bw_organisation_get_language (const BwOrganisation *self)
{
  return self->language != NULL ? self->language : "en-GB";
}

const char *
bw_person_get_title (BwPerson *self)
{
  if (self->role != NULL)
    return self->role;
  return self->name != NULL ? self->name : "";
}

const char *
bw_person_get_name (BwPerson *self)
{
  if (self->name != NULL)
    return self->name;
  return self->role != NULL ? self->role : "";
}
