// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * measure-page.c - one measure: the finding as a headline, the chart, and below it what the chart says in
 * words beside what people told us.
 */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "chart/chart.h"
#include "chart/description.h"
#include "chart/finding.h"
#include "chart/icons.h"
#include "chart/shapes.h"
#include "chart/words.h"
#include "model/words.h"
#include "pack/motif.h"
#include "pack/terms.h"
#include "pack/tongue.h"

#define FINDING_WIDTH 366.0
#define ICONS_X 376.0
#define ICONS_WIDTH 118.0
#define ICON_SIZE 30.0
#define ICON_GAP 8.0

#define HALF_X (BW_HALF + BW_GUTTER)

/* The labels in the left half. */
#define LABEL_WIDTH 52.0
#define LABEL_GAP 7.0
#define LABEL_PADDING 4.0

#define BUBBLE_WIDTH 20.0

/* The number of a note: a square of 10, or a bubble made smaller. */
#define NOTE_WIDTH 18.0
#define NOTE_SIZE 10.0
#define NOTE_BUBBLE_SCALE 0.72
#define NOTE_BASELINE 8.0

typedef struct
{
  const BwPlan *plan;
  const BwLeaf *leaf;
  const BwAnalysis *analysis;
  BwTypesetter *typesetter;
} BwMeasurePage;

static BwBlock *
make_text (const BwMeasurePage *self, const BwTextStyle *style, double width, const char *text)
{
  return bw_block_text (self->typesetter, BW_PDF_P, style, width, text);
}

/* A text with marks. */
static BwBlock *
make_marked (const BwMeasurePage *self, const BwTextStyle *style, double width, const char *text)
{
  BwBlock *block = make_text (self, style, width, text);

  bw_block_text_obey_marks (block);
  return block;
}

static BwBlock *
make_kicker (const BwMeasurePage *self)
{
  BwMeasure *measure = self->analysis->measure;
  guint rank = self->analysis->series->rank;
  g_autofree char *first = NULL, *rest = NULL;

  if (rank > 0)
    /* Translators: the rank of a measure by importance, and how many measures there are. */
    first = g_strdup_printf (_ ("Measure %1$u of %2$u"), rank, self->plan->content->n_ranked);
  rest = bw_term_join (
      (const char *[]){rank > 0 ? _ ("by importance") : NULL,
                       measure->improvement != BW_DIRECTION_NEUTRAL ? bw_words_direction (measure) : NULL},
      2);
  return bw_motif_kicker (self->typesetter, first != NULL ? first : _ ("Measure"), rest);
}

static BwBlock *
make_icon_row (const BwMeasurePage *self, BwDrawing *icon, const char *caption, const char *detail)
{
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_MIDDLE);
  g_autofree char *words = g_strdup_printf (BW_TO_BOLD "%s" BW_TO_PLAIN "\n%s", caption, detail);

  bw_block_row_add (row, 0, bw_block_picture (icon, NULL));
  bw_block_row_add (row, ICON_SIZE + ICON_GAP,
                    make_marked (self, &bw_style_note_ink, ICONS_WIDTH - ICON_SIZE - ICON_GAP, words));
  return row;
}

static BwBlock *
make_icons (const BwMeasurePage *self)
{
  const BwSpcSummary *summary = &self->analysis->summary;
  g_autofree char *target = bw_words_assurance_detail (self->analysis);
  BwBlock *icons = bw_block_stack (BW_PDF_DIV);

  bw_block_stack_add (icons, make_icon_row (self, bw_icon_variation (summary->variation, ICON_SIZE),
                                            bw_words_verdict (self->analysis),
                                            bw_words_verdict_detail (self->analysis)));
  bw_block_stack_add_after (icons, BW_SPACE_2,
                            make_icon_row (self, bw_icon_assurance (summary->assurance, ICON_SIZE),
                                           bw_words_assurance (summary->assurance), target));
  return icons;
}

