// SPDX-License-Identifier: GPL-3.0-or-later
/* nouns.c - all nouns. */
#include "model/nouns.h"

#include <glib/gi18n-lib.h>

#include "model/body.h"
#include "model/measure.h"
#include "model/meeting.h"
#include "model/paper.h"
#include "model/sheet.h"
#include "model/source.h"
#include "model/story.h"

static const struct
{
  const BwNoun *noun;
  const char *word;
} nouns[] = {
    {&bw_organisation_noun, NC_ ("noun", "organisation")},
    {&bw_person_noun, NC_ ("noun", "person")},
    {&bw_body_noun, NC_ ("noun", "body")},
    {&bw_audience_noun, NC_ ("noun", "audience")},
    {&bw_meeting_noun, NC_ ("noun", "meeting")},
    {&bw_item_noun, NC_ ("noun", "agenda item")},
    {&bw_sheet_field_noun, NC_ ("noun", "sheet field")},
    {&bw_sheet_answer_noun, NC_ ("noun", "sheet answer")},
    {&bw_paper_noun, NC_ ("noun", "paper")},
    {&bw_measure_noun, NC_ ("noun", "measure")},
    {&bw_reading_noun, NC_ ("noun", "reading")},
    {&bw_target_noun, NC_ ("noun", "target")},
    {&bw_phase_noun, NC_ ("noun", "phase")},
    {&bw_story_noun, NC_ ("noun", "story")},
    {&bw_marker_noun, NC_ ("noun", "marker")},
    {&bw_evidence_noun, NC_ ("noun", "evidence")},
    {&bw_consent_noun, NC_ ("noun", "consent")},
    {&bw_pairing_noun, NC_ ("noun", "pairing")},
    {&bw_issue_noun, NC_ ("noun", "issued pack")},
    {&bw_source_noun, NC_ ("noun", "source")},
    {&bw_source_filter_noun, NC_ ("noun", "filter of a source")},
    {&bw_source_measure_noun, NC_ ("noun", "measure of a source")},
};

const BwNoun *const *
bw_nouns (void)
{
  static const BwNoun *all[G_N_ELEMENTS (nouns) + 1];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
        all[i] = nouns[i].noun;
      g_once_init_leave (&once, 1);
    }
  return all;
}

const BwNoun *
bw_nouns_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (nouns[i].noun->name, name))
      return nouns[i].noun;
  return NULL;
}

const char *
bw_noun_get_word (const BwNoun *noun)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (nouns[i].noun == noun)
      return g_dpgettext2 (GETTEXT_PACKAGE, "noun", nouns[i].word);
  g_return_val_if_reached ("");
}
