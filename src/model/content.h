// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * content.h - all that a pack of one meeting may need, read in one transaction and sealed.
 *
 * A private copy: nobody changes it, and nothing that happens in the library afterwards shows in it. It holds
 * everything whatever the audience; who may see what is decided where the pack is planned (audience.h).
 */
#pragma once

#include <gio/gio.h>

#include "model/body.h"
#include "model/meeting.h"
#include "model/paper.h"
#include "model/series.h"
#include "model/sheet.h"
#include "model/story.h"

G_BEGIN_DECLS

typedef struct
{
  BwOrganisation *organisation;
  BwBody *body;
  BwMeeting *meeting;
  GListStore *items;    /* BwItem */
  GPtrArray *people;    /* BwPerson: all of the library */
  GPtrArray *evidence;  /* BwEvidence of the items, by position */
  GPtrArray *papers;    /* BwPaper of the items, by position */
  GPtrArray *series;    /* BwSeries: of every measure that is evidence, or is paired with a story that is */
  guint n_ranked;       /* measures of the library that have an importance: "Measure 2 of 12" */
  GPtrArray *stories;   /* BwStory: evidence, or paired with a measure that is */
  GPtrArray *consents;  /* BwConsent of these stories */
  GPtrArray *pairings;  /* BwPairing of these stories and measures */
  GPtrArray *audiences; /* BwAudience by position */
  GPtrArray *sheet_fields;  /* BwSheetField of the body, by position */
  GPtrArray *sheet_answers; /* BwSheetAnswer of the items */
  GPtrArray *issues;        /* BwIssue of the meeting, in the order in which they were issued */
  gboolean is_draft;        /* a pack of it says on each page that it is one */
  GHashTable *bytes;        /* SHA-256 of a paper's cleaned copy -> GBytes, which may be mapped from a file */
} BwContent;

/* With empty lists that own what is added. */
BwContent *bw_content_new (void);
void bw_content_free (BwContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwContent, bw_content_free)

/* Calls @func with every record, until it says FALSE, which is then returned. */
typedef gboolean (*BwContentFunc) (BwRecord *record, gpointer user_data);
gboolean bw_content_foreach (const BwContent *self, BwContentFunc func, gpointer user_data);

/* Seals every record; call it when all is there. */
void bw_content_seal (BwContent *self);

/* By id; NULL if it is not among the content. (transfer none) */
BwPerson *bw_content_get_person (const BwContent *self, gint64 id);
BwSeries *bw_content_get_series (const BwContent *self, gint64 measure);
BwStory *bw_content_get_story (const BwContent *self, gint64 id);
BwAudience *bw_content_get_audience (const BwContent *self, gint64 id);

G_END_DECLS
