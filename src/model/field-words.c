// SPDX-License-Identifier: GPL-3.0-or-later
/* field-words.c - what a person calls the fields of the nouns. */
#include "model/words.h"

#include <glib/gi18n-lib.h>

#include "model/body.h"
#include "model/measure.h"
#include "model/meeting.h"
#include "model/nouns.h"
#include "model/sheet.h"
#include "model/story.h"

/* The first line that fits counts; those of no noun are of all that have such a field. A reference to what
 * something is part of, a place among others and what the program notes by itself have none. */
static const struct
{
  const BwNoun *noun;
  const char *field, *word;
} words[] = {
    {&bw_organisation_noun, "strapline", NC_ ("field", "Line Under the Name")},
    {&bw_organisation_noun, "language", NC_ ("field", "Language of Packs")},
    {&bw_body_noun, "is_private", NC_ ("field", "Meets in Private")},
    {&bw_body_noun, "quorum", NC_ ("field", "Quorum")},
    {&bw_body_noun, "exclusion", NC_ ("field", "Resolution")},
    {&bw_person_noun, "role", NC_ ("field", "Role")},
    {&bw_meeting_noun, "end", NC_ ("field", "End")},
    {&bw_meeting_noun, "place", NC_ ("field", "Place")},
    {&bw_meeting_noun, "link", NC_ ("field", "Link")},
    {&bw_meeting_noun, "chair", NC_ ("field", "Chair")},
    {&bw_meeting_noun, "state", NC_ ("field", "State")},
    {&bw_item_noun, "kind", NC_ ("field", "Kind of Line")},
    {&bw_item_noun, "purpose", NC_ ("field", "Purpose")},
    {&bw_item_noun, "delivery", NC_ ("field", "Delivery")},
    {&bw_item_noun, "domain", NC_ ("field", "Domain")},
    {&bw_item_noun, "voice", NC_ ("field", "Voice")},
    {&bw_item_noun, "is_private", NC_ ("field", "Session")},
    {&bw_item_noun, "private_reason", NC_ ("field", "Reason for Private Session")},
    {&bw_item_noun, "lead", NC_ ("field", "Lead")},
    {&bw_item_noun, "author", NC_ ("field", "Author")},
    {&bw_item_noun, "minutes", NC_ ("field", "Minutes")},
    {&bw_item_noun, "recommendation", NC_ ("field", "Recommendation")},
    {&bw_item_noun, "brings_own_sheet", NC_ ("field", "Own Front Sheet")},
    {&bw_sheet_field_noun, "label", NC_ ("field", "Label")},
    {&bw_sheet_field_noun, "help", NC_ ("field", "Help")},
    {&bw_sheet_field_noun, "is_required", NC_ ("field", "Must Be Filled In")},
    {&bw_sheet_field_noun, "is_leading", NC_ ("field", "Stands First")},
    {&bw_sheet_answer_noun, "text", NC_ ("field", "Answer")},
    {&bw_measure_noun, "unit", NC_ ("field", "Unit")},
    {&bw_measure_noun, "source_note", NC_ ("field", "Source")},
    {&bw_measure_noun, "improvement", NC_ ("field", "Direction of Improvement")},
    {&bw_measure_noun, "importance", NC_ ("field", "Importance")},
    {&bw_measure_noun, "is_share", NC_ ("field", "Shown as Per Cent")},
    {&bw_measure_noun, "per", NC_ ("field", "Shown per So Many")},
    {&bw_measure_noun, "decimals", NC_ ("field", "Decimals")},
    {&bw_measure_noun, "chart", NC_ ("field", "Chart")},
    {&bw_measure_noun, "rules", NC_ ("field", "Rules")},
    {&bw_measure_noun, "run_length", NC_ ("field", "Points in a Row")},
    {&bw_measure_noun, "baseline", NC_ ("field", "Baseline")},
    {&bw_measure_noun, "is_screened", NC_ ("field", "Screening")},
    {&bw_measure_noun, "comparator", NC_ ("field", "Comparator")},
    {&bw_measure_noun, "comparator_name", NC_ ("field", "Name of Comparator")},
    {&bw_reading_noun, "value", NC_ ("field", "Value")},
    {&bw_reading_noun, "numerator", NC_ ("field", "Numerator")},
    {&bw_reading_noun, "denominator", NC_ ("field", "Denominator")},
    {&bw_reading_noun, "note", NC_ ("field", "Note")},
    {&bw_reading_noun, "excluded", NC_ ("field", "Reason for Leaving Out")},
    {&bw_target_noun, "kind", NC_ ("field", "Kind of Target")},
    {&bw_target_noun, "since", NC_ ("field", "In Force Since")},
    {&bw_target_noun, "value", NC_ ("field", "Target")},
    {&bw_phase_noun, "reason", NC_ ("field", "Reason for Rebase")},
    {&bw_marker_noun, "text", NC_ ("field", "Marker")},
    {&bw_marker_noun, "story", NC_ ("field", "Story of Marker")},
    {&bw_story_noun, "words", NC_ ("field", "Story")},
    {&bw_story_noun, "excerpt", NC_ ("field", "Excerpt")},
    {&bw_story_noun, "alias", NC_ ("field", "Teller")},
    {&bw_story_noun, "real_name", NC_ ("field", "Real Name")},
    {&bw_story_noun, "relation", NC_ ("field", "Who Told It")},
    {&bw_story_noun, "telling", NC_ ("field", "How It Is Told")},
    {&bw_story_noun, "service", NC_ ("field", "Service")},
    {&bw_story_noun, "content_note", NC_ ("field", "Content Note")},
    {&bw_story_noun, "support", NC_ ("field", "Support")},
    {&bw_story_noun, "heard", NC_ ("field", "What Was Heard")},
    {&bw_story_noun, "heard_on", NC_ ("field", "Day It Was Heard")},
    {&bw_story_noun, "commitment", NC_ ("field", "Commitment")},
    {&bw_story_noun, "committed_on", NC_ ("field", "Day of Commitment")},
    {&bw_story_noun, "owner", NC_ ("field", "Owner")},
    {&bw_story_noun, "due", NC_ ("field", "Day Due")},
    {&bw_story_noun, "begun_on", NC_ ("field", "Day It Was Begun")},
    {&bw_story_noun, "changed", NC_ ("field", "What Changed")},
    {&bw_story_noun, "changed_on", NC_ ("field", "Day of Change")},
    {&bw_story_noun, "told_on", NC_ ("field", "Day the Teller Was Told")},
    {&bw_audience_noun, "is_public", NC_ ("field", "Open to Anybody")},
    {&bw_audience_noun, "sees_private_items", NC_ ("field", "Sees Private Items")},
    {&bw_consent_noun, "is_agreed", NC_ ("field", "Consent")},
    {&bw_consent_noun, "given_by", NC_ ("field", "Given By")},
    {&bw_consent_noun, "given_on", NC_ ("field", "Given On")},
    {&bw_consent_noun, "review", NC_ ("field", "Review")},
    {&bw_pairing_noun, "kind", NC_ ("field", "Pairing")},
    {&bw_pairing_noun, "reason", NC_ ("field", "Reason for Pairing")},
    {NULL, "name", NC_ ("field", "Name")},
    {NULL, "title", NC_ ("field", "Title")},
    {NULL, "language", NC_ ("field", "Language")},
    {NULL, "reason", NC_ ("field", "Reason")},
    {NULL, "date", NC_ ("field", "Date")},
    {NULL, "start", NC_ ("field", "Start")},
    {NULL, "presenter", NC_ ("field", "Presenter")},
    {NULL, "withdrawn", NC_ ("field", "Day of Withdrawal")},
};

const char *
bw_field_get_word (const BwNoun *noun, const BwField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].noun == noun || words[i].noun == NULL) && g_str_equal (words[i].field, field->name))
      return g_dpgettext2 (GETTEXT_PACKAGE, "field", words[i].word);
  return NULL;
}
