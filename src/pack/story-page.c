// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * story-page.c - what somebody told, in their words. First, who may hear it and what to know before reading;
 * beside it who told it; at the foot what came of it. No frame, tint or picture round it.
 */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "chart/icons.h"
#include "pack/motif.h"
#include "pack/story-steps.h"
#include "pack/terms.h"
#include "pack/tongue.h"

#define COLUMN (BW_LABEL_WIDTH + BW_LABEL_GAP)
#define COLUMN_WIDTH (BW_TEXT_WIDTH - COLUMN)

#define WORDS_WIDTH 366.0
#define SIDE_X 386.0
#define SIDE_WIDTH 108.0
#define FIRST_LINE_INDENT 18.0

#define BUBBLE_WIDTH 13.0

typedef struct
{
  const BwPlan *plan;
  const BwLeaf *leaf;
  BwStory *story;
  BwTypesetter *typesetter;
} BwStoryPage;

/* The consent of the first audience on the list that was asked itself. */
static BwConsent *
find_consent (const BwStoryPage *self, GPtrArray *hearers)
{
  GPtrArray *consents = self->plan->content->consents;

  for (guint i = 0; i < consents->len; i++)
    {
      BwConsent *consent = g_ptr_array_index (consents, i);
      BwAudience *audience = bw_content_get_audience (self->plan->content, consent->audience);

      if (consent->story == bw_record_get_id (BW_RECORD (self->story)) && consent->is_agreed &&
          consent->given_on != BW_NO_DATE && audience != NULL && g_ptr_array_find (hearers, audience, NULL))
        return consent;
    }
  return NULL;
}

static char *
tell_hearers (const BwStoryPage *self)
{
  g_autoptr (GPtrArray) hearers = bw_plan_list_hearers (self->plan, self->story);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  BwConsent *consent = find_consent (self, hearers);
  g_autofree char *list = NULL, *date = NULL;

  for (guint i = 0; i < hearers->len; i++)
    {
      BwAudience *audience = g_ptr_array_index (hearers, i);

      if (audience->name != NULL)
        g_ptr_array_add (names, audience->name);
    }
  list = bw_term_list (names);
  if (consent == NULL)
    /* Translators: %s is a list of audiences. */
    return g_strdup_printf (_ ("%s. Whoever told it may withdraw it at any time."), list);
  date = bw_format_date (consent->given_on);
  /* Translators: a list of audiences, and when the teller agreed to it. */
  return g_strdup_printf (_ ("%1$s. Agreed on %2$s; whoever told it may withdraw it at any time."), list,
                          date);
}

static BwBlock *
make_line_before (const BwStoryPage *self, const char *label, const char *text, const char *tongue)
{
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_BASELINE);

  bw_block_row_add (row, 0,
                    bw_block_text (self->typesetter, BW_PDF_P, &bw_style_table_bold, BW_LABEL_WIDTH, label));
  bw_block_row_add (
      row, COLUMN,
      bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &bw_style_table, COLUMN_WIDTH, text),
                        tongue));
  return row;
}

static void
add_lines_before (const BwStoryPage *self, BwBlock *body)
{
  g_autofree char *hearers = tell_hearers (self);

  bw_block_stack_add (body, make_line_before (self, _ ("Who may hear this"), hearers, NULL));
  if (self->story->content_note != NULL)
    bw_block_stack_add_after (body, BW_SPACE_3,
                              make_line_before (self, _ ("Before you read"), self->story->content_note,
                                                bw_tongue_of_library (self->plan)));
  bw_block_stack_add_after (body, BW_SPACE_3, bw_block_rule (BW_RULE_ZONE, BW_TEXT_WIDTH));
}

static BwBlock *
make_kicker (const BwStoryPage *self)
{
  const BwEntry *entry = g_ptr_array_index (self->leaf->entries, 0);
  g_autofree char *number = entry->number != NULL ? bw_term_item (entry) : NULL;

  return bw_motif_kicker (self->typesetter, number, bw_term_story_of (self->story->relation));
}

/* Lines that were broken by hand are joined. */
static void
add_paragraph (const BwStoryPage *self, BwBlock *words, GString *paragraph)
{
  BwTextStyle style = bw_style_story;

  if (paragraph->len == 0)
    return;
  style.indent = bw_block_stack_is_empty (words) ? 0 : FIRST_LINE_INDENT;
  bw_block_stack_add (words, bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &style, WORDS_WIDTH,
                                                              paragraph->str),
                                               bw_tongue_of_story (self->plan, self->story)));
  g_string_set_size (paragraph, 0);
}

/* A blank line parts paragraphs. */
static BwBlock *
make_words (const BwStoryPage *self)
{
  BwBlock *words = bw_block_stack (BW_PDF_BLOCK_QUOTE);
  g_auto (GStrv) lines = g_strsplit (self->story->words != NULL ? self->story->words : "", "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (g_strdelimit (lines[i], "\r", ' '));

      if (*line == '\0')
        add_paragraph (self, words, paragraph);
      else
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? " " : "", line);
    }
  add_paragraph (self, words, paragraph);
  return words;
}

static void
add_note (const BwStoryPage *self, BwBlock *side, const char *label, const char *text, const char *tongue)
{
  if (text == NULL)
    return;
  if (!bw_block_stack_is_empty (side))
    bw_block_stack_add (side, bw_block_space (BW_SPACE_4));
  bw_block_stack_add (side,
                      bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note_bold, SIDE_WIDTH, label));
  bw_block_stack_add (
      side, bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note, SIDE_WIDTH, text),
                              tongue));
}