static BwBlock *
make_finding (const BwMeasurePage *self)
{
  g_autofree char *finding = bw_finding_dup_text (self->analysis);
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);

  bw_block_row_add (row, 0, make_text (self, &bw_style_finding, FINDING_WIDTH, finding));
  bw_block_row_add (row, ICONS_X, make_icons (self));
  return row;
}

static BwBlock *
make_chart (const BwMeasurePage *self)
{
  const BwChartBox box = {BW_CHART_WIDTH, BW_CHART_HEIGHT, self->typesetter};
  g_autofree char *alt = bw_description_dup_alt (self->analysis);

  return bw_block_picture (bw_chart_draw (self->analysis, &box), alt);
}

/* --- notes under the chart --- */

/* The number as it stands on the chart. */
static BwBlock *
make_note_sign (const BwMeasurePage *self, const BwNote *note)
{
  static const BwFill ink = {BW_COLOUR_INK};
  BwDrawing *drawing = bw_drawing_new (NOTE_WIDTH, NOTE_SIZE);
  g_autofree char *number = g_strdup_printf ("%u", note->number);
  BwLabel label = {
      .string = number,
      .x = NOTE_SIZE / 2,
      .baseline = NOTE_BASELINE,
      .anchor = BW_ANCHOR_MIDDLE,
      .size = bw_style_note.size,
      .is_bold = TRUE,
      .colour = BW_COLOUR_PAPER,
  };

  if (note->marker->story == BW_NOBODY)
    bw_drawing_rectangle (drawing, &(BwRectangle){0, 0, NOTE_SIZE, NOTE_SIZE}, &ink, NULL);
  else
    {
      bw_drawing_place (drawing, 0, 0, NOTE_BUBBLE_SCALE);
      bw_shape_bubble (drawing, &ink, NULL);
      bw_drawing_place (drawing, 0, 0, 1);
      label.x = 10 * NOTE_BUBBLE_SCALE;
    }
  bw_drawing_text (drawing, &label);
  return bw_block_picture (drawing, number);
}

static BwBlock *
make_note (const BwMeasurePage *self, const BwNote *note)
{
  const BwLeaf *story = bw_plan_find_story (self->plan, note->marker->story);
  const char *said = note->marker->text != NULL ? note->marker->text : "";
  g_autofree char *what = bw_mark_tongue (bw_tongue_of_library (self->plan), said);
  g_autofree char *words = bw_words_note (self->analysis, note, what);
  /* Translators: %s is the number of a page; with a no-break space. */
  g_autofree char *see = g_strdup_printf (_ ("See page %s."), BW_TO_LINK BW_PAGE_NUMBER BW_TO_PLAIN);
  g_autofree char *text = g_strjoin (" ", words, story != NULL ? see : NULL, NULL);
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP), *block;

  block = make_marked (self, &bw_style_note_ink, BW_HALF - NOTE_WIDTH, text);
  bw_block_text_lead_to (block, story, story != NULL ? story->story->title : NULL);
  if (note->number > 0)
    bw_block_row_add (row, 0, make_note_sign (self, note));
  bw_block_row_add (row, NOTE_WIDTH, block);
  return row;
}

/* In halves, two a row. */
static void
add_notes (const BwMeasurePage *self, BwBlock *body)
{
  g_autoptr (GArray) notes = bw_notes_list (self->analysis);
  BwBlock *row = NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      if (i % 2 == 0)
        {
          row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);
          bw_block_stack_add_after (body, BW_SPACE_2, row);
        }
      bw_block_row_add (row, i % 2 == 0 ? 0 : HALF_X, make_note (self, &g_array_index (notes, BwNote, i)));
    }
}

static void
add_phases (const BwMeasurePage *self, BwBlock *body)
{
  const BwChartBox box = {BW_CHART_WIDTH, BW_CHART_HEIGHT, self->typesetter};
  g_autofree char *phases = NULL;

  if (!bw_chart_numbers_phases (self->analysis, &box))
    return;
  phases = bw_description_dup_phases (self->analysis);
  if (phases != NULL)
    bw_block_stack_add_after (body, BW_SPACE_2, make_text (self, &bw_style_note_ink, BW_TEXT_WIDTH, phases));
}

