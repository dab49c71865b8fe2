// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * glance-page.c - all measures of a session in one table, ordered by rule: concern, failing target,
 * not by chance alone, importance. Every line leads to the measure's page.
 */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "chart/description.h"
#include "chart/icons.h"
#include "chart/sparkline.h"
#include "chart/words.h"
#include "model/words.h"
#include "pack/matrix-table.h"
#include "pack/motif.h"
#include "pack/ranking.h"
#include "pack/terms.h"
#include "pack/tongue.h"

/* Columns: where each begins, and how wide its text may be. */
#define RANK_WIDTH 20.0
#define NAME_X 24.0
#define NAME_WIDTH 124.0
#define LATEST_X 150.0
#define LATEST_WIDTH 62.0
#define TARGET_X 214.0
#define TARGET_WIDTH 46.0
#define VARIATION_X 262.0
#define ASSURANCE_X 304.0
#define ICON_COLUMN 42.0
#define SPARKLINE_X 350.0
#define VOICES_X 442.0
#define VOICES_WIDTH 32.0
#define PAGE_X 464.0
#define PAGE_WIDTH 30.0
#define N_COLUMNS 9

#define ROW_PADDING 3.6
#define ICON_SIZE 23.0
#define BUBBLE_WIDTH 18.0

/* The key: four columns of an icon and its words. */
#define N_KEY_COLUMNS 4
#define KEY_COLUMN (BW_TEXT_WIDTH / N_KEY_COLUMNS)
#define KEY_ICON 18.0
#define KEY_TEXT_X 25.0
#define KEY_TEXT_WIDTH (KEY_COLUMN - KEY_TEXT_X - BW_SPACE_3)

typedef struct
{
  const BwPlan *plan;
  BwTypesetter *typesetter;
  GPtrArray *ranking;                /* BwRanked */
  BwDate first, last;                /* of all readings */
  BwDate latest[BW_PERIOD_YEAR + 1]; /* by how long readings last: of all with a value */
  gboolean has_older;                /* the latest value of some measure is older than that */
  guint n[BW_N_STANDINGS];
} BwGlance;

static BwBlock *
make_text (const BwGlance *self, int role, const BwTextStyle *style, double width, const char *text)
{
  return bw_block_text (self->typesetter, role, style, width, text != NULL ? text : "");
}

static BwDate
get_latest (const BwAnalysis *analysis)
{
  guint latest;

  return bw_analysis_get_latest (analysis, &latest) ? analysis->dates[latest] : BW_NO_DATE;
}

static void
look_at (BwGlance *self, const BwAnalysis *analysis)
{
  BwDate latest = get_latest (analysis);

  self->n[bw_standing_of (analysis)]++;
  if (analysis->n == 0)
    return;
  if (self->first == BW_NO_DATE || analysis->dates[0] < self->first)
    self->first = analysis->dates[0];
  if (self->last == BW_NO_DATE || analysis->dates[analysis->n - 1] > self->last)
    self->last = analysis->dates[analysis->n - 1];
  if (latest != BW_NO_DATE)
    self->latest[analysis->period] = MAX (latest, self->latest[analysis->period]);
}

/* By a whole period: weeks may begin on different days, and years in January or April. */
static gboolean
is_older (const BwGlance *self, const BwAnalysis *analysis)
{
  static const int least_days[] = {
      [BW_PERIOD_HOUR] = 1,   [BW_PERIOD_DAY] = 1,      [BW_PERIOD_WEEK] = 7,
      [BW_PERIOD_MONTH] = 28, [BW_PERIOD_QUARTER] = 90, [BW_PERIOD_YEAR] = 365,
  };
  BwDate latest = get_latest (analysis);

  return latest != BW_NO_DATE &&
         bw_date_get_day (self->latest[analysis->period]) - bw_date_get_day (latest) >=
             least_days[analysis->period] * BW_DAY;
}

static void
look_at_all (BwGlance *self)
{
  self->first = self->last = BW_NO_DATE;
  for (guint i = 0; i < G_N_ELEMENTS (self->latest); i++)
    self->latest[i] = BW_NO_DATE;
  for (guint i = 0; i < self->ranking->len; i++)
    look_at (self, ((BwRanked *) g_ptr_array_index (self->ranking, i))->analysis);
  for (guint i = 0; i < self->ranking->len; i++)
    self->has_older |= is_older (self, ((BwRanked *) g_ptr_array_index (self->ranking, i))->analysis);
}

