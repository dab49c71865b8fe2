// SPDX-License-Identifier: GPL-3.0-or-later
/* words.c - what a person calls the values of the nouns' fields. */
#include "model/words.h"

#include <glib/gi18n-lib.h>

#include "model/language.h"
#include "model/measure.h"
#include "model/meeting.h"
#include "model/story.h"

/* One a type; the words stand at their values. The context tells translators what is spoken of. */
static const struct
{
  GType (*type) (void);
  const char *context;
  const char *words[BW_N_LANGUAGES];
} vocabularies[] = {
    {bw_purpose_get_type,
     "purpose",
     {[BW_PURPOSE_NONE] = NC_ ("purpose", "None"),
      [BW_PURPOSE_APPROVE] = NC_ ("purpose", "Approve"),
      [BW_PURPOSE_ASSURE] = NC_ ("purpose", "Assure"),
      [BW_PURPOSE_DISCUSS] = NC_ ("purpose", "Discuss"),
      [BW_PURPOSE_NOTE] = NC_ ("purpose", "Note"),
      [BW_PURPOSE_RATIFY] = NC_ ("purpose", "Ratify")}},
    {bw_delivery_get_type,
     "delivery",
     {[BW_DELIVERY_PAPER] = NC_ ("delivery", "Paper"),
      [BW_DELIVERY_VERBAL] = NC_ ("delivery", "Verbal"),
      [BW_DELIVERY_PRESENTATION] = NC_ ("delivery", "Presentation"),
      [BW_DELIVERY_TO_FOLLOW] = NC_ ("delivery", "To follow")}},
    {bw_domain_get_type,
     "domain",
     {[BW_DOMAIN_NONE] = NC_ ("domain", "None"),
      [BW_DOMAIN_QUALITY] = NC_ ("domain", "Quality and safety"),
      [BW_DOMAIN_PEOPLE] = NC_ ("domain", "People"),
      [BW_DOMAIN_PERFORMANCE] = NC_ ("domain", "Performance"),
      [BW_DOMAIN_FINANCE] = NC_ ("domain", "Finance"),
      [BW_DOMAIN_STRATEGY] = NC_ ("domain", "Strategy"),
      [BW_DOMAIN_GOVERNANCE] = NC_ ("domain", "Governance")}},
    {bw_voice_get_type,
     "voice",
     {[BW_VOICE_BOARD] = NC_ ("voice", "Board"),
      [BW_VOICE_REGION] = NC_ ("voice", "Region-wide"),
      [BW_VOICE_FRONTLINE] = NC_ ("voice", "Clinical and frontline"),
      [BW_VOICE_PATIENTS] = NC_ ("voice", "Patients and public")}},
    {bw_item_kind_get_type,
     "kind of line",
     {[BW_ITEM_NUMBERED] = NC_ ("kind of line", "Item"),
      [BW_ITEM_UNNUMBERED] = NC_ ("kind of line", "Unnumbered item"),
      [BW_ITEM_SECTION] = NC_ ("kind of line", "Section"),
      [BW_ITEM_BREAK] = NC_ ("kind of line", "Break")}},
    {bw_meeting_state_get_type,
     "meeting",
     {[BW_MEETING_DRAFT] = NC_ ("meeting", "Draft"),
      [BW_MEETING_WITH_CHAIR] = NC_ ("meeting", "With the chair"),
      [BW_MEETING_ISSUED] = NC_ ("meeting", "Issued"),
      [BW_MEETING_HELD] = NC_ ("meeting", "Held")}},
    {bw_direction_get_type,
     "improvement",
     {[BW_DIRECTION_NEUTRAL] = NC_ ("improvement", "Neither way"),
      [BW_DIRECTION_INCREASE] = NC_ ("improvement", "Higher is better"),
      [BW_DIRECTION_DECREASE] = NC_ ("improvement", "Lower is better")}},
    {bw_chart_kind_get_type,
     "chart",
     {[BW_CHART_XMR] = NC_ ("chart", "XmR chart"),
      [BW_CHART_RUN] = NC_ ("chart", "Run chart (median, no limits)"),
      [BW_CHART_I] = NC_ ("chart", "I chart (single values)"),
      [BW_CHART_MR] = NC_ ("chart", "MR chart (moving ranges)"),
      [BW_CHART_P] = NC_ ("chart", "p chart (share)"),
      [BW_CHART_PP] = NC_ ("chart", "p′ chart (share of very many)"),
      [BW_CHART_U] = NC_ ("chart", "u chart (rate)"),
      [BW_CHART_UP] = NC_ ("chart", "u′ chart (rate of very many)"),
      [BW_CHART_C] = NC_ ("chart", "c chart (count)"),
      [BW_CHART_G] = NC_ ("chart", "g chart (cases between rare events)"),
      [BW_CHART_T] = NC_ ("chart", "t chart (time between rare events)")}},
    {bw_rules_kind_get_type,
     "rules",
     {[BW_RULES_MDC] = NC_ ("rules", "Making Data Count"),
      [BW_RULES_PLOTTHEDOTS] = NC_ ("rules", "NHSRplotthedots")}},
    {bw_target_kind_get_type,
     "target",
     {[BW_TARGET_JUDGED] = NC_ ("target", "The measure is held against it"),
      [BW_TARGET_SHOWN] = NC_ ("target", "Shown beside it, never judged"),
      [BW_TARGET_TRAJECTORY] = NC_ ("target", "Point of a trajectory")}},
    {bw_language_get_type,
     "language",
     {[BW_LANGUAGE_OF_LIBRARY] = NC_ ("language", "As the library"),
      [BW_LANGUAGE_ENGLISH] = NC_ ("language", "English"),
      [BW_LANGUAGE_WELSH] = NC_ ("language", "Welsh"),
      [BW_LANGUAGE_GAELIC] = NC_ ("language", "Scottish Gaelic"),
      [BW_LANGUAGE_IRISH] = NC_ ("language", "Irish"),
      [BW_LANGUAGE_ARABIC] = NC_ ("language", "Arabic"),
      [BW_LANGUAGE_BENGALI] = NC_ ("language", "Bengali"),
      [BW_LANGUAGE_CHINESE] = NC_ ("language", "Chinese"),
      [BW_LANGUAGE_FRENCH] = NC_ ("language", "French"),
      [BW_LANGUAGE_GUJARATI] = NC_ ("language", "Gujarati"),
      [BW_LANGUAGE_ITALIAN] = NC_ ("language", "Italian"),
      [BW_LANGUAGE_PANJABI] = NC_ ("language", "Panjabi"),
      [BW_LANGUAGE_POLISH] = NC_ ("language", "Polish"),
      [BW_LANGUAGE_PORTUGUESE] = NC_ ("language", "Portuguese"),
      [BW_LANGUAGE_ROMANIAN] = NC_ ("language", "Romanian"),
      [BW_LANGUAGE_SOMALI] = NC_ ("language", "Somali"),
      [BW_LANGUAGE_SPANISH] = NC_ ("language", "Spanish"),
      [BW_LANGUAGE_TAMIL] = NC_ ("language", "Tamil"),
      [BW_LANGUAGE_TURKISH] = NC_ ("language", "Turkish"),
      [BW_LANGUAGE_UKRAINIAN] = NC_ ("language", "Ukrainian"),
      [BW_LANGUAGE_URDU] = NC_ ("language", "Urdu")}},
    {bw_relation_get_type,
     "relation",
     {[BW_RELATION_PATIENT] = NC_ ("relation", "Patient"),
      [BW_RELATION_CARER] = NC_ ("relation", "Carer"),
      [BW_RELATION_FAMILY] = NC_ ("relation", "Family"),
      [BW_RELATION_STAFF] = NC_ ("relation", "Staff"),
      [BW_RELATION_VOLUNTEER] = NC_ ("relation", "Volunteer")}},
    {bw_telling_get_type,
     "telling",
     {[BW_TELLING_IN_PERSON] = NC_ ("telling", "In person"),
      [BW_TELLING_READ_OUT] = NC_ ("telling", "Read out"),
      [BW_TELLING_VIDEO] = NC_ ("telling", "On video"),
      [BW_TELLING_AUDIO] = NC_ ("telling", "Recorded sound")}},
    {bw_pairing_kind_get_type,
     "pairing",
     {[BW_PAIRING_CONFIRMS] = NC_ ("pairing", "Confirms the measure"),
      [BW_PAIRING_CONTRADICTS] = NC_ ("pairing", "Contradicts the measure"),
      [BW_PAIRING_NOT_MEASURED] = NC_ ("pairing", "Not measured by us")}},
};

const char *
bw_enum_get_word (GType type, int value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    if (vocabularies[i].type () == type)
      {
        g_return_val_if_fail (value >= 0 && value < (int) G_N_ELEMENTS (vocabularies[i].words), "");
        return g_dpgettext2 (GETTEXT_PACKAGE, vocabularies[i].context, vocabularies[i].words[value]);
      }
  g_return_val_if_reached ("");
}

char *
bw_clock_dup_text (gint64 minutes)
{
  if (minutes == BW_UNSET)
    return NULL;
  /* Translators: a time of day, hours and minutes, as in "09:30". */
  return g_strdup_printf (_ ("%02d:%02d"), (int) (minutes / 60 % 24), (int) (minutes % 60));
}
