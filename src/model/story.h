// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * story.h - what a patient, a carer or a member of staff told, who may hear it, and what it says of a
 * measure.
 *
 * Stories are never scored, counted against each other or averaged.
 */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

typedef enum
{
  BW_RELATION_PATIENT,
  BW_RELATION_CARER,
  BW_RELATION_FAMILY,
  BW_RELATION_STAFF,
  BW_RELATION_VOLUNTEER,
} BwRelation;

typedef enum
{
  BW_TELLING_IN_PERSON,
  BW_TELLING_READ_OUT,
  BW_TELLING_VIDEO,
  BW_TELLING_AUDIO,
} BwTelling;

GType bw_relation_get_type (void);
GType bw_telling_get_type (void);

struct _BwStory
{
  BwRecord parent_instance;

  char *title;
  char *words;        /* paragraphs parted by an empty line */
  int language;       /* BwLanguage: of title, words and excerpt */
  char *excerpt;      /* the sentences that stand beside a chart; unset: the first of the words */
  char *alias;        /* what the teller is called in the papers */
  char *real_name;    /* never printed */
  int relation;       /* BwRelation */
  int telling;        /* BwTelling */
  char *service;      /* where the care was: "Ward 9, November 2025" */
  char *presenter;    /* who reads it, or comes with the teller */
  char *content_note; /* what may distress */
  char *support;      /* who supports the teller */
  BwDate withdrawn;   /* blocks every export; unset: not withdrawn */
  char *heard;        /* what the board heard */
  BwDate heard_on;
  char *commitment;
  BwDate committed_on;
  gint64 owner; /* person */
  BwDate due;
  BwDate begun_on;
  char *changed; /* what changed */
  BwDate changed_on;
  BwDate told_on; /* when the teller was told what changed */
};

#define BW_TYPE_STORY (bw_story_get_type ())
BW_DECLARE_RECORD (BwStory, bw_story, STORY)

/* Who a pack is for. */
struct _BwAudience
{
  BwRecord parent_instance;

  gint64 organisation;
  gint64 position;
  char *name;
  gboolean is_public;          /* anybody may read it */
  gboolean sees_private_items; /* the private session is in its pack */
};

#define BW_TYPE_AUDIENCE (bw_audience_get_type ())
BW_DECLARE_RECORD (BwAudience, bw_audience, AUDIENCE)

/* What the teller of a story said when asked about one audience. No row: not asked. */
struct _BwConsent
{
  BwRecord parent_instance;

  gint64 story;
  gint64 audience;
  gboolean is_agreed;
  char *given_by; /* who said so, if not the teller */
  BwDate given_on;
  BwDate review; /* the consent does not stand after this day; unset: no such day */
  BwDate withdrawn;
};

#define BW_TYPE_CONSENT (bw_consent_get_type ())
BW_DECLARE_RECORD (BwConsent, bw_consent, CONSENT)

typedef enum
{
  BW_PAIRING_CONFIRMS,
  BW_PAIRING_CONTRADICTS,
  BW_PAIRING_NOT_MEASURED,
} BwPairingKind;

GType bw_pairing_kind_get_type (void);

/* A story beside a measure. A story of something that nobody counts has no measure and says what is not
 * measured. */
struct _BwPairing
{
  BwRecord parent_instance;

  gint64 story;
  gint64 measure;
  int kind;     /* BwPairingKind */
  char *reason; /* why it confirms or contradicts; what is not measured */
};

#define BW_TYPE_PAIRING (bw_pairing_get_type ())
BW_DECLARE_RECORD (BwPairing, bw_pairing, PAIRING)

/* What the story is called: its title, or what stands in for one. Packs have other words for that, which say
 * who told it. (transfer none) */
const char *bw_story_get_title (const BwStory *self);

/* The excerpt, or the first paragraph of the words, or "". (transfer full) */
char *bw_story_dup_excerpt (BwStory *self);

G_END_DECLS
