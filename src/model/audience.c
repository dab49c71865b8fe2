// SPDX-License-Identifier: GPL-3.0-or-later
/* audience.c - who may see an item and hear a story. */
#include "model/audience.h"

gboolean
bw_audience_sees_private_items (BwAudience *self)
{
  return self->sees_private_items && !self->is_public;
}

gboolean
bw_audience_sees_body (BwAudience *self, BwBody *body)
{
  return !body->is_private || bw_audience_sees_private_items (self);
}

static BwAudience *
find_audience (GPtrArray *audiences, gint64 id)
{
  for (guint i = 0; i < audiences->len; i++)
    if (bw_record_get_id (g_ptr_array_index (audiences, i)) == id)
      return g_ptr_array_index (audiences, i);
  return NULL;
}

/* What one consent says of a pack for the audience that it names, or for a narrower one. */
static BwHearing
consent_says (BwConsent *consent, BwDate date)
{
  if (!consent->is_agreed)
    return BW_HEARING_REFUSED;
  if (consent->withdrawn != BW_NO_DATE)
    return BW_HEARING_WITHDRAWN;
  if (consent->review != BW_NO_DATE && consent->review < date)
    return BW_HEARING_EXPIRED;
  return BW_HEARING_ALLOWED;
}

/* What the consents that name a public audience say of a narrower one; a "no" to the public says nothing of
 * it. */
static BwHearing
public_consents_say (gint64 story, GPtrArray *consents, GPtrArray *audiences, BwDate date)
{
  BwHearing found = BW_HEARING_NOT_ASKED;

  for (guint i = 0; i < consents->len; i++)
    {
      BwConsent *consent = g_ptr_array_index (consents, i);
      BwAudience *named = consent->story == story ? find_audience (audiences, consent->audience) : NULL;
      BwHearing says;

      if (named == NULL || !named->is_public)
        continue;
      says = consent_says (consent, date);
      if (says == BW_HEARING_ALLOWED)
        return says;
      if (says != BW_HEARING_REFUSED)
        found = says;
    }
  return found;
}

static BwConsent *
find_consent (gint64 story, gint64 audience, GPtrArray *consents)
{
  for (guint i = 0; i < consents->len; i++)
    {
      BwConsent *consent = g_ptr_array_index (consents, i);

      if (consent->story == story && consent->audience == audience)
        return consent;
    }
  return NULL;
}

BwHearing
bw_audience_hears (BwAudience *self, BwStory *story, GPtrArray *consents, GPtrArray *audiences, BwDate date)
{
  gint64 id = bw_record_get_id (BW_RECORD (story));
  BwConsent *own = find_consent (id, bw_record_get_id (BW_RECORD (self)), consents);
  BwHearing says = own != NULL ? consent_says (own, date) : BW_HEARING_NOT_ASKED;
  BwHearing of_public;

  if (story->withdrawn != BW_NO_DATE)
    return BW_HEARING_WITHDRAWN;
  /* A "no" to this audience, or a withdrawal, stands whatever was said of a wider one. */
  if (own != NULL && says != BW_HEARING_EXPIRED)
    return says;
  of_public = public_consents_say (id, consents, audiences, date);
  return of_public == BW_HEARING_NOT_ASKED ? says : of_public;
}