/* --- head --- */

/* The time that all sparklines share. */
static char *
name_span (const BwGlance *self)
{
  g_autofree char *first = bw_format_period_short (self->first, BW_PERIOD_MONTH);
  g_autofree char *last = bw_format_period_short (self->last, BW_PERIOD_MONTH);

  if (self->first == BW_NO_DATE)
    return g_strdup ("");
  /* Translators: from one month to another, in a narrow column. */
  return g_strdup_printf (_ ("%1$s to %2$s"), first, last);
}

static BwBlock *
make_head (const BwGlance *self)
{
  g_autofree char *span = name_span (self);
  const BwColumn columns[] = {
      {0, RANK_WIDTH, BW_ALIGN_START, C_ ("column", "Rank")},
      {NAME_X, NAME_WIDTH, BW_ALIGN_START, C_ ("column", "Measure")},
      {LATEST_X, LATEST_WIDTH, BW_ALIGN_END, C_ ("column", "Latest")},
      {TARGET_X, TARGET_WIDTH, BW_ALIGN_END, C_ ("column", "Target")},
      {VARIATION_X, ICON_COLUMN, BW_ALIGN_CENTRE, C_ ("column", "Variation")},
      {ASSURANCE_X, ICON_COLUMN, BW_ALIGN_CENTRE, C_ ("column", "Assurance")},
      {SPARKLINE_X, BW_SPARKLINE_WIDTH, BW_ALIGN_START, span},
      {VOICES_X, VOICES_WIDTH, BW_ALIGN_CENTRE, C_ ("column", "Voices")},
      {PAGE_X, PAGE_WIDTH, BW_ALIGN_END, C_ ("column", "Page")},
  };

  return bw_motif_table_head (self->typesetter, columns, G_N_ELEMENTS (columns));
}

/* --- groups --- */

static const char *
name_group (BwStanding standing)
{
  switch (standing)
    {
    case BW_STANDING_CONCERN:
      return C_ ("measures", "Concern");
    case BW_STANDING_FAILING:
      return C_ ("measures", "Target failing");
    case BW_STANDING_CHANGED:
      return C_ ("measures", "Not chance alone");
    case BW_STANDING_OTHER:
      break;
    }
  return C_ ("measures", "Others");
}

static const char *
explain_group (BwStanding standing)
{
  switch (standing)
    {
    case BW_STANDING_CONCERN:
      return _ ("The latest reading is part of a change for the worse.");
    case BW_STANDING_FAILING:
      return _ ("The target cannot be expected to be met unless something is changed.");
    case BW_STANDING_CHANGED:
      return _ ("The readings do not vary by chance alone; the latest alone does not stand out.");
    case BW_STANDING_OTHER:
      break;
    }
  return _ ("By importance.");
}

static BwBlock *
make_group (const BwGlance *self, BwStanding standing)
{
  const char *name = name_group (standing);
  double explained_x = bw_text_width (self->typesetter, &bw_style_table_bold, name) + BW_SPACE_3;
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE), *cell = bw_block_stack (BW_PDF_TH);
  BwBlock *words = bw_block_row (BW_NO_ROLE, BW_ROW_BASELINE);

  bw_block_row_add (words, 0, make_text (self, BW_PDF_P, &bw_style_table_bold, BW_TEXT_WIDTH, name));
  bw_block_row_add (
      words, explained_x,
      make_text (self, BW_PDF_P, &bw_style_note, BW_TEXT_WIDTH - explained_x, explain_group (standing)));
  bw_block_stack_add (cell, words);
  bw_block_set_scope (cell, BW_PDF_SCOPE_COLUMN);
  bw_block_set_columns (cell, N_COLUMNS);
  bw_block_row_add (row, 0, cell);
  bw_block_row_pad (row, BW_SPACE_4, BW_SPACE_2);
  bw_block_row_underline (row, BW_RULE_GROUP, BW_TEXT_WIDTH);
  bw_block_keep_whole (row);
  bw_block_keep_with_next (row, 2);
  return row;
}

/* --- rows --- */

