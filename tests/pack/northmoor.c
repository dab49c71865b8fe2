// SPDX-License-Identifier: GPL-3.0-or-later
/* northmoor.c - the meeting of the design's pictures, as far as a pack can show it today. All of it is
 * fictional. */
#include "sample.h"

#define MINUTES(n) "minutes", (gint64) (n)

static const double falls[] = {6.4, 5.8, 9.0, 6.6, 6.1, 5.5, 6.3, 6.8, 5.9, 6.0, 7.0, 6.2,
                               5.7, 6.6, 6.1, 5.4, 6.3, 5.6, 5.1, 5.9, 4.8, 5.3, 5.7, 6.2,
                               5.0, 5.5, 6.0, 5.8, 5.2, 4.9, 5.6, 5.3, 5.8, 5.4, 5.0, 4.9};

static const double waits[] = {81, 76, 84, 79, 73, 77, 82, 85, 78, 74, 80, 83,  79, 76,  81,  84,  77,  75,
                               82, 78, 80, 83, 76, 79, 81, 85, 92, 97, 95, 101, 99, 104, 108, 111, 119, 147};

typedef struct
{
  gint64 chair, nurse, medical, operations, finance, secretary, hesketh;
} Northmoor;

static Northmoor
add_people (BwContent *self)
{
  Northmoor people = {
      .chair = sample_person (self, "Dame Olwen Prys", "Chair"),
      .nurse = sample_person (self, "Grace Adeyemi", "Chief Nurse"),
      .medical = sample_person (self, "Tariq Rahman", "Medical Director"),
      .operations = sample_person (self, "Ann Birkett", "Chief Operating Officer"),
      .finance = sample_person (self, "Piotr Lis", "Chief Finance Officer"),
      .secretary = sample_person (self, "Mair Hughes", "Trust Secretary"),
      .hesketh = sample_person (self, "Tom Hesketh", "Falls Lead Nurse"),
  };

  g_object_set (self->meeting, "chair", people.chair, NULL);
  g_object_set (self->body, "quorum",
                "five members, with at least one executive and one non-executive director.", "exclusion",
                "That representatives of the press and other members of the public be excluded from the "
                "remainder of this meeting, having regard to the confidential nature of the business to be "
                "transacted, publicity on which would be prejudicial to the public interest: section 1(2) of "
                "the Public Bodies (Admission to Meetings) Act 1960.",
                NULL);
  return people;
}