static char *
tell_teller (BwStory *story)
{
  const char *relation = bw_term_relation (story->relation);

  if (story->alias == NULL)
    return g_strdup (relation);
  if (story->real_name != NULL && g_strcmp0 (story->real_name, story->alias) != 0)
    /* Translators: what the teller of a story is called, and what they are: "a carer". */
    return g_strdup_printf (_ ("%1$s (not their real name), %2$s"), story->alias, relation);
  /* Translators: what the teller of a story is called, and what they are: "a carer". */
  return g_strdup_printf (_ ("%1$s, %2$s"), story->alias, relation);
}

static char *
tell_how (BwStory *story)
{
  g_autoptr (GString) how = g_string_new (bw_term_telling (story->telling));

  if (story->presenter != NULL)
    {
      g_string_append_c (how, ' ');
      /* Translators: %s is who reads a story, or comes with its teller. */
      g_string_append_printf (how, _ ("Presented by %s."), story->presenter);
    }
  if (story->support != NULL)
    {
      g_string_append_c (how, ' ');
      /* Translators: %s is who supports the teller of a story. */
      g_string_append_printf (how, _ ("Supported by %s."), story->support);
    }
  return g_string_free (g_steal_pointer (&how), FALSE);
}

/* The bubble, and what the story says of the measure; NULL if that may not be said. */
static BwBlock *
make_beside (const BwStoryPage *self, BwPairing *pairing)
{
  const char *name = bw_plan_get_measure_name (self->plan, pairing->measure);
  const BwLeaf *leaf = bw_plan_find_measure (self->plan, pairing->measure);
  const char *tongue = bw_tongue_of_library (self->plan);
  g_autofree char *marked_name = bw_mark_tongue (tongue, name);
  g_autofree char *reason = bw_mark_tongue (tongue, pairing->reason);
  g_autofree char *relation = NULL, *page = NULL, *text = NULL;
  double width = SIDE_WIDTH - BUBBLE_WIDTH - BW_SPACE_2;
  BwBlock *row, *words;

  if (pairing->measure != BW_NOBODY && name == NULL)
    return NULL;
  if (name != NULL)
    relation = bw_term_pairing (pairing->kind, marked_name);
  else if (reason != NULL)
    /* Translators: %s is what a story tells of that nobody counts. */
    relation = g_strdup_printf (_ ("not measured by us: %s"), reason);
  else
    relation = g_strdup (_ ("not measured by us"));
  page = bw_motif_dup_page ();
  /* Translators: what a story says of a measure, and "page 22", where that is. */
  text = leaf != NULL ? g_strdup_printf (_ ("%1$s, %2$s"), relation, page) : g_strdup (relation);
  words = bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note, width, text);
  bw_block_text_obey_marks (words);
  bw_block_text_lead_to (words, leaf, name);
  row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);
  bw_block_row_add (row, 0, bw_block_picture (bw_icon_pairing (pairing->kind, BUBBLE_WIDTH), NULL));
  bw_block_row_add (row, BUBBLE_WIDTH + BW_SPACE_2, words);
  return row;
}

static void
add_pairings (const BwStoryPage *self, BwBlock *side)
{
  g_autoptr (GPtrArray) pairings =
      bw_plan_list_pairings_of_story (self->plan, bw_record_get_id (BW_RECORD (self->story)));
  gboolean is_headed = FALSE;

  for (guint i = 0; i < pairings->len; i++)
    {
      BwBlock *row = make_beside (self, g_ptr_array_index (pairings, i));

      if (row == NULL)
        continue;
      if (!is_headed)
        bw_block_stack_add_after (side, BW_SPACE_4,
                                  bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note_bold, SIDE_WIDTH,
                                                 C_ ("story", "Beside")));
      bw_block_stack_add_after (side, is_headed ? BW_SPACE_3 : BW_SPACE_1, row);
      is_headed = TRUE;
    }
}

static BwBlock *
make_side (const BwStoryPage *self)
{
  BwBlock *side = bw_block_stack (BW_PDF_DIV);
  g_autofree char *teller = tell_teller (self->story), *how = tell_how (self->story);

  add_note (self, side, C_ ("story", "Told by"), teller, NULL);
  add_note (self, side, C_ ("story", "Care"), self->story->service, bw_tongue_of_library (self->plan));
  add_note (self, side, C_ ("story", "How"), how, NULL);
  add_pairings (self, side);
  return side;
}

BwLayout *
bw_story_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  BwStoryPage self = {plan, leaf, leaf->story, typesetter};
  BwLayout *layout = bw_layout_new (BW_PDF_SECT, leaf->story->title);
  BwBlock *body = bw_block_stack (BW_NO_ROLE), *columns = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);

  add_lines_before (&self, body);
  bw_block_stack_add_after (body, BW_SPACE_6, make_kicker (&self));
  if (leaf->story->title != NULL)
    bw_block_stack_add_after (body, BW_SPACE_2,
                              bw_block_text_in (bw_block_text (typesetter, BW_PDF_H2, &bw_style_story_title,
                                                               BW_TITLE_WIDTH, leaf->story->title),
                                                bw_tongue_of_story (plan, leaf->story)));
  bw_block_row_add (columns, 0, make_words (&self));
  bw_block_row_add (columns, SIDE_X, make_side (&self));
  bw_block_stack_add_after (body, BW_SPACE_4, columns);
  bw_layout_flow (layout, body, bw_story_steps_make (plan, leaf->story, typesetter));
  return layout;
}