static BwBlock *
make_name_cell (const BwGlance *self, const BwMeasure *measure)
{
  const char *tongue = bw_tongue_of_library (self->plan);
  BwBlock *cell = bw_block_stack (BW_PDF_TH);

  bw_block_set_scope (cell, BW_PDF_SCOPE_ROW);
  bw_block_stack_add (
      cell,
      bw_block_text_in (make_text (self, BW_PDF_P, &bw_style_table, NAME_WIDTH, measure->name), tongue));
  if (measure->unit != NULL)
    bw_block_stack_add (
        cell,
        bw_block_text_in (make_text (self, BW_PDF_P, &bw_style_note, NAME_WIDTH, measure->unit), tongue));
  return cell;
}

/* The value above its period, which is bold where others as long are known later. */
static BwBlock *
make_latest_cell (const BwGlance *self, const BwAnalysis *analysis)
{
  g_autofree char *value = bw_words_latest (analysis), *period = bw_words_latest_period_in_lines (analysis);
  BwBlock *cell = bw_block_stack (BW_PDF_TD);
  BwBlock *above = make_text (self, BW_PDF_P, &bw_style_latest, LATEST_WIDTH, value);
  BwBlock *below = make_text (
      self, BW_PDF_P, is_older (self, analysis) ? &bw_style_note_bold : &bw_style_note, LATEST_WIDTH, period);

  bw_block_text_align (above, BW_ALIGN_END);
  bw_block_text_align (below, BW_ALIGN_END);
  bw_block_stack_add (cell, above);
  bw_block_stack_add (cell, below);
  return cell;
}

static void
add_picture (BwBlock *row, double x, BwDrawing *drawing, const char *alt)
{
  BwBlock *cell = bw_block_stack (BW_PDF_TD);

  bw_block_stack_add (cell, bw_block_picture (drawing, alt));
  bw_block_row_add (row, x, cell);
}

static void
add_icons (BwBlock *row, const BwAnalysis *analysis)
{
  const BwSpcSummary *summary = &analysis->summary;
  double inset = (ICON_COLUMN - ICON_SIZE) / 2;

  add_picture (row, VARIATION_X + inset, bw_icon_variation (summary->variation, ICON_SIZE),
               bw_words_verdict (analysis));
  add_picture (row, ASSURANCE_X + inset, bw_icon_assurance (summary->assurance, ICON_SIZE),
               bw_words_assurance (summary->assurance));
}

/* What contradicts is to be known first. */
static gboolean
hear_loudest (const BwGlance *self, BwMeasure *measure, BwPairingKind *kind)
{
  static const guint loudness[] = {
      [BW_PAIRING_NOT_MEASURED] = 1, [BW_PAIRING_CONFIRMS] = 2, [BW_PAIRING_CONTRADICTS] = 3};
  g_autoptr (GPtrArray) pairings =
      bw_plan_list_pairings_of_measure (self->plan, bw_record_get_id (BW_RECORD (measure)));
  guint loudest = 0;

  for (guint i = 0; i < pairings->len; i++)
    {
      BwPairingKind said = (BwPairingKind) ((BwPairing *) g_ptr_array_index (pairings, i))->kind;

      if (loudness[said] <= loudest)
        continue;
      loudest = loudness[said];
      *kind = said;
    }
  return loudest > 0;
}

static void
add_voices (const BwGlance *self, BwBlock *row, BwMeasure *measure)
{
  BwPairingKind kind;

  if (hear_loudest (self, measure, &kind))
    add_picture (row, VOICES_X + (VOICES_WIDTH - BUBBLE_WIDTH) / 2, bw_icon_pairing (kind, BUBBLE_WIDTH),
                 bw_enum_get_word (bw_pairing_kind_get_type (), kind));
  else
    bw_block_row_add (row, VOICES_X, make_text (self, BW_PDF_TD, &bw_style_table, VOICES_WIDTH, NULL));
}

static void
add_page (const BwGlance *self, BwBlock *row, const BwRanked *ranked)
{
  BwBlock *cell = make_text (self, BW_PDF_TD, &bw_style_table, PAGE_WIDTH, BW_TO_BOLD_LINK BW_PAGE_NUMBER);

  bw_block_text_obey_marks (cell);
  bw_block_text_align (cell, BW_ALIGN_END);
  bw_block_text_lead_to (cell, ranked->leaf, ranked->analysis->measure->name);
  bw_block_row_add (row, PAGE_X, cell);
  bw_block_row_link_all (row, BW_TEXT_WIDTH);
}