static void
fill_sheet (BwContent *self, gint64 item)
{
  static const struct
  {
    const char *label, *answer;
    gboolean is_leading;
  } fields[] = {
      {"Summary",
       "Safer Footing began on nine wards in April 2026: lying and standing blood pressure on admission, a "
       "footwear check, and comfort rounds at night. The paper reports 21% fewer falls with harm in October "
       "2026 than in October 2025. Wards 12 and 14, outside the programme, ask to join.",
       TRUE},
      {"Key issues",
       "Night rounds happen on 71% of nights when one registered nurse is on duty, and on 94% when there are "
       "two. Families were not asked. The cost assumes no bank shifts.",
       TRUE},
      {"Previously considered",
       "Quality Committee, 12 November 2026: supported, asked for the view of families.", FALSE},
      {"Strategic objective", "1. Harm-free care on every ward", FALSE},
      {"Board assurance framework", "Risk 1.3, harm from falls. Score 12, unchanged.", FALSE},
      {"Care Quality Commission", "Safe: Regulation 12, safe care and treatment", FALSE},
      {"Resources", "£184,000 a year: 3.2 whole-time equivalents. In the plan to March 2027, not after.",
       FALSE},
      {"Equality", "Falls are recorded by age and sex; not by ethnicity, dementia or language.", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    sample_answer (self, item, sample_field (self, fields[i].label, fields[i].is_leading), fields[i].answer);
}

static gint64
add_ruth (BwContent *self, gint64 owner)
{
  gint64 story = sample_story (
      self, "She rang, and nobody came", "words",
      "My mother was eighty-four. She had been a district nurse for thirty years and she did not like to be "
      "a "
      "trouble to anyone. You should know that first, because it is why she waited.\n\n"
      "It was the second night. She needed the toilet at about two. She rang, and nobody came. There was one "
      "nurse and she was with somebody who was dying; I have met her since, and I do not blame her. My "
      "mother "
      "waited forty minutes. She watched the clock, she told me, because she could see it from the bed. And "
      "then she went by herself, in her stockings, because her slippers had been tidied away.\n\n"
      "They wrote down that she was found on the floor at ten to three. They did not write down the bell. I "
      "asked. There is nowhere to write it.\n\n"
      "She came home in the end. She does not go upstairs now. What I would ask you is not for an apology, I "
      "have had that and it was kindly meant. I would ask you to count the waiting.",
      "excerpt",
      "She rang, and nobody came. She waited forty minutes and then she went by herself. They wrote down "
      "that "
      "she was found on the floor. They did not write down the bell.",
      "alias", "Ruth", "real-name", "Margaret Entwistle", "relation", BW_RELATION_FAMILY, "telling",
      BW_TELLING_IN_PERSON, "service", "Ward 9, Northmoor Infirmary, November 2025", "presenter",
      "Amina Shah, patient support", "content-note",
      "A fall in hospital; an older person alone at night; a broken hip.", "heard",
      "We count the fall and not the wait. A person who does not want to trouble anyone is the one our bell "
      "fails.",
      "heard-on", bw_date_new (2026, 1, 29), "commitment", "night comfort rounds, wards 7 and 9",
      "committed-on", bw_date_new (2026, 1, 29), "owner", owner, "due", bw_date_new (2026, 3, 31), "begun-on",
      bw_date_new (2026, 4, 6), "changed",
      "Rounds happen on 71% to 94% of nights. Ward 9 now times its bells: half are answered within 6 "
      "minutes, "
      "one in ten after more than 25.",
      "changed-on", bw_date_new (2026, 9, 14), NULL);

  g_object_set (sample_consent (self, story, PUBLIC, TRUE), "given-on", bw_date_new (2026, 1, 8), NULL);
  sample_consent (self, story, MEMBERS, TRUE);
  return story;
}

static gint64
add_falls (BwContent *self)
{
  gint64 measure =
      sample_measure (self, "Falls with harm", "unit", "falls per 1,000 occupied bed days", "source-note",
                      "incident system, read 5 November 2026", "improvement", BW_DIRECTION_DECREASE,
                      "importance", (gint64) 2, "decimals", (gint64) 1, NULL);

  sample_readings (self, measure, 2023, 11, falls, G_N_ELEMENTS (falls));
  sample_target (self, measure, BW_NO_DATE, 6.0);
  sample_target (self, measure, bw_date_new (2025, 4, 1), 5.5);
  sample_target (self, measure, bw_date_new (2026, 4, 1), 5.0);
  sample_phase (self, measure, bw_date_new (2025, 4, 1), "Wards 21 and 22 moved to the community trust");
  sample_marker (self, measure, bw_date_new (2024, 1, 1),
                 "Norovirus closed four wards; one shift in three was filled by agency staff.", BW_NOBODY);
  return measure;
}

static gint64
add_waits (BwContent *self)
{
  gint64 measure = sample_measure (self, "Waits over 12 hours for a bed", "unit", "patients a month",
                                   "improvement", BW_DIRECTION_DECREASE, "importance", (gint64) 1, NULL);

  sample_readings (self, measure, 2023, 11, waits, G_N_ELEMENTS (waits));
  sample_target (self, measure, BW_NO_DATE, 20);
  return measure;
}

static void
add_opening (BwContent *self, const Northmoor *people)
{
  gint64 item;

  sample_item (self, BW_ITEM_SECTION, "Opening", NULL);
  sample_item (self, BW_ITEM_NUMBERED, "Welcome, apologies and confirmation that the meeting is quorate",
               "purpose", BW_PURPOSE_NOTE, "delivery", BW_DELIVERY_VERBAL, "lead", people->chair, MINUTES (5),
               "domain", BW_DOMAIN_GOVERNANCE, NULL);
  item = sample_item (self, BW_ITEM_NUMBERED, "Declarations of interests", "purpose", BW_PURPOSE_NOTE, "lead",
                      people->chair, MINUTES (2), "domain", BW_DOMAIN_GOVERNANCE, NULL);
  sample_paper (self, item, "Register of interests", 2, 595.28, 841.89);
  item = sample_item (self, BW_ITEM_NUMBERED, "Minutes of the public meeting held on 24 September 2026",
                      "purpose", BW_PURPOSE_APPROVE, "lead", people->chair, MINUTES (3), "brings-own-sheet",
                      TRUE, "domain", BW_DOMAIN_GOVERNANCE, NULL);
  sample_paper (self, item, "Minutes of 24 September 2026", 4, 595.28, 841.89);
  item = sample_item (self, BW_ITEM_NUMBERED, "Matters arising and action log", "purpose", BW_PURPOSE_ASSURE,
                      "lead", people->secretary, MINUTES (5), "domain", BW_DOMAIN_GOVERNANCE, NULL);
  sample_paper (self, item, "Action log", 1, 841.89, 595.28);
}

static void
add_quality (BwContent *self, const Northmoor *people, gint64 *story_item, gint64 *falls_item)
{
  sample_item (self, BW_ITEM_SECTION, "Quality and safety", NULL);
  *story_item = sample_item (self, BW_ITEM_NUMBERED,
                             "A family’s story: returning to hear what has changed since January", "purpose",
                             BW_PURPOSE_DISCUSS, "delivery", BW_DELIVERY_VERBAL, "lead", people->nurse,
                             MINUTES (20), "domain", BW_DOMAIN_QUALITY, "voice", BW_VOICE_PATIENTS, NULL);
  *falls_item = sample_item (
      self, BW_ITEM_NUMBERED,
      "Preventing falls in hospital: the first six months of the Safer Footing programme", "purpose",
      BW_PURPOSE_APPROVE, "lead", people->nurse, "presenter", people->nurse, "author", people->hesketh,
      MINUTES (20), "domain", BW_DOMAIN_QUALITY, "voice", BW_VOICE_FRONTLINE, "recommendation",
      "The Board is asked to continue the programme to March 2028, at £184,000 a year, on eleven wards.",
      NULL);
  sample_paper (self, *falls_item, "Safer Footing: report for April to October 2026", 3, 595.28, 841.89);
}

static void
add_rest (BwContent *self, const Northmoor *people, gint64 *waits_item)
{
  sample_item (self, BW_ITEM_SECTION, "Performance, finance, strategy", NULL);
  *waits_item = sample_item (self, BW_ITEM_NUMBERED, "Integrated performance report, month 7", "purpose",
                             BW_PURPOSE_ASSURE, "lead", people->operations, MINUTES (15), "domain",
                             BW_DOMAIN_PERFORMANCE, NULL);
  sample_item (self, BW_ITEM_NUMBERED, "Winter plan with the Northmoor and Dales system", "purpose",
               BW_PURPOSE_APPROVE, "delivery", BW_DELIVERY_TO_FOLLOW, "lead", people->operations,
               MINUTES (20), "domain", BW_DOMAIN_PERFORMANCE, NULL);
  sample_item (self, BW_ITEM_SECTION, "Governance and questions", NULL);
  sample_item (self, BW_ITEM_NUMBERED, "Questions from the public", "purpose", BW_PURPOSE_DISCUSS, "delivery",
               BW_DELIVERY_VERBAL, "lead", people->chair, MINUTES (10), "recommendation",
               "The Board is asked to hear and answer questions about this agenda.", NULL);
  sample_item (self, BW_ITEM_NUMBERED,
               "Any other business; date of next meeting; what went well, what could be better?", "purpose",
               BW_PURPOSE_DISCUSS, "delivery", BW_DELIVERY_VERBAL, "lead", people->chair, MINUTES (15), NULL);
  sample_item (self, BW_ITEM_BREAK, "Break", MINUTES (15), NULL);
}

static void
add_private_session (BwContent *self, const Northmoor *people)
{
  gint64 item;

  sample_item (self, BW_ITEM_SECTION, "Private session", "is-private", TRUE, NULL);
  item = sample_item (self, BW_ITEM_NUMBERED, "Patient safety incident investigation: maternity services",
                      "purpose", BW_PURPOSE_ASSURE, "lead", people->medical, MINUTES (15), "is-private", TRUE,
                      "private-reason", "information about identifiable people", NULL);
  sample_paper (self, item, "Investigation report", 2, 595.28, 841.89);
  sample_item (self, BW_ITEM_NUMBERED, "Electronic patient record: award of contract", "purpose",
               BW_PURPOSE_APPROVE, "lead", people->finance, MINUTES (10), "is-private", TRUE,
               "private-reason", "commercial terms before award", "recommendation",
               "The Board is asked to award the contract.", NULL);
  sample_item (self, BW_ITEM_NUMBERED, "Employment matter", "purpose", BW_PURPOSE_NOTE, "delivery",
               BW_DELIVERY_VERBAL, "lead", people->chair, MINUTES (5), "is-private", TRUE, "private-reason",
               "information about an employee", NULL);
}

BwContent *
sample_northmoor (void)
{
  BwContent *self = sample_new ();
  Northmoor people = add_people (self);
  gint64 story_item, falls_item, waits_item, story, falls_measure;

  add_opening (self, &people);
  add_quality (self, &people, &story_item, &falls_item);
  add_rest (self, &people, &waits_item);
  add_private_session (self, &people);
  fill_sheet (self, falls_item);
  story = add_ruth (self, people.nurse);
  falls_measure = add_falls (self);
  sample_marker (self, falls_measure, bw_date_new (2026, 4, 1),
                 "Comfort rounds begin at night on wards 7 and 9, as promised to Ruth.", story);
  sample_with_story (self, story_item, story);
  sample_with_measure (self, falls_item, falls_measure);
  sample_with_measure (self, waits_item, add_waits (self));
  sample_pair (self, story, falls_measure, BW_PAIRING_CONTRADICTS,
               "The measure counts people found on the floor. It does not count the time before, and call "
               "bells are not timed at night.");
  sample_pair (self, story, BW_NOBODY, BW_PAIRING_NOT_MEASURED, "time to answer a bell at night");
  bw_content_seal (self);
  return self;
}
