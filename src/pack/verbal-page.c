// SPDX-License-Identifier: GPL-3.0-or-later
/* verbal-page.c - items that nobody wrote a paper for, with room for notes. */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "pack/motif.h"
#include "pack/sign.h"
#include "pack/terms.h"
#include "pack/tongue.h"

#define COLUMN (BW_LABEL_WIDTH + BW_LABEL_GAP)
#define COLUMN_WIDTH (BW_TEXT_WIDTH - COLUMN)

#define N_NOTE_LINES 5
#define NOTE_LINE_STEP 20.0

typedef struct
{
  const BwPlan *plan;
  BwTypesetter *typesetter;
} BwVerbalPage;

static const char *
name_delivery (const BwEntry *entry)
{
  return entry->item->delivery == BW_DELIVERY_PRESENTATION ? C_ ("delivery", "Given as a presentation")
                                                           : C_ ("delivery", "Verbal");
}

static BwBlock *
make_kicker (const BwVerbalPage *self, const BwEntry *entry)
{
  BwPerson *lead = bw_content_get_person (self->plan->content, entry->item->lead);
  g_autofree char *number = entry->number != NULL ? bw_term_item (entry) : NULL;
  g_autofree char *clock = bw_clock_dup_text (entry->start);
  g_autofree char *minutes = entry->minutes > 0 ? bw_term_minutes (entry->minutes) : NULL;
  g_autofree char *role =
      bw_mark_tongue (bw_tongue_of_library (self->plan), lead != NULL ? bw_person_get_title (lead) : NULL);
  g_autofree char *rest = bw_term_join ((const char *[]){name_delivery (entry), clock, minutes, role}, 4);

  return bw_motif_kicker (self->typesetter, number, rest);
}

static BwBlock *
make_question (const BwVerbalPage *self, BwItem *item)
{
  const char *purpose = bw_term_purpose (item->purpose);
  BwBlock *row;

  if (purpose == NULL && item->recommendation == NULL)
    return NULL;
  row = bw_block_row (BW_NO_ROLE, BW_ROW_BASELINE);
  if (purpose != NULL)
    bw_block_row_add (row, 0,
                      bw_block_sign (self->typesetter, purpose, bw_purpose_is_decision (item->purpose)));
  if (item->recommendation != NULL)
    bw_block_row_add (row, COLUMN,
                      bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P, &bw_style_narrow,
                                                       COLUMN_WIDTH, item->recommendation),
                                        bw_tongue_of_item (self->plan, item)));
  return row;
}

static BwBlock *
make_note_lines (const BwVerbalPage *self)
{
  static const BwStroke dots = {.width = 0.8, .colour = BW_COLOUR_AXIS, .dashes = {0.8, 1.6}};
  BwDrawing *lines = bw_drawing_new (COLUMN_WIDTH, N_NOTE_LINES * NOTE_LINE_STEP);
  BwBlock *row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);

  for (guint i = 1; i <= N_NOTE_LINES; i++)
    bw_drawing_line (lines, 0, i * NOTE_LINE_STEP, COLUMN_WIDTH, i * NOTE_LINE_STEP, &dots);
  bw_block_row_add (row, 0,
                    bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note, BW_LABEL_WIDTH, _ ("Notes")));
  bw_block_row_add (row, COLUMN, bw_block_picture (lines, NULL));
  return row;
}

static BwBlock *
make_item (const BwVerbalPage *self, const BwEntry *entry)
{
  BwItem *item = entry->item;
  BwBlock *section = bw_block_stack (BW_PDF_SECT), *question = make_question (self, item);

  bw_block_stack_add (section, bw_block_rule (BW_RULE_SECTION, BW_TEXT_WIDTH));
  bw_block_stack_add_after (section, BW_SPACE_3, make_kicker (self, entry));
  bw_block_stack_add_after (
      section, BW_SPACE_1,
      bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_H2, &bw_style_verbal_title, BW_TEXT_WIDTH,
                                       item->title != NULL ? item->title : ""),
                        bw_tongue_of_item (self->plan, item)));
  if (question != NULL)
    bw_block_stack_add_after (section, BW_SPACE_2, question);
  bw_block_stack_add_after (section, BW_SPACE_4, make_note_lines (self));
  bw_block_keep_whole (section);
  return section;
}

BwLayout *
bw_verbal_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  BwVerbalPage self = {plan, typesetter};
  g_autofree char *items = bw_term_items (leaf->entries), *kicker = bw_unmark (items);
  BwLayout *layout = bw_layout_new (BW_PDF_SECT, items);
  BwBlock *body = bw_block_stack (BW_NO_ROLE);

  if (items != NULL)
    bw_block_stack_add (body, bw_motif_kicker (typesetter, NULL, kicker));
  bw_block_stack_add_after (body, BW_SPACE_2,
                            bw_block_text (typesetter, BW_PDF_H1, &bw_style_title, BW_TITLE_WIDTH,
                                           _ ("No paper: to be given at the meeting")));
  for (guint i = 0; i < leaf->entries->len; i++)
    bw_block_stack_add_after (body, i == 0 ? BW_SPACE_5 : BW_SPACE_6,
                              make_item (&self, g_ptr_array_index (leaf->entries, i)));
  bw_layout_flow (layout, body, NULL);
  return layout;
}
