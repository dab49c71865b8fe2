// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * sample.h - contents of meetings, made by hand: no library is needed. Small verbs, so that a test says what
 * matters to it.
 */
#pragma once

#include "model/content.h"

/* A content with an organisation, a body, a meeting on 26 November 2026 at 09:30, and four audiences. */
BwContent *sample_new (void);

typedef enum
{
  PUBLIC = 1, /* Part 1 public */
  MEMBERS,    /* Part 1 members: no private session */
  PART_2,     /* the private session too */
  WHOLE,      /* the whole pack: the private session too */
  N_AUDIENCES = WHOLE,
} SampleAudience;

BwAudience *sample_audience (BwContent *self, SampleAudience audience);

/* Properties as for g_object_new(), up to NULL; 64-bit numbers must be cast. All return ids. */
gint64 sample_person (BwContent *self, const char *name, const char *role);
gint64 sample_item (BwContent *self, int kind, const char *title, const char *first_property, ...);
gint64 sample_measure (BwContent *self, const char *name, const char *first_property, ...);
gint64 sample_story (BwContent *self, const char *title, const char *first_property, ...);

BwItem *sample_get_item (BwContent *self, gint64 id);
BwStory *sample_get_story (BwContent *self, gint64 id);

/* Monthly readings from @year, @month on. */
void sample_readings (BwContent *self, gint64 measure, int year, int month, const double *values, guint n);
void sample_target (BwContent *self, gint64 measure, BwDate since, double value);
void sample_phase (BwContent *self, gint64 measure, BwDate start, const char *reason);
void sample_marker (BwContent *self, gint64 measure, BwDate date, const char *text, gint64 story);

void sample_with_measure (BwContent *self, gint64 item, gint64 measure);
void sample_with_story (BwContent *self, gint64 item, gint64 story);
void sample_pair (BwContent *self, gint64 story, gint64 measure, BwPairingKind kind, const char *reason);
BwConsent *sample_consent (BwContent *self, gint64 story, SampleAudience audience, gboolean is_agreed);

/* A field of the body's cover sheet, and its answer. */
gint64 sample_field (BwContent *self, const char *label, gboolean is_leading);
void sample_answer (BwContent *self, gint64 item, gint64 field, const char *text);

/* A paper of @n_pages, each with its title and number, of that size. */
void
sample_paper (BwContent *self, gint64 item, const char *title, guint n_pages, double width, double height);
/* A paper of these bytes. */
void sample_paper_bytes (BwContent *self, gint64 item, const char *title, guint n_pages, GBytes *bytes);

/* The meeting of the design's pictures: sections, a private session, measures, a story, papers. */
BwContent *sample_northmoor (void);
