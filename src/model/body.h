// SPDX-License-Identifier: GPL-3.0-or-later
/* body.h - who meets: the organisation, its boards and committees, and the people. */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

struct _BwOrganisation
{
  BwRecord parent_instance;

  char *name;
  char *strapline; /* a line under the name on the cover: "A fictional trust" */
  char *language;  /* of its packs and papers, as BCP 47; unset: en-GB */
};

#define BW_TYPE_ORGANISATION (bw_organisation_get_type ())
BW_DECLARE_RECORD (BwOrganisation, bw_organisation, ORGANISATION)

/* (transfer none) */
const char *bw_organisation_get_language (const BwOrganisation *self);

/* A board or a committee. */
struct _BwBody
{
  BwRecord parent_instance;

  gint64 organisation;
  char *name;
  gboolean is_private; /* meets in private: so is every item of its agendas */
  char *quorum;        /* its rule, in words */
  char *exclusion;     /* the resolution that excludes press and public */
};

#define BW_TYPE_BODY (bw_body_get_type ())
BW_DECLARE_RECORD (BwBody, bw_body, BODY)

struct _BwPerson
{
  BwRecord parent_instance;

  char *name;
  char *role; /* "Chief Nurse" */
};

#define BW_TYPE_PERSON (bw_person_get_type ())
BW_DECLARE_RECORD (BwPerson, bw_person, PERSON)

/* What a line of an agenda calls them: the role, or the name where there is none; "" where there is neither.
 * (transfer none) */
const char *bw_person_get_title (BwPerson *self);

/* The name, or the role where there is none; "" where there is neither. (transfer none) */
const char *bw_person_get_name (BwPerson *self);

G_END_DECLS
