// SPDX-License-Identifier: GPL-3.0-or-later
/* story.c - what somebody told, who may hear it, and what it says of a measure. */
#include "model/story.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/language.h"

G_DEFINE_ENUM_TYPE (BwRelation, bw_relation, G_DEFINE_ENUM_VALUE (BW_RELATION_PATIENT, "patient"),
                    G_DEFINE_ENUM_VALUE (BW_RELATION_CARER, "carer"),
                    G_DEFINE_ENUM_VALUE (BW_RELATION_FAMILY, "family"),
                    G_DEFINE_ENUM_VALUE (BW_RELATION_STAFF, "staff"),
                    G_DEFINE_ENUM_VALUE (BW_RELATION_VOLUNTEER, "volunteer"))

G_DEFINE_ENUM_TYPE (BwTelling, bw_telling, G_DEFINE_ENUM_VALUE (BW_TELLING_IN_PERSON, "in-person"),
                    G_DEFINE_ENUM_VALUE (BW_TELLING_READ_OUT, "read-out"),
                    G_DEFINE_ENUM_VALUE (BW_TELLING_VIDEO, "video"),
                    G_DEFINE_ENUM_VALUE (BW_TELLING_AUDIO, "audio"))

G_DEFINE_ENUM_TYPE (BwPairingKind, bw_pairing_kind, G_DEFINE_ENUM_VALUE (BW_PAIRING_CONFIRMS, "confirms"),
                    G_DEFINE_ENUM_VALUE (BW_PAIRING_CONTRADICTS, "contradicts"),
                    G_DEFINE_ENUM_VALUE (BW_PAIRING_NOT_MEASURED, "not-measured"))

BW_DEFINE_RECORD (
    BwStory, bw_story, "story", BW_FIELD (BwStory, title, BW_TEXT, BW_SEARCHED | BW_ERASED | BW_ONE_LINE),
    BW_FIELD (BwStory, words, BW_TEXT, BW_SEARCHED | BW_ERASED),
    BW_FIELD_ENUM (BwStory, language, bw_language_get_type, BW_PLAIN),
    BW_FIELD (BwStory, excerpt, BW_TEXT, BW_ERASED),
    BW_FIELD (BwStory, alias, BW_TEXT, BW_SEARCHED | BW_ERASED | BW_ONE_LINE),
    BW_FIELD (BwStory, real_name, BW_TEXT, BW_PROTECTED | BW_ERASED | BW_ONE_LINE),
    BW_FIELD_ENUM (BwStory, relation, bw_relation_get_type, BW_PLAIN),
    BW_FIELD_ENUM (BwStory, telling, bw_telling_get_type, BW_PLAIN),
    BW_FIELD (BwStory, service, BW_TEXT, BW_SEARCHED | BW_ERASED | BW_ONE_LINE),
    BW_FIELD (BwStory, presenter, BW_TEXT, BW_ERASED | BW_ONE_LINE),
    BW_FIELD (BwStory, content_note, BW_TEXT, BW_ERASED),
    BW_FIELD (BwStory, support, BW_TEXT, BW_ERASED | BW_ONE_LINE),
    BW_FIELD (BwStory, withdrawn, BW_DATE, BW_PLAIN),
    BW_FIELD (BwStory, heard, BW_TEXT, BW_SEARCHED | BW_ERASED),
    BW_FIELD (BwStory, heard_on, BW_DATE, BW_PLAIN), BW_FIELD (BwStory, commitment, BW_TEXT, BW_SEARCHED),
    BW_FIELD (BwStory, committed_on, BW_DATE, BW_PLAIN), BW_FIELD_REF (BwStory, owner, "person", BW_PLAIN),
    BW_FIELD (BwStory, due, BW_DATE, BW_PLAIN), BW_FIELD (BwStory, begun_on, BW_DATE, BW_PLAIN),
    BW_FIELD (BwStory, changed, BW_TEXT, BW_SEARCHED), BW_FIELD (BwStory, changed_on, BW_DATE, BW_PLAIN),
    BW_FIELD (BwStory, told_on, BW_DATE, BW_PLAIN))

BW_DEFINE_RECORD (BwAudience, bw_audience, "audience",
                  BW_FIELD_REF (BwAudience, organisation, "organisation", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwAudience, position, BW_INT, BW_PLAIN),
                  BW_FIELD (BwAudience, name, BW_TEXT, BW_ONE_LINE),
                  BW_FIELD (BwAudience, is_public, BW_FLAG, BW_PLAIN),
                  BW_FIELD (BwAudience, sees_private_items, BW_FLAG, BW_PLAIN))

BW_DEFINE_RECORD (BwConsent, bw_consent, "consent",
                  BW_FIELD_REF (BwConsent, story, "story", BW_OWNER | BW_REQUIRED),
                  BW_FIELD_REF (BwConsent, audience, "audience", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwConsent, is_agreed, BW_FLAG, BW_PLAIN),
                  BW_FIELD (BwConsent, given_by, BW_TEXT, BW_PROTECTED | BW_ERASED | BW_ONE_LINE),
                  BW_FIELD (BwConsent, given_on, BW_DATE, BW_PLAIN),
                  BW_FIELD (BwConsent, review, BW_DATE, BW_PLAIN),
                  BW_FIELD (BwConsent, withdrawn, BW_DATE, BW_PLAIN))

BW_DEFINE_RECORD (BwPairing, bw_pairing, "pairing",
                  BW_FIELD_REF (BwPairing, story, "story", BW_OWNER | BW_REQUIRED),
                  BW_FIELD_REF (BwPairing, measure, "measure", BW_OWNER),
                  BW_FIELD_ENUM (BwPairing, kind, bw_pairing_kind_get_type, BW_PLAIN),
                  BW_FIELD (BwPairing, reason, BW_TEXT, BW_ERASED))

const char *
bw_story_get_title (const BwStory *self)
{
  return self->title != NULL ? self->title : _ ("Untitled story");
}

char *
bw_story_dup_excerpt (BwStory *self)
{
  const char *words = self->words != NULL ? self->words : "";
  const char *end = strstr (words, "\n\n");

  if (self->excerpt != NULL)
    return g_strdup (self->excerpt);
  return end != NULL ? g_strndup (words, end - words) : g_strdup (words);
}
