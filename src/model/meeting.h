// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * meeting.h - a meeting and the items of its agenda.
 *
 * An item's number, enclosure and clock time are computed (agenda.h), never stored: they are not its
 * identity.
 */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

typedef enum
{
  BW_MEETING_DRAFT,
  BW_MEETING_WITH_CHAIR,
  BW_MEETING_ISSUED,
  BW_MEETING_HELD,
} BwMeetingState;

GType bw_meeting_state_get_type (void);

struct _BwMeeting
{
  BwRecord parent_instance;

  gint64 body;
  BwDate date;
  gint64 start; /* minutes after midnight */
  gint64 end;   /* planned, minutes after midnight */
  char *place;
  char *link; /* for those who join from elsewhere */
  gint64 chair;
  int state; /* BwMeetingState */
};

#define BW_TYPE_MEETING (bw_meeting_get_type ())
BW_DECLARE_RECORD (BwMeeting, bw_meeting, MEETING)

typedef enum
{
  BW_ITEM_NUMBERED,
  BW_ITEM_UNNUMBERED,
  BW_ITEM_SECTION, /* a heading over the items that follow, up to the next; stands at the top of the tree */
  BW_ITEM_BREAK,
} BwItemKind;

typedef enum
{
  BW_PURPOSE_NONE,
  BW_PURPOSE_APPROVE,
  BW_PURPOSE_ASSURE,
  BW_PURPOSE_DISCUSS,
  BW_PURPOSE_NOTE,
  BW_PURPOSE_RATIFY,
} BwPurpose;

typedef enum
{
  BW_DELIVERY_PAPER,
  BW_DELIVERY_VERBAL,
  BW_DELIVERY_PRESENTATION,
  BW_DELIVERY_TO_FOLLOW,
} BwDelivery;

typedef enum
{
  BW_DOMAIN_NONE,
  BW_DOMAIN_QUALITY,
  BW_DOMAIN_PEOPLE,
  BW_DOMAIN_PERFORMANCE,
  BW_DOMAIN_FINANCE,
  BW_DOMAIN_STRATEGY,
  BW_DOMAIN_GOVERNANCE,
} BwDomain;

typedef enum
{
  BW_VOICE_BOARD,
  BW_VOICE_REGION,
  BW_VOICE_FRONTLINE,
  BW_VOICE_PATIENTS,
} BwVoice;

GType bw_item_kind_get_type (void);
GType bw_purpose_get_type (void);
GType bw_delivery_get_type (void);
GType bw_domain_get_type (void);
GType bw_voice_get_type (void);

struct _BwItem
{
  BwRecord parent_instance;

  gint64 meeting;
  gint64 parent;   /* item; unset at the top */
  gint64 position; /* among its siblings, from 0 */
  int kind;        /* BwItemKind */
  char *title;
  int language; /* BwLanguage: of its title, reason, recommendation and answers */
  int purpose;  /* BwPurpose */
  int delivery; /* BwDelivery */
  int domain;   /* BwDomain */
  int voice;    /* BwVoice */
  gboolean is_private;
  char *private_reason;
  gint64 lead;      /* person */
  gint64 presenter; /* person */
  gint64 author;    /* person */
  gint64 minutes;
  char *recommendation;      /* "The Board is asked to …" */
  gboolean brings_own_sheet; /* the paper has a front sheet of its own */
};

#define BW_TYPE_ITEM (bw_item_get_type ())
BW_DECLARE_RECORD (BwItem, bw_item, ITEM)

/* A measure or a story that stands with an item; exactly one of the two is set. */
struct _BwEvidence
{
  BwRecord parent_instance;

  gint64 item;
  gint64 position;
  gint64 measure;
  gint64 story;
};

#define BW_TYPE_EVIDENCE (bw_evidence_get_type ())
BW_DECLARE_RECORD (BwEvidence, bw_evidence, EVIDENCE)

/* What the line is called: its title, or what stands in for one. (transfer none) */
const char *bw_item_get_title (const BwItem *self);

/* Whether it is business that the meeting deals with: neither a heading nor a break. */
gboolean bw_item_is_business (const BwItem *self);

/* An approval or a ratification: what the board is asked to decide. */
gboolean bw_purpose_is_decision (BwPurpose purpose);

G_END_DECLS