static BwBlock *
make_row (const BwGlance *self, const BwRanked *ranked)
{
  const BwAnalysis *analysis = ranked->analysis;
  BwTextStyle second = bw_style_inked (&bw_style_table, BW_INK_SECOND);
  guint rank = analysis->series->rank;
  g_autofree char *number = rank > 0 ? g_strdup_printf ("%u", rank) : NULL;
  g_autofree char *target = bw_words_target (analysis), *chart = bw_description_dup_figures (analysis);
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_MIDDLE);
  BwBlock *target_cell = make_text (self, BW_PDF_TD, &bw_style_table, TARGET_WIDTH, target);

  bw_block_text_align (target_cell, BW_ALIGN_END);
  bw_block_row_add (row, 0, make_text (self, BW_PDF_TD, &second, RANK_WIDTH, number));
  bw_block_row_add (row, NAME_X, make_name_cell (self, analysis->measure));
  bw_block_row_add (row, LATEST_X, make_latest_cell (self, analysis));
  bw_block_row_add (row, TARGET_X, target_cell);
  add_icons (row, analysis);
  add_picture (row, SPARKLINE_X,
               bw_sparkline_draw (analysis, BW_SPARKLINE_WIDTH, BW_SPARKLINE_HEIGHT, self->first, self->last),
               chart);
  add_voices (self, row, analysis->measure);
  add_page (self, row, ranked);
  bw_block_row_pad (row, ROW_PADDING, ROW_PADDING);
  bw_block_row_underline (row, BW_RULE_ROW, BW_TEXT_WIDTH);
  bw_block_keep_whole (row);
  return row;
}

static BwBlock *
make_table (const BwGlance *self)
{
  BwBlock *table = bw_block_stack (BW_PDF_TABLE);
  int standing = -1;

  bw_block_stack_set_head (table, make_head (self));
  for (guint i = 0; i < self->ranking->len; i++)
    {
      const BwRanked *ranked = g_ptr_array_index (self->ranking, i);

      if ((int) bw_standing_of (ranked->analysis) != standing)
        {
          standing = (int) bw_standing_of (ranked->analysis);
          bw_block_stack_add (table, make_group (self, (BwStanding) standing));
        }
      bw_block_stack_add (table, make_row (self, ranked));
    }
  return table;
}

static void
add_matrix (const BwGlance *self, BwBlock *body)
{
  BwBlock *matrix = bw_block_stack (BW_PDF_SECT);

  bw_block_stack_add (
      matrix, make_text (self, BW_PDF_H2, &bw_style_section, BW_TEXT_WIDTH, _ ("Variation by assurance")));
  bw_block_stack_add_after (
      matrix, BW_SPACE_3,
      bw_matrix_table_make (self->ranking, bw_tongue_of_library (self->plan), self->typesetter));
  bw_block_keep_whole (matrix);
  bw_block_stack_add_after (body, BW_SPACE_6, matrix);
}

/* --- the sentence above, the key below --- */

static char *
tell_finding (const BwGlance *self)
{
  guint n = self->n[BW_STANDING_CONCERN], n_all = self->ranking->len;
  g_autofree char *concern = NULL, *changed = bw_ranking_tell_changed (self->ranking);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) told = NULL;

  if (n == 0)
    concern = g_strdup (changed != NULL ? _ ("No measure is of concern by its latest reading.")
                                        : _ ("No measure is of concern."));
  else
    /* Translators: how many measures are of concern, and how many there are. */
    concern = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u measures is of concern.",
                                            "%1$u of %2$u measures are of concern.", n),
                               n, n_all);
  g_strv_builder_add (sentences, concern);
  if (changed != NULL)
    g_strv_builder_add (sentences, changed);
  if (self->has_older)
    g_strv_builder_add (sentences, _ ("A period in bold is older than others of its length."));
  told = g_strv_builder_end (sentences);
  return g_strjoinv (" ", told);
}

static BwBlock *
make_key_item (const BwGlance *self, BwDrawing *icon, const char *words)
{
  BwBlock *item = bw_block_row (BW_PDF_LI, BW_ROW_MIDDLE), *body = bw_block_stack (BW_PDF_LBODY);

  bw_block_stack_add (body, make_text (self, BW_PDF_P, &bw_style_key, KEY_TEXT_WIDTH, words));
  bw_block_row_add (item, (KEY_ICON - bw_drawing_get_width (icon)) / 2, bw_block_picture (icon, NULL));
  bw_block_row_add (item, KEY_TEXT_X, body);
  return item;
}