/* --- halves --- */

static void
add_statement (const BwMeasurePage *self, BwBlock *half, const char *label, const char *text)
{
  BwBlock *row;

  if (text == NULL)
    return;
  row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);
  bw_block_row_add (row, 0, bw_motif_row_header (self->typesetter, &bw_style_note, LABEL_WIDTH, label));
  bw_block_row_add (
      row, LABEL_WIDTH + LABEL_GAP,
      bw_block_text (self->typesetter, BW_PDF_TD, &bw_style_narrow, BW_HALF - LABEL_WIDTH - LABEL_GAP, text));
  bw_block_row_pad (row, LABEL_PADDING, LABEL_PADDING);
  bw_block_row_underline (row, BW_RULE_ROW, BW_HALF);
  bw_block_stack_add (half, row);
}

static BwBlock *
make_statements (const BwMeasurePage *self)
{
  BwBlock *half = bw_block_stack (BW_PDF_SECT), *table = bw_block_stack (BW_PDF_TABLE);
  g_autofree char *measured = bw_description_dup_figures (self->analysis);
  g_autofree char *target = bw_finding_dup_target (self->analysis);

  bw_block_stack_add (half,
                      bw_motif_section (self->typesetter, BW_PDF_H3, BW_HALF, _ ("What the chart says")));
  add_statement (self, table, C_ ("chart", "Measured"), measured);
  add_statement (self, table, C_ ("chart", "Target"), target);
  bw_block_stack_add (half, table);
  return half;
}

static BwBlock *
make_relation (const BwMeasurePage *self, BwPairing *pairing)
{
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_MIDDLE);
  BwTextStyle style = bw_style_bold (&bw_style_narrow);

  bw_block_row_add (row, 0, bw_block_picture (bw_icon_pairing (pairing->kind, BUBBLE_WIDTH), NULL));
  bw_block_row_add (row, BUBBLE_WIDTH + BW_SPACE_3,
                    make_text (self, &style, BW_HALF - BUBBLE_WIDTH - BW_SPACE_3,
                               bw_enum_get_word (bw_pairing_kind_get_type (), pairing->kind)));
  return row;
}

static BwBlock *
make_excerpt (const BwMeasurePage *self, BwStory *story)
{
  g_autofree char *excerpt = bw_story_dup_excerpt (story), *quoted = NULL;
  const char *tongue = bw_tongue_of_story (self->plan, story);
  BwBlock *quote = bw_block_stack (BW_PDF_BLOCK_QUOTE);

  g_strstrip (g_strdelimit (excerpt, "\r\n", ' '));
  /* Translators: somebody's own words. */
  quoted = g_strdup_printf (_ ("“%s”"), excerpt);
  if (*excerpt != '\0')
    bw_block_stack_add (quote,
                        bw_block_text_in (make_text (self, &bw_style_excerpt, BW_HALF, quoted), tongue));
  return quote;
}

/* Who told it, and where all of it stands. */
static BwBlock *
make_teller (const BwMeasurePage *self, BwStory *story)
{
  const BwLeaf *leaf = bw_plan_find_story (self->plan, bw_record_get_id (BW_RECORD (story)));
  const char *relation = bw_term_relation (story->relation);
  g_autofree char *page = bw_motif_dup_page (), *alias = bw_unmark (story->alias), *teller = NULL;
  g_autofree char *text = NULL;
  BwBlock *block;

  teller = alias != NULL ? g_strdup_printf (_ ("%1$s, %2$s"), alias, relation) : g_strdup (relation);
  /* Translators: who told a story ("Ruth, a family member"), and "page 22", where it stands. */
  text = g_strdup_printf (_ ("Told by %1$s. The whole story: %2$s"), teller, page);
  block = make_marked (self, &bw_style_table, BW_HALF, text);
  bw_block_text_lead_to (block, leaf,
                         story->title != NULL ? story->title : bw_term_story_of (story->relation));
  return block;
}

