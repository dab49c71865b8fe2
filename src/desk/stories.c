// SPDX-License-Identifier: GPL-3.0-or-later
/* stories.c - verbs on stories. */
#include "desk/stories.h"

#include <glib/gi18n-lib.h>

#include "desk/rows.h"

BwStory *
bw_desk_add_story (BwLibrary *library, const char *title)
{
  BwStory *story;

  bw_library_begin (library, _ ("Add Story"));
  story = bw_library_add (library, BW_TYPE_STORY);
  g_object_set (story, "title", title, NULL);
  bw_library_end (library);
  return story;
}

void
bw_desk_remove_story (BwLibrary *library, BwStory *story)
{
  bw_library_begin (library, _ ("Remove Story"));
  bw_library_remove (library, BW_RECORD (story));
  bw_library_end (library);
}

/* --- consent ---------------------------------------------------------------------------------------------
 */

BwConsent *
bw_desk_get_consent (BwLibrary *library, BwStory *story, BwAudience *audience)
{
  g_autoptr (GPtrArray) consents = bw_rows_of (library, BW_TYPE_CONSENT, "story", bw_id_of (story));

  for (guint i = 0; i < consents->len; i++)
    {
      BwConsent *consent = g_ptr_array_index (consents, i);

      if (consent->audience == bw_id_of (audience))
        return consent;
    }
  return NULL;
}

BwAnswer
bw_desk_get_answer (BwLibrary *library, BwStory *story, BwAudience *audience)
{
  BwConsent *consent = bw_desk_get_consent (library, story, audience);

  if (consent == NULL)
    return BW_ANSWER_NOT_ASKED;
  return consent->is_agreed ? BW_ANSWER_AGREED : BW_ANSWER_NOT_AGREED;
}

void
bw_desk_set_consent (BwLibrary *library, BwStory *story, BwAudience *audience, BwAnswer answer,
                     BwDate given_on, BwDate review)
{
  BwConsent *consent = bw_desk_get_consent (library, story, audience);

  if (consent == NULL && answer == BW_ANSWER_NOT_ASKED)
    return;
  bw_library_begin (library, _ ("Change Consent"));
  if (answer == BW_ANSWER_NOT_ASKED)
    bw_library_remove (library, BW_RECORD (consent));
  else
    {
      if (consent == NULL)
        {
          consent = bw_library_add (library, BW_TYPE_CONSENT);
          g_object_set (consent, "story", bw_id_of (story), "audience", bw_id_of (audience), NULL);
        }
      g_object_set (consent, "is-agreed", answer == BW_ANSWER_AGREED, "given-on", given_on, "review", review,
                    "withdrawn", BW_NO_DATE, NULL);
    }
  bw_library_end (library);
}

void
bw_desk_withdraw_story (BwLibrary *library, BwStory *story)
{
  bw_library_begin (library, _ ("Withdraw Story"));
  g_object_set (story, "withdrawn", bw_date_today (), NULL);
  bw_library_end (library);
}

void
bw_desk_give_story_again (BwLibrary *library, BwStory *story)
{
  bw_library_begin (library, _ ("Give Story Again"));
  g_object_set (story, "withdrawn", BW_NO_DATE, NULL);
  bw_library_end (library);
}

/* --- pairing ---------------------------------------------------------------------------------------------
 */

/* What is not measured may be several things: each is a pairing of its own. */
static BwPairing *
find_pairing (BwLibrary *library, BwStory *story, BwMeasure *measure)
{
  g_autoptr (GPtrArray) pairings = bw_rows_of (library, BW_TYPE_PAIRING, "story", bw_id_of (story));

  for (guint i = 0; measure != NULL && i < pairings->len; i++)
    {
      BwPairing *pairing = g_ptr_array_index (pairings, i);

      if (pairing->measure == bw_id_of (measure))
        return pairing;
    }
  return NULL;
}

BwPairing *
bw_desk_pair (BwLibrary *library, BwStory *story, BwMeasure *measure, BwPairingKind kind, const char *reason)
{
  BwPairing *pairing = find_pairing (library, story, measure);

  bw_library_begin (library, _ ("Pair Story and Measure"));
  if (pairing == NULL)
    {
      pairing = bw_library_add (library, BW_TYPE_PAIRING);
      g_object_set (pairing, "story", bw_id_of (story), "measure", bw_id_of (measure), NULL);
    }
  g_object_set (pairing, "kind", measure != NULL ? kind : BW_PAIRING_NOT_MEASURED, "reason", reason, NULL);
  bw_library_end (library);
  return pairing;
}

void
bw_desk_change_pairing (BwLibrary *library, BwPairing *pairing, BwPairingKind kind, const char *reason)
{
  bw_library_begin (library, _ ("Change Pairing"));
  g_object_set (pairing, "kind", pairing->measure != BW_NOBODY ? kind : BW_PAIRING_NOT_MEASURED, "reason",
                reason, NULL);
  bw_library_end (library);
}

void
bw_desk_unpair (BwLibrary *library, BwPairing *pairing)
{
  bw_library_begin (library, _ ("Part Story and Measure"));
  bw_library_remove (library, BW_RECORD (pairing));
  bw_library_end (library);
}