/* @items go on from row to row. */
static BwBlock *
make_key_list (BwBlock *const *items, guint n)
{
  BwBlock *list = bw_block_stack (BW_PDF_L), *row = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (i % N_KEY_COLUMNS == 0)
        {
          row = bw_block_row (BW_NO_ROLE, BW_ROW_MIDDLE);
          bw_block_stack_add_after (list, BW_SPACE_2, row);
        }
      bw_block_row_add (row, (i % N_KEY_COLUMNS) * KEY_COLUMN, items[i]);
    }
  return list;
}

static BwBlock *
make_key (const BwGlance *self)
{
  BwBlock *items[] = {
      make_key_item (self, bw_icon_variation (BW_SPC_VARIATION_COMMON, KEY_ICON),
                     _ ("Common cause: ordinary variation")),
      make_key_item (self, bw_icon_variation (BW_SPC_VARIATION_CONCERN_HIGH, KEY_ICON),
                     _ ("Concern: high (H) or low (L)")),
      make_key_item (self, bw_icon_variation (BW_SPC_VARIATION_IMPROVEMENT_LOW, KEY_ICON),
                     _ ("Improvement: high (H) or low (L)")),
      make_key_item (self, bw_icon_variation (BW_SPC_VARIATION_NEUTRAL_HIGH, KEY_ICON),
                     _ ("Changed; neither good nor bad")),
      make_key_item (self, bw_icon_assurance (BW_SPC_ASSURANCE_PASS, KEY_ICON),
                     _ ("P: the target can be expected to be met")),
      make_key_item (self, bw_icon_assurance (BW_SPC_ASSURANCE_FAIL, KEY_ICON),
                     _ ("F: the target cannot be expected to be met")),
      make_key_item (self, bw_icon_assurance (BW_SPC_ASSURANCE_INCONSISTENT, KEY_ICON),
                     _ ("?: hit or miss, by chance")),
      make_key_item (self, bw_icon_pairing (BW_PAIRING_NOT_MEASURED, KEY_ICON),
                     _ ("A story tells what is not measured")),
      make_key_item (self, bw_icon_pairing (BW_PAIRING_CONFIRMS, KEY_ICON),
                     _ ("A story confirms the measure")),
      make_key_item (self, bw_icon_pairing (BW_PAIRING_CONTRADICTS, KEY_ICON),
                     _ ("A story contradicts the measure")),
  };
  BwBlock *key = bw_block_stack (BW_NO_ROLE);

  bw_block_stack_add (key, bw_block_rule (BW_RULE_ZONE, BW_TEXT_WIDTH));
  bw_block_stack_add_after (key, BW_SPACE_1, make_key_list (items, G_N_ELEMENTS (items)));
  bw_block_stack_add_after (
      key, BW_SPACE_2,
      make_text (self, BW_PDF_P, &bw_style_note, BW_TEXT_WIDTH,
                 _ ("Grey band: process limits. Black line: mean. Red dashes: target, left out where it lies "
                    "far away.")));
  bw_block_keep_whole (key);
  return key;
}

BwLayout *
bw_glance_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  g_autoptr (GPtrArray) ranking = bw_ranking_new_of_session (plan, leaf->is_private);
  g_autofree char *title = bw_term_leaf (plan, leaf), *finding = NULL;
  BwGlance self = {.plan = plan, .typesetter = typesetter, .ranking = ranking};
  BwLayout *layout = bw_layout_new (BW_PDF_SECT, title);
  BwBlock *body = bw_block_stack (BW_NO_ROLE);

  look_at_all (&self);
  finding = tell_finding (&self);
  bw_block_stack_add (body, bw_motif_kicker (typesetter, NULL, _ ("Ordered by rule, not by choice")));
  bw_block_stack_add_after (body, BW_SPACE_2,
                            make_text (&self, BW_PDF_H1, &bw_style_title, BW_TITLE_WIDTH, title));
  bw_block_stack_add_after (body, BW_SPACE_2,
                            make_text (&self, BW_PDF_P, &bw_style_recommendation, BW_TITLE_WIDTH, finding));
  bw_block_stack_add_after (body, BW_SPACE_4, make_table (&self));
  add_matrix (&self, body);
  bw_layout_flow (layout, body, make_key (&self));
  return layout;
}