static void
add_told (const BwMeasurePage *self, BwBlock *half, BwPairing *pairing)
{
  BwStory *story = bw_plan_get_story (self->plan, pairing->story);

  bw_block_stack_add_after (half, BW_SPACE_2, make_relation (self, pairing));
  bw_block_stack_add_after (half, BW_SPACE_2, make_excerpt (self, story));
  bw_block_stack_add_after (half, BW_SPACE_2, make_teller (self, story));
  if (pairing->reason == NULL)
    return;
  bw_block_stack_add_after (half, BW_SPACE_3, bw_block_rule (BW_RULE_ROW, BW_HALF));
  bw_block_stack_add_after (half, BW_SPACE_2,
                            bw_block_text_in (make_text (self, &bw_style_note, BW_HALF, pairing->reason),
                                              bw_tongue_of_library (self->plan)));
}

/* NULL if this audience may not be told what was said, for then it is not true that nothing was. */
static BwBlock *
make_told (const BwMeasurePage *self)
{
  gint64 measure = bw_record_get_id (BW_RECORD (self->analysis->measure));
  g_autoptr (GPtrArray) pairings = bw_plan_list_pairings_of_measure (self->plan, measure);
  BwTold told = bw_plan_what_was_told (self->plan, measure);
  BwBlock *half;

  if (told == BW_TOLD_ELSEWHERE)
    return NULL;
  half = bw_block_stack (BW_PDF_SECT);
  bw_block_stack_add (half,
                      bw_motif_section (self->typesetter, BW_PDF_H3, BW_HALF, _ ("What people told us")));
  if (told == BW_TOLD_NOTHING)
    bw_block_stack_add_after (
        half, BW_SPACE_2, make_text (self, &bw_style_narrow, BW_HALF, _ ("Nobody has told us about this.")));
  for (guint i = 0; i < pairings->len; i++)
    {
      if (i > 0)
        bw_block_stack_add (half, bw_block_space (BW_SPACE_5));
      add_told (self, half, g_ptr_array_index (pairings, i));
    }
  return half;
}

static BwBlock *
make_halves (const BwMeasurePage *self)
{
  BwBlock *halves = bw_block_row (BW_NO_ROLE, BW_ROW_TOP), *told = make_told (self);

  bw_block_row_add (halves, 0, make_statements (self));
  if (told != NULL)
    bw_block_row_add (halves, HALF_X, told);
  return halves;
}

static BwBlock *
make_method (const BwMeasurePage *self)
{
  g_autofree char *description = bw_description_dup_method (self->analysis);
  g_autofree char *method = bw_unmark (description);
  BwBlock *zone = bw_block_stack (BW_NO_ROLE);

  bw_block_stack_add (zone, bw_block_rule (BW_RULE_ZONE, BW_TEXT_WIDTH));
  bw_block_stack_add_after (
      zone, BW_SPACE_2,
      bw_motif_run_in (self->typesetter, &bw_style_note, BW_TEXT_WIDTH, _ ("Method."), method));
  return zone;
}

BwLayout *
bw_measure_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  g_autoptr (BwAnalysis) analysis = bw_analysis_new (leaf->series);
  BwMeasurePage self = {plan, leaf, analysis, typesetter};
  BwMeasure *measure = analysis->measure;
  BwLayout *layout = bw_layout_new (BW_PDF_SECT, measure->name);
  BwBlock *body = bw_block_stack (BW_NO_ROLE);

  bw_block_stack_add (body, make_kicker (&self));
  bw_block_stack_add_after (
      body, BW_SPACE_2,
      bw_block_text_in (bw_block_text (typesetter, BW_PDF_H2, &bw_style_title, BW_TITLE_WIDTH,
                                       measure->name != NULL ? measure->name : ""),
                        bw_tongue_of_library (plan)));
  bw_block_stack_add_after (body, BW_SPACE_2, make_finding (&self));
  bw_block_stack_add_after (body, BW_SPACE_4, make_chart (&self));
  add_notes (&self, body);
  add_phases (&self, body);
  bw_block_stack_add_after (body, BW_SPACE_5, make_halves (&self));
  bw_layout_flow (layout, body, make_method (&self));
  return layout;
}
