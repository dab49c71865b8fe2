// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * item-sheet.c - the cover sheet of an item: what is asked, by whom, what must be known of it, and what is
 * with it. Fields that nobody filled are not printed.
 */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "chart/icons.h"
#include "model/words.h"
#include "pack/motif.h"
#include "pack/sign.h"
#include "pack/terms.h"
#include "pack/tongue.h"

#define COLUMN (BW_LABEL_WIDTH + BW_LABEL_GAP)
#define COLUMN_WIDTH (BW_TEXT_WIDTH - COLUMN)

#define QUARTER 116.0
#define N_QUARTERS 4

/* Of the rows that lead to what is with the item. */
#define ROW_PADDING 4.0
#define ANSWER_PADDING 5.0
#define PAGE_WIDTH 52.0

#define BUBBLE_WIDTH 13.0

typedef struct
{
  const BwPlan *plan;
  const BwEntry *entry;
  BwTypesetter *typesetter;
} BwSheet;

static BwBlock *
make_kicker (const BwSheet *self)
{
  const BwEntry *entry = self->entry;
  g_autofree char *number = entry->number != NULL ? bw_term_item (entry) : NULL;
  g_autofree char *clock = bw_clock_dup_text (entry->start);
  g_autofree char *minutes = entry->minutes > 0 ? bw_term_minutes (entry->minutes) : NULL;
  g_autofree char *time = NULL, *enclosure = NULL, *rest = NULL;

  if (entry->enclosure != NULL)
    /* Translators: the letter of an enclosure; with a no-break space. */
    enclosure = g_strdup_printf (_ ("Enclosure %s"), entry->enclosure);
  if (clock != NULL && minutes != NULL)
    /* Translators: when an item begins, and how long it takes: "10:20, 20 minutes". */
    time = g_strdup_printf (_ ("%1$s, %2$s"), clock, minutes);
  rest = bw_term_join ((const char *[]){enclosure,
                                        entry->is_private ? C_ ("item", "Private") : C_ ("item", "Public"),
                                        time != NULL      ? time
                                        : minutes != NULL ? minutes
                                                          : clock},
                       3);
  return bw_motif_kicker (self->typesetter, number, rest);
}

/* Between two strong rules: what the board is to do with it. */
static void
add_question (const BwSheet *self, BwBlock *body)
{
  BwItem *item = self->entry->item;
  const char *purpose = bw_term_purpose (item->purpose);
  BwBlock *row;

  if (purpose == NULL && item->recommendation == NULL)
    return;
  row = bw_block_row (BW_NO_ROLE, BW_ROW_BASELINE);
  if (purpose != NULL)
    bw_block_row_add (row, 0,
                      bw_block_sign (self->typesetter, purpose, bw_purpose_is_decision (item->purpose)));
  if (item->recommendation != NULL)
    bw_block_row_add (row, COLUMN,
                      bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &bw_style_recommendation,
                                                       COLUMN_WIDTH, item->recommendation),
                                        bw_tongue_of_item (self->plan, item)));
  bw_block_row_pad (row, BW_SPACE_3, BW_SPACE_4);
  bw_block_stack_add_after (body, BW_SPACE_4, bw_block_rule (BW_RULE_SECTION, BW_TEXT_WIDTH));
  bw_block_stack_add (body, row);
  bw_block_stack_add (body, bw_block_rule (BW_RULE_SECTION, BW_TEXT_WIDTH));
}

static gboolean
has_paper (const BwEntry *entry)
{
  for (guint i = 0; i < entry->leaves->len; i++)
    if (((BwLeaf *) g_ptr_array_index (entry->leaves, i))->kind == BW_LEAF_PAPER)
      return TRUE;
  return FALSE;
}

/* Without it the page would look as if something had been forgotten. */
static void
add_what_is_missing (const BwSheet *self, BwBlock *body)
{
  if (self->entry->item->delivery == BW_DELIVERY_TO_FOLLOW && !has_paper (self->entry))
    bw_block_stack_add_after (body, BW_SPACE_5,
                              bw_block_text (self->typesetter, BW_PDF_P, &bw_style_finding, BW_TEXT_WIDTH,
                                             _ ("The paper for this item is to follow.")));
}

static guint
add_quarter (const BwSheet *self, BwBlock *row, guint n, const char *label, const char *text,
             const char *tongue)
{
  BwBlock *quarter;

  if (text == NULL)
    return n;
  quarter = bw_block_stack (BW_PDF_DIV);
  bw_block_stack_add (quarter, bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note, QUARTER, label));
  bw_block_stack_add (
      quarter,
      bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &bw_style_table, QUARTER, text), tongue));
  bw_block_row_add (row, n * (QUARTER + BW_GUTTER), quarter);
  return n + 1;
}

