// SPDX-License-Identifier: GPL-3.0-or-later
/* meeting.c - a meeting and the items of its agenda. */
#include "model/meeting.h"

#include <glib/gi18n-lib.h>

#include "model/language.h"

G_DEFINE_ENUM_TYPE (BwMeetingState, bw_meeting_state, G_DEFINE_ENUM_VALUE (BW_MEETING_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (BW_MEETING_WITH_CHAIR, "with-chair"),
                    G_DEFINE_ENUM_VALUE (BW_MEETING_ISSUED, "issued"),
                    G_DEFINE_ENUM_VALUE (BW_MEETING_HELD, "held"))

G_DEFINE_ENUM_TYPE (BwItemKind, bw_item_kind, G_DEFINE_ENUM_VALUE (BW_ITEM_NUMBERED, "numbered"),
                    G_DEFINE_ENUM_VALUE (BW_ITEM_UNNUMBERED, "unnumbered"),
                    G_DEFINE_ENUM_VALUE (BW_ITEM_SECTION, "section"),
                    G_DEFINE_ENUM_VALUE (BW_ITEM_BREAK, "break"))

G_DEFINE_ENUM_TYPE (BwPurpose, bw_purpose, G_DEFINE_ENUM_VALUE (BW_PURPOSE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BW_PURPOSE_APPROVE, "approve"),
                    G_DEFINE_ENUM_VALUE (BW_PURPOSE_ASSURE, "assure"),
                    G_DEFINE_ENUM_VALUE (BW_PURPOSE_DISCUSS, "discuss"),
                    G_DEFINE_ENUM_VALUE (BW_PURPOSE_NOTE, "note"),
                    G_DEFINE_ENUM_VALUE (BW_PURPOSE_RATIFY, "ratify"))

G_DEFINE_ENUM_TYPE (BwDelivery, bw_delivery, G_DEFINE_ENUM_VALUE (BW_DELIVERY_PAPER, "paper"),
                    G_DEFINE_ENUM_VALUE (BW_DELIVERY_VERBAL, "verbal"),
                    G_DEFINE_ENUM_VALUE (BW_DELIVERY_PRESENTATION, "presentation"),
                    G_DEFINE_ENUM_VALUE (BW_DELIVERY_TO_FOLLOW, "to-follow"))

G_DEFINE_ENUM_TYPE (BwDomain, bw_domain, G_DEFINE_ENUM_VALUE (BW_DOMAIN_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (BW_DOMAIN_QUALITY, "quality"),
                    G_DEFINE_ENUM_VALUE (BW_DOMAIN_PEOPLE, "people"),
                    G_DEFINE_ENUM_VALUE (BW_DOMAIN_PERFORMANCE, "performance"),
                    G_DEFINE_ENUM_VALUE (BW_DOMAIN_FINANCE, "finance"),
                    G_DEFINE_ENUM_VALUE (BW_DOMAIN_STRATEGY, "strategy"),
                    G_DEFINE_ENUM_VALUE (BW_DOMAIN_GOVERNANCE, "governance"))

G_DEFINE_ENUM_TYPE (BwVoice, bw_voice, G_DEFINE_ENUM_VALUE (BW_VOICE_BOARD, "board"),
                    G_DEFINE_ENUM_VALUE (BW_VOICE_REGION, "region"),
                    G_DEFINE_ENUM_VALUE (BW_VOICE_FRONTLINE, "frontline"),
                    G_DEFINE_ENUM_VALUE (BW_VOICE_PATIENTS, "patients"))

BW_DEFINE_RECORD (BwMeeting, bw_meeting, "meeting",
                  BW_FIELD_REF (BwMeeting, body, "body", BW_OWNER | BW_REQUIRED | BW_CARRIED),
                  BW_FIELD (BwMeeting, date, BW_DATE, BW_REQUIRED),
                  BW_FIELD (BwMeeting, start, BW_INT, BW_CARRIED),
                  BW_FIELD (BwMeeting, end, BW_INT, BW_CARRIED),
                  BW_FIELD (BwMeeting, place, BW_TEXT, BW_SEARCHED | BW_CARRIED | BW_ONE_LINE),
                  BW_FIELD (BwMeeting, link, BW_TEXT, BW_CARRIED | BW_ONE_LINE),
                  BW_FIELD_REF (BwMeeting, chair, "person", BW_CARRIED),
                  BW_FIELD_ENUM (BwMeeting, state, bw_meeting_state_get_type, BW_PLAIN))

BW_DEFINE_RECORD (BwItem, bw_item, "item", BW_FIELD_REF (BwItem, meeting, "meeting", BW_OWNER | BW_REQUIRED),
                  BW_FIELD_REF (BwItem, parent, "item", BW_OWNER | BW_CARRIED),
                  BW_FIELD (BwItem, position, BW_INT, BW_CARRIED),
                  BW_FIELD_ENUM (BwItem, kind, bw_item_kind_get_type, BW_CARRIED),
                  BW_FIELD (BwItem, title, BW_TEXT, BW_SEARCHED | BW_CARRIED | BW_ONE_LINE),
                  BW_FIELD_ENUM (BwItem, language, bw_language_get_type, BW_CARRIED),
                  BW_FIELD_ENUM (BwItem, purpose, bw_purpose_get_type, BW_CARRIED),
                  BW_FIELD_ENUM (BwItem, delivery, bw_delivery_get_type, BW_CARRIED),
                  BW_FIELD_ENUM (BwItem, domain, bw_domain_get_type, BW_CARRIED),
                  BW_FIELD_ENUM (BwItem, voice, bw_voice_get_type, BW_CARRIED),
                  BW_FIELD (BwItem, is_private, BW_FLAG, BW_CARRIED),
                  BW_FIELD (BwItem, private_reason, BW_TEXT, BW_CARRIED),
                  BW_FIELD_REF (BwItem, lead, "person", BW_CARRIED),
                  BW_FIELD_REF (BwItem, presenter, "person", BW_CARRIED),
                  BW_FIELD_REF (BwItem, author, "person", BW_PLAIN),
                  BW_FIELD (BwItem, minutes, BW_INT, BW_CARRIED),
                  BW_FIELD (BwItem, recommendation, BW_TEXT, BW_SEARCHED),
                  BW_FIELD (BwItem, brings_own_sheet, BW_FLAG, BW_CARRIED))

BW_DEFINE_RECORD (BwEvidence, bw_evidence, "evidence",
                  BW_FIELD_REF (BwEvidence, item, "item", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwEvidence, position, BW_INT, BW_PLAIN),
                  BW_FIELD_REF (BwEvidence, measure, "measure", BW_OWNER),
                  BW_FIELD_REF (BwEvidence, story, "story", BW_OWNER))

const char *
bw_item_get_title (const BwItem *self)
{
  if (self->title != NULL)
    return self->title;
  return self->kind == BW_ITEM_BREAK ? _ ("Break") : _ ("Untitled");
}

gboolean
bw_item_is_business (const BwItem *self)
{
  return self->kind == BW_ITEM_NUMBERED || self->kind == BW_ITEM_UNNUMBERED;
}

gboolean
bw_purpose_is_decision (BwPurpose purpose)
{
  return purpose == BW_PURPOSE_APPROVE || purpose == BW_PURPOSE_RATIFY;
}
