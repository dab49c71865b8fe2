// SPDX-License-Identifier: GPL-3.0-or-later
/* audience.h - who may see an item and hear a story. The one place where that is decided. */
#pragma once

#include "model/body.h"
#include "model/meeting.h"
#include "model/story.h"

G_BEGIN_DECLS

/* Private items are seen by an audience that is not public and has the private session in its pack. What is
 * private is said by the line of the agenda (agenda.h), which knows what it stands under. */
gboolean bw_audience_sees_private_items (BwAudience *self);

/* All that a body does which meets in private is its private session. */
gboolean bw_audience_sees_body (BwAudience *self, BwBody *body);

/* Why a story may or may not be in a pack. */
typedef enum
{
  BW_HEARING_ALLOWED,
  BW_HEARING_WITHDRAWN, /* the story, or each consent that would have allowed it */
  BW_HEARING_NOT_ASKED, /* no consent names the audience, and none names a public one */
  BW_HEARING_REFUSED,   /* asked about this audience, and not agreed */
  BW_HEARING_EXPIRED,   /* the consent's review date has passed on the meeting's date */
} BwHearing;

/* Whether @audience may hear @story in a meeting on @date, and if not, why. A consent counts that names this
 * audience, or a public one: who may tell everyone may tell the members. Nothing else is implied. @consents:
 * of any stories;
 * @audiences: all of the library. A consent withdrawn on or before the meeting, like a story withdrawn at any
 * time, allows nothing. */
BwHearing
bw_audience_hears (BwAudience *self, BwStory *story, GPtrArray *consents, GPtrArray *audiences, BwDate date);

G_END_DECLS