static void
add_people (const BwSheet *self, BwBlock *body)
{
  const BwContent *content = self->plan->content;
  BwItem *item = self->entry->item;
  g_autofree char *lead = bw_motif_dup_person (bw_content_get_person (content, item->lead));
  g_autofree char *presenter = bw_motif_dup_person (bw_content_get_person (content, item->presenter));
  g_autofree char *author = bw_motif_dup_person (bw_content_get_person (content, item->author));
  const char *tongue = bw_tongue_of_library (self->plan);
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);
  guint n = 0;

  n = add_quarter (self, row, n, _ ("Lead"), lead, tongue);
  n = add_quarter (self, row, n, _ ("Presented by"), presenter, tongue);
  n = add_quarter (self, row, n, _ ("Author"), author, tongue);
  add_quarter (self, row, n, _ ("Voice"), bw_enum_get_word (bw_voice_get_type (), item->voice), NULL);
  bw_block_stack_add_after (body, BW_SPACE_5, row);
}

static const char *
find_answer (const BwSheet *self, BwSheetField *field)
{
  GPtrArray *answers = self->plan->content->sheet_answers;
  gint64 item = bw_record_get_id (BW_RECORD (self->entry->item));

  for (guint i = 0; i < answers->len; i++)
    {
      BwSheetAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->item == item && answer->sheet_field == bw_record_get_id (BW_RECORD (field)))
        return answer->text;
    }
  return NULL;
}

static BwBlock *
make_answer_row (const BwSheet *self, const BwSheetField *field, const char *answer)
{
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);
  const BwTextStyle *style = field->is_leading ? &bw_style_note_bold : &bw_style_note;

  bw_block_row_add (
      row, 0,
      bw_block_text_in (bw_motif_row_header (self->typesetter, style, BW_LABEL_WIDTH, field->label),
                        bw_tongue_of_library (self->plan)));
  bw_block_row_add (
      row, COLUMN,
      bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_TD, &bw_style_narrow, COLUMN_WIDTH, answer),
                        bw_tongue_of_item (self->plan, self->entry->item)));
  bw_block_row_pad (row, ANSWER_PADDING, ANSWER_PADDING);
  return row;
}

static void
add_fields (const BwSheet *self, BwBlock *table, gboolean is_leading)
{
  GPtrArray *fields = self->plan->content->sheet_fields;

  for (guint i = 0; i < fields->len; i++)
    {
      BwSheetField *field = g_ptr_array_index (fields, i);
      const char *answer = find_answer (self, field);
      BwBlock *rule;

      if (field->is_leading != is_leading || field->label == NULL || answer == NULL)
        continue;
      rule = bw_block_rule (BW_RULE_ROW, BW_TEXT_WIDTH);
      bw_block_keep_with_next (rule, 1);
      bw_block_stack_add (table, rule);
      bw_block_stack_add (table, make_answer_row (self, field, answer));
    }
}

static void
add_answers (const BwSheet *self, BwBlock *body)
{
  BwBlock *table = bw_block_stack (BW_PDF_TABLE);

  add_fields (self, table, TRUE);
  add_fields (self, table, FALSE);
  if (bw_block_stack_is_empty (table))
    bw_block_unref (table);
  else
    bw_block_stack_add_after (body, BW_SPACE_5, table);
}

/* The pairing of a story with a measure that is with the item too; NULL if there is none. */
static BwPairing *
find_pairing (const BwSheet *self, const BwLeaf *story)
{
  g_autoptr (GPtrArray) pairings =
      bw_plan_list_pairings_of_story (self->plan, bw_record_get_id (BW_RECORD (story->story)));

  for (guint i = 0; i < pairings->len; i++)
    {
      BwPairing *pairing = g_ptr_array_index (pairings, i);
      BwLeaf *measure = bw_plan_find_measure (self->plan, pairing->measure);

      if (measure != NULL && g_ptr_array_find (self->entry->with, measure, NULL))
        return pairing;
    }
  return NULL;
}

static const char *
name_kind (BwLeafKind kind)
{
  switch (kind)
    {
    case BW_LEAF_MEASURE:
      return C_ ("with this item", "Measure");
    case BW_LEAF_STORY:
      return C_ ("with this item", "Story");
    default:
      return C_ ("with this item", "Paper");
    }
}

/* In which language the title of a paper is, or a measure's name, or a story's title. */
static const char *
get_tongue (const BwSheet *self, const BwLeaf *leaf)
{
  if (leaf->kind == BW_LEAF_STORY)
    return leaf->story->title != NULL ? bw_tongue_of_story (self->plan, leaf->story) : NULL;
  return leaf->kind == BW_LEAF_PAPER ? bw_tongue_of_item (self->plan, self->entry->item)
                                     : bw_tongue_of_library (self->plan);
}

