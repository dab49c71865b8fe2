// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * plan.h - what will be in a pack: the lines of the agenda as one audience may see them, and the leaves in
 * order.
 *
 * Here, and nowhere else in this room, is decided who may see and hear what. Pages are made from a plan and
 * never look into the content past it, so what a plan does not hold cannot reach the paper. It knows no
 * fonts: how many pages a leaf takes is told to it, and then it numbers them.
 */
#pragma once

#include "model/agenda.h"
#include "model/content.h"

G_BEGIN_DECLS

typedef enum
{
  BW_LEAF_COVER,
  BW_LEAF_AGENDA,         /* of the public session */
  BW_LEAF_PRIVATE_AGENDA, /* of the private one */
  BW_LEAF_GLANCE,         /* all measures of a session, one a line */
  BW_LEAF_SHEET,
  BW_LEAF_MEASURE,
  BW_LEAF_STORY,
  BW_LEAF_PAPER,
  BW_LEAF_VERBAL, /* one to BW_MOST_VERBAL items that nobody wrote a paper for */
} BwLeafKind;

#define BW_MOST_VERBAL 3

/* Fewer measures than these are seen at a glance without a page for it. */
#define BW_LEAST_AT_A_GLANCE 3

/* Some pages that belong together. All pointers are borrowed from the plan. */
typedef struct
{
  BwLeafKind kind;
  gboolean is_private;
  GPtrArray *entries; /* BwEntry: whose leaf it is; several if verbal, none for what stands by itself */
  BwSeries *series;   /* of a measure */
  BwStory *story;
  BwPaper *paper;
  guint n_pages;        /* 1 until told better */
  guint first_page;     /* from 1; 0 until numbered */
  guint enclosure_page; /* place of its first page in the enclosure, from 1; 0: not part of one */
} BwLeaf;

/* A line of the agenda. */
typedef struct
{
  BwItem *item; /* NULL: a private item that this audience does not see; nothing but its number is here */
  guint depth;
  char *number;    /* NULL: none */
  char *enclosure; /* NULL: none */
  guint enclosure_pages;
  gint64 start;        /* minutes after midnight, or BW_UNSET */
  gint64 minutes;      /* a section: of its items that this audience sees */
  gboolean is_private; /* it, or what it stands under */
  GPtrArray *leaves;   /* BwLeaf made for it, in order */
  GPtrArray *with;     /* BwLeaf: its measures, stories and papers, wherever in the pack they stand */
} BwEntry;

/* What a pack may say of the stories beside a measure. */
typedef enum
{
  BW_TOLD_NOTHING, /* nobody has told us about it */
  BW_TOLD_HERE,
  BW_TOLD_ELSEWHERE, /* somebody has of this or another measure, and not to this audience: so nothing is said
                      */
} BwTold;

typedef struct
{
  const BwContent *content; /* borrowed, for organisation, body, meeting, people and sheets */
  BwAudience *audience;
  GPtrArray *entries;         /* BwEntry as they are read: public session first */
  GPtrArray *leaves;          /* BwLeaf in page order */
  GPtrArray *series;          /* BwSeries: without the markers that tell of what may not be heard */
  gboolean has_hidden_items;  /* private items were left out */
  gboolean has_private_items; /* private items are in it */
  BwIssue *replaced;          /* the pack that this one is issued in place of; NULL: none */
  guint n_pages;              /* 0 until numbered */
} BwPlan;

/* @content must outlive the plan. NULL with BW_PACK_ERROR if nothing can be made of it. */
BwPlan *bw_plan_new (const BwContent *content, BwAudience *audience, GError **error);
void bw_plan_free (BwPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPlan, bw_plan_free)

/* Gives every leaf its pages, after each n_pages was set. */
void bw_plan_number (BwPlan *self);

/* The agenda of a session, or the only one there is. */
BwLeaf *bw_plan_find_agenda (const BwPlan *self, gboolean is_private);

/* All measures of a session on one leaf; NULL if there are too few of them. */
BwLeaf *bw_plan_find_glance (const BwPlan *self, gboolean is_private);

/* The leaf that shows it; NULL if this pack has none. */
BwLeaf *bw_plan_find_measure (const BwPlan *self, gint64 measure);
BwLeaf *bw_plan_find_story (const BwPlan *self, gint64 story);

/* Where a line of the agenda leads; NULL: nowhere. A line that has no leaf of its own leads to the first
 * below it. */
BwLeaf *bw_plan_get_destination (const BwPlan *self, const BwEntry *entry);

/* The pairings that may be told of, of a measure or a story. (transfer container) of BwPairing */
GPtrArray *bw_plan_list_pairings_of_measure (const BwPlan *self, gint64 measure);
GPtrArray *bw_plan_list_pairings_of_story (const BwPlan *self, gint64 story);
BwTold bw_plan_what_was_told (const BwPlan *self, gint64 measure);

/* The story of a pairing that was listed. */
BwStory *bw_plan_get_story (const BwPlan *self, gint64 story);
/* The name of a measure, if this audience may know that somebody looks at it; else NULL. */
const char *bw_plan_get_measure_name (const BwPlan *self, gint64 measure);

/* The audiences that may hear @story on the day of the meeting. (transfer container) of BwAudience */
GPtrArray *bw_plan_list_hearers (const BwPlan *self, BwStory *story);

/* One line a leaf: pages, kind, item, place in the enclosure, title. For tests. */
char *bw_plan_dump (const BwPlan *self);

G_END_DECLS