/* What a thing is called beside its kind. */
static char *
name_leaf (const BwSheet *self, const BwLeaf *leaf)
{
  g_autofree char *title = NULL;

  if (leaf->kind == BW_LEAF_MEASURE)
    return g_strdup (leaf->series->measure->name != NULL ? leaf->series->measure->name : "");
  if (leaf->kind == BW_LEAF_STORY && leaf->story->title != NULL)
    /* Translators: the title of a story. */
    return g_strdup_printf (_ ("“%s”"), leaf->story->title);
  title = bw_term_leaf (self->plan, leaf);
  if (leaf->kind != BW_LEAF_PAPER)
    return g_steal_pointer (&title);
  /* Translators: the title of a paper and how many pages it has. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s, %2$u page", "%1$s, %2$u pages", leaf->n_pages),
                          title, leaf->n_pages);
}

/* The title of a story and, beside it or below it, what it says of a measure. */
static BwBlock *
make_story_cell (const BwSheet *self, const BwLeaf *leaf, BwPairing *pairing, const char *title)
{
  const double width = COLUMN_WIDTH - PAGE_WIDTH, words_x = BUBBLE_WIDTH + BW_SPACE_2;
  const char *words = bw_enum_get_word (bw_pairing_kind_get_type (), pairing->kind);
  double title_width = bw_text_width (self->typesetter, &bw_style_table, title) + BW_SPACE_4;
  double words_width = words_x + bw_text_width (self->typesetter, &bw_style_table, words);
  gboolean is_beside = title_width + words_width < width;
  BwBlock *cell = bw_block_stack (BW_PDF_TD), *row = bw_block_row (BW_NO_ROLE, BW_ROW_BASELINE);
  BwBlock *name = bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &bw_style_table, width, title),
                                    get_tongue (self, leaf));
  double x = is_beside ? title_width : 0;

  if (is_beside)
    bw_block_row_add (row, 0, name);
  else
    bw_block_stack_add (cell, name);
  bw_block_row_add (row, x, bw_block_picture (bw_icon_pairing (pairing->kind, BUBBLE_WIDTH), NULL));
  bw_block_row_add (row, x + words_x,
                    bw_block_text (self->typesetter, BW_PDF_P, &bw_style_table, width - words_x, words));
  bw_block_stack_add (cell, row);
  return cell;
}

static BwBlock *
make_with_cell (const BwSheet *self, const BwLeaf *leaf, const char *name)
{
  BwPairing *pairing = leaf->kind == BW_LEAF_STORY ? find_pairing (self, leaf) : NULL;

  if (pairing != NULL)
    return make_story_cell (self, leaf, pairing, name);
  return bw_block_text_in (
      bw_block_text (self->typesetter, BW_PDF_TD, &bw_style_table, COLUMN_WIDTH - PAGE_WIDTH, name),
      get_tongue (self, leaf));
}

static BwBlock *
make_with_row (const BwSheet *self, const BwLeaf *leaf)
{
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);
  g_autofree char *name = name_leaf (self, leaf);

  bw_block_row_add (
      row, 0, bw_motif_row_header (self->typesetter, &bw_style_note, BW_LABEL_WIDTH, name_kind (leaf->kind)));
  bw_block_row_add (row, COLUMN, make_with_cell (self, leaf, name));
  bw_block_row_add (row, BW_TEXT_WIDTH - PAGE_WIDTH,
                    bw_motif_page (self->typesetter, BW_PDF_TD, PAGE_WIDTH, leaf, name));
  bw_block_row_pad (row, ROW_PADDING, ROW_PADDING);
  bw_block_row_underline (row, BW_RULE_ROW, BW_TEXT_WIDTH);
  bw_block_row_link_all (row, BW_TEXT_WIDTH);
  bw_block_keep_whole (row);
  return row;
}

static BwBlock *
make_with (const BwSheet *self)
{
  BwBlock *zone, *table;

  if (self->entry->with->len == 0)
    return NULL;
  zone = bw_block_stack (BW_PDF_SECT);
  table = bw_block_stack (BW_PDF_TABLE);
  bw_block_stack_add (zone,
                      bw_motif_section (self->typesetter, BW_PDF_H2, BW_TEXT_WIDTH, _ ("With this item")));
  for (guint i = 0; i < self->entry->with->len; i++)
    bw_block_stack_add (table, make_with_row (self, g_ptr_array_index (self->entry->with, i)));
  bw_block_stack_add (zone, table);
  return zone;
}

BwLayout *
bw_item_sheet_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  BwSheet self = {plan, g_ptr_array_index (leaf->entries, 0), typesetter};
  BwLayout *layout = bw_layout_new (BW_NO_ROLE, NULL);
  BwBlock *body = bw_block_stack (BW_NO_ROLE);
  BwItem *item = self.entry->item;

  bw_block_stack_add (body, make_kicker (&self));
  bw_block_stack_add_after (
      body, BW_SPACE_2,
      bw_block_text_in (bw_block_text (typesetter, BW_PDF_H1, &bw_style_title, BW_TITLE_WIDTH,
                                       item->title != NULL ? item->title : ""),
                        bw_tongue_of_item (plan, item)));
  add_question (&self, body);
  add_what_is_missing (&self, body);
  add_people (&self, body);
  add_answers (&self, body);
  bw_layout_flow (layout, body, make_with (&self));
  return layout;
}
