// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * agenda-page.c - the agenda of one session as a table: every line leads to its first page.
 *
 * Rows are never cut; the head stands again on each page; a heading stays with the two rows that follow it.
 */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "model/words.h"
#include "pack/motif.h"
#include "pack/terms.h"
#include "pack/tongue.h"

/* Columns: where each begins, and how wide its text may be. */
#define NUMBER_WIDTH 22.0
#define ITEM_X 22.0
#define ITEM_WIDTH 226.0
#define PURPOSE_X 254.0
#define PURPOSE_WIDTH 47.0
#define LEAD_X 301.0
#define LEAD_WIDTH 81.0
#define ENCLOSURE_X 388.0
#define ENCLOSURE_WIDTH 48.0
#define TIME_X 436.0
#define TIME_WIDTH 28.0
#define PAGE_X 464.0
#define PAGE_WIDTH 30.0
#define N_COLUMNS 7

#define ROW_PADDING 3.2

/* The number of a part stands before its title: room for it, and how far each level is moved in. */
#define PART_NUMBER_WIDTH 32.0
#define PART_INDENT 10.0

/* The resolution: a bar 3 wide, and 9 to the text. */
#define BAR_WIDTH 3.0
#define BAR_GAP 9.0
#define RESOLUTION_WIDTH 400.0

typedef struct
{
  const BwPlan *plan;
  gboolean is_private;
  BwTypesetter *typesetter;
} BwAgendaPage;

static BwBlock *
make_text (const BwAgendaPage *self, int role, const BwTextStyle *style, double width, const char *text)
{
  return bw_block_text (self->typesetter, role, style, width, text != NULL ? text : "");
}

static BwBlock *
make_head (const BwAgendaPage *self)
{
  const BwColumn columns[] = {
      {0, NUMBER_WIDTH, BW_ALIGN_START, C_ ("column", "No.")},
      {ITEM_X, ITEM_WIDTH, BW_ALIGN_START, C_ ("column", "Item")},
      {PURPOSE_X, PURPOSE_WIDTH, BW_ALIGN_START, C_ ("column", "Purpose")},
      {LEAD_X, LEAD_WIDTH, BW_ALIGN_START, C_ ("column", "Lead")},
      {ENCLOSURE_X, ENCLOSURE_WIDTH, BW_ALIGN_START, C_ ("column", "Enclosure")},
      {TIME_X, TIME_WIDTH, BW_ALIGN_END, C_ ("column", "Time")},
      {PAGE_X, PAGE_WIDTH, BW_ALIGN_END, C_ ("column", "Page")},
  };

  return bw_motif_table_head (self->typesetter, columns, G_N_ELEMENTS (columns));
}

static BwBlock *
make_heading (const BwAgendaPage *self, const char *title, const char *tongue)
{
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);
  BwBlock *cell = make_text (self, BW_PDF_TH, &bw_style_table_bold, BW_TEXT_WIDTH, title);

  bw_block_set_scope (cell, BW_PDF_SCOPE_COLUMN);
  bw_block_set_columns (cell, N_COLUMNS);
  bw_block_row_add (row, 0, bw_block_text_in (cell, tongue));
  bw_block_row_pad (row, BW_SPACE_4, BW_SPACE_2);
  bw_block_row_underline (row, BW_RULE_GROUP, BW_TEXT_WIDTH);
  bw_block_keep_whole (row);
  bw_block_keep_with_next (row, 2);
  return row;
}

/* "Verbal" and the like where there is no enclosure. */
static const char *
name_delivery (const BwEntry *entry)
{
  switch ((BwDelivery) entry->item->delivery)
    {
    case BW_DELIVERY_PAPER:
      return entry->enclosure;
    case BW_DELIVERY_VERBAL:
      return C_ ("delivery", "Verbal");
    case BW_DELIVERY_PRESENTATION:
      /* Translators: in a narrow column; put soft hyphens (U+00AD) where it may be broken. */
      return C_ ("delivery", "Present­ation");
    case BW_DELIVERY_TO_FOLLOW:
      return C_ ("delivery", "To follow");
    }
  return NULL;
}

/* The title; of a part, behind its number. */
static BwBlock *
make_item_cell (const BwAgendaPage *self, const BwEntry *entry)
{
  double indent = entry->depth > 0 ? (entry->depth - 1) * PART_INDENT : 0;
  double left = entry->depth > 0 ? indent + PART_NUMBER_WIDTH : 0;
  const char *tongue = bw_tongue_of_item (self->plan, entry->item);
  BwBlock *cell, *row;

  if (entry->depth == 0)
    return bw_block_text_in (make_text (self, BW_PDF_TD, &bw_style_table, ITEM_WIDTH, entry->item->title),
                             tongue);
  cell = bw_block_stack (BW_PDF_TD);
  row = bw_block_row (BW_NO_ROLE, BW_ROW_BASELINE);
  if (entry->number != NULL)
    bw_block_row_add (row, indent,
                      make_text (self, BW_PDF_P, &bw_style_table, PART_NUMBER_WIDTH, entry->number));
  bw_block_row_add (row, left,
                    bw_block_text_in (make_text (self, BW_PDF_P, &bw_style_table,
                                                 MAX (ITEM_WIDTH - left, ITEM_WIDTH / 3), entry->item->title),
                                      tongue));
  bw_block_stack_add (cell, row);
  return cell;
}

static void
add_page_cell (const BwAgendaPage *self, BwBlock *row, const BwEntry *entry)
{
  const BwLeaf *leaf = bw_plan_get_destination (self->plan, entry);
  BwBlock *cell = make_text (self, BW_PDF_TD, &bw_style_table, PAGE_WIDTH,
                             leaf != NULL ? BW_TO_BOLD_LINK BW_PAGE_NUMBER : "");

  bw_block_text_obey_marks (cell);
  bw_block_text_align (cell, BW_ALIGN_END);
  bw_block_text_lead_to (cell, leaf, entry->item->title != NULL ? entry->item->title : entry->number);
  bw_block_row_add (row, PAGE_X, cell);
  bw_block_row_link_all (row, BW_TEXT_WIDTH);
}

static void
add_time_cell (const BwAgendaPage *self, BwBlock *row, gint64 start)
{
  g_autofree char *clock = bw_clock_dup_text (start);
  BwBlock *cell = make_text (self, BW_PDF_TD, &bw_style_table, TIME_WIDTH, clock);

  bw_block_text_align (cell, BW_ALIGN_END);
  bw_block_row_add (row, TIME_X, cell);
}

static BwBlock *
make_item_row (const BwAgendaPage *self, const BwEntry *entry)
{
  BwItem *item = entry->item;
  BwPerson *lead = bw_content_get_person (self->plan->content, item->lead);
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);

  bw_block_row_add (row, 0,
                    make_text (self, BW_PDF_TD, &bw_style_table_bold, NUMBER_WIDTH,
                               entry->depth == 0 ? entry->number : NULL));
  bw_block_row_add (row, ITEM_X, make_item_cell (self, entry));
  bw_block_row_add (
      row, PURPOSE_X,
      make_text (self, BW_PDF_TD,
                 bw_purpose_is_decision (item->purpose) ? &bw_style_table_bold : &bw_style_table,
                 PURPOSE_WIDTH, bw_term_purpose (item->purpose)));
  bw_block_row_add (row, LEAD_X,
                    bw_block_text_in (make_text (self, BW_PDF_TD, &bw_style_table, LEAD_WIDTH,
                                                 lead != NULL ? bw_person_get_title (lead) : NULL),
                                      bw_tongue_of_library (self->plan)));
  bw_block_row_add (row, ENCLOSURE_X,
                    make_text (self, BW_PDF_TD, &bw_style_table, ENCLOSURE_WIDTH, name_delivery (entry)));
  add_time_cell (self, row, entry->start);
  add_page_cell (self, row, entry);
  return row;
}

static BwBlock *
make_break_row (const BwAgendaPage *self, const BwEntry *entry)
{
  BwTextStyle style = bw_style_inked (&bw_style_table, BW_INK_SECOND);
  const char *title = bw_item_get_title (entry->item);
  const char *tongue = title == entry->item->title ? bw_tongue_of_item (self->plan, entry->item) : NULL;
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);

  bw_block_row_add (row, 0, make_text (self, BW_PDF_TD, &style, NUMBER_WIDTH, NULL));
  bw_block_row_add (row, ITEM_X,
                    bw_block_text_in (make_text (self, BW_PDF_TD, &style, ITEM_WIDTH, title), tongue));
  bw_block_row_add (row, PURPOSE_X, make_text (self, BW_PDF_TD, &style, PURPOSE_WIDTH, NULL));
  bw_block_row_add (row, LEAD_X, make_text (self, BW_PDF_TD, &style, LEAD_WIDTH, NULL));
  bw_block_row_add (row, ENCLOSURE_X, make_text (self, BW_PDF_TD, &style, ENCLOSURE_WIDTH, NULL));
  add_time_cell (self, row, entry->start);
  bw_block_row_add (row, PAGE_X, make_text (self, BW_PDF_TD, &style, PAGE_WIDTH, NULL));
  return row;
}

/* Of an item that this audience does not see: its number. */
static BwBlock *
make_hidden_row (const BwAgendaPage *self, const BwEntry *entry)
{
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);
  BwBlock *cell = make_text (self, BW_PDF_TD, &bw_style_table, ITEM_WIDTH, _ ("Private item"));

  bw_block_set_columns (cell, N_COLUMNS - 1);
  bw_block_row_add (row, 0, make_text (self, BW_PDF_TD, &bw_style_table_bold, NUMBER_WIDTH, entry->number));
  bw_block_row_add (row, ITEM_X, cell);
  return row;
}

static void
add_row (BwBlock *table, BwBlock *row)
{
  bw_block_row_pad (row, ROW_PADDING, ROW_PADDING);
  bw_block_row_underline (row, BW_RULE_ROW, BW_TEXT_WIDTH);
  bw_block_keep_whole (row);
  bw_block_stack_add (table, row);
}

static void
add_entry (const BwAgendaPage *self, BwBlock *table, const BwEntry *entry)
{
  if (entry->item->kind == BW_ITEM_SECTION)
    bw_block_stack_add (table,
                        make_heading (self, entry->item->title, bw_tongue_of_item (self->plan, entry->item)));
  else if (entry->item->kind == BW_ITEM_BREAK)
    add_row (table, make_break_row (self, entry));
  else
    add_row (table, make_item_row (self, entry));
}

static void
add_hidden_entries (const BwAgendaPage *self, BwBlock *table)
{
  gboolean is_headed = FALSE;

  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);

      if (entry->item != NULL)
        continue;
      if (!is_headed)
        bw_block_stack_add (table, make_heading (self, _ ("Private session"), NULL));
      is_headed = TRUE;
      add_row (table, make_hidden_row (self, entry));
    }
}

static BwBlock *
make_table (const BwAgendaPage *self)
{
  BwBlock *table = bw_block_stack (BW_PDF_TABLE);

  bw_block_stack_set_head (table, make_head (self));
  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);

      if (entry->item != NULL && entry->is_private == self->is_private)
        add_entry (self, table, entry);
    }
  if (!self->is_private)
    add_hidden_entries (self, table);
  return table;
}

/* When the last item of the session is over; BW_UNSET if nobody planned it. */
static gint64
find_end (const BwAgendaPage *self)
{
  gint64 end = BW_UNSET;

  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);

      if (entry->item != NULL && bw_item_is_business (entry->item) && entry->is_private == self->is_private &&
          entry->start != BW_UNSET && entry->minutes > 0)
        end = entry->start + entry->minutes;
    }
  return end;
}

static void
append_sentence (GString *note, const char *sentence)
{
  g_string_append_printf (note, "%s%s", note->len > 0 ? " " : "", sentence);
}

static void
append_end (const BwAgendaPage *self, GString *note)
{
  g_autofree char *end = bw_clock_dup_text (find_end (self)), *sentence = NULL;

  if (end == NULL)
    return;
  if (self->is_private)
    sentence = g_strdup_printf (_ ("The private session ends at %s."), end);
  else if (self->plan->has_private_items || self->plan->has_hidden_items)
    sentence = g_strdup_printf (_ ("The public session ends at %s."), end);
  else
    sentence = g_strdup_printf (_ ("The meeting ends at %s."), end);
  append_sentence (note, sentence);
}

static void
append_reasons (const BwAgendaPage *self, GString *note)
{
  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);
      g_autofree char *name = NULL, *clause = NULL, *reason = NULL, *sentence = NULL;

      if (entry->item == NULL || !entry->is_private || entry->item->private_reason == NULL)
        continue;
      name = entry->number != NULL ? g_strdup (entry->number)
                                   : bw_mark_tongue (bw_tongue_of_item (self->plan, entry->item),
                                                     bw_item_get_title (entry->item));
      clause = bw_format_clause (entry->item->private_reason);
      reason = bw_mark_tongue (bw_tongue_of_item (self->plan, entry->item), clause);
      if (note->len == 0)
        /* Translators: the number of a private item, and why it is private. */
        sentence = g_strdup_printf (_ ("Why private: %1$s, %2$s."), name, reason);
      else
        /* Translators: as above, one more. */
        sentence = g_strdup_printf (_ ("%1$s, %2$s."), name, reason);
      append_sentence (note, sentence);
    }
}

static gboolean
asks_decisions (const BwAgendaPage *self)
{
  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);

      if (entry->item != NULL && entry->is_private == self->is_private &&
          bw_purpose_is_decision (entry->item->purpose))
        return TRUE;
    }
  return FALSE;
}

static void
add_note (const BwAgendaPage *self, BwBlock *body)
{
  const char *quorum = self->plan->content->body->quorum;
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *rule = bw_mark_tongue (bw_tongue_of_library (self->plan), quorum), *sentence = NULL;
  BwBlock *text;

  if (self->is_private)
    append_reasons (self, note);
  append_end (self, note);
  if (!self->is_private && asks_decisions (self))
    append_sentence (note, _ ("Items for decision are set in bold."));
  if (!self->is_private && quorum != NULL)
    {
      /* Translators: %s is the rule of the body, in words. */
      sentence = g_strdup_printf (_ ("Quorum: %s"), rule);
      append_sentence (note, sentence);
    }
  if (note->len == 0)
    return;
  text = make_text (self, BW_PDF_P, &bw_style_note, BW_TEXT_WIDTH, note->str);
  bw_block_text_obey_marks (text);
  bw_block_stack_add_after (body, BW_SPACE_3, text);
}

/* Behind a bar: what the board resolves before the private session. */
static void
add_resolution (const BwAgendaPage *self, BwBlock *body)
{
  const char *resolution = self->plan->content->body->exclusion;
  BwBlock *row, *text;

  if (resolution == NULL)
    return;
  row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);
  text = bw_block_stack (BW_NO_ROLE);
  bw_block_stack_add (
      text, make_text (self, BW_PDF_H2, &bw_style_section, RESOLUTION_WIDTH, C_ ("heading", "Resolution")));
  bw_block_stack_add (
      text, bw_block_text_in (make_text (self, BW_PDF_P, &bw_style_body, RESOLUTION_WIDTH, resolution),
                              bw_tongue_of_library (self->plan)));
  bw_block_row_add (row, 0, bw_block_bar (BAR_WIDTH, bw_block_get_height (text), BW_INK));
  bw_block_row_add (row, BAR_WIDTH + BAR_GAP, text);
  bw_block_stack_add_after (body, BW_SPACE_4, row);
}

/* When the first item of the session begins. */
static gint64
find_start (const BwAgendaPage *self)
{
  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);

      if (entry->item != NULL && entry->is_private == self->is_private)
        return entry->start;
    }
  return BW_UNSET;
}

static BwBlock *
make_kicker (const BwAgendaPage *self)
{
  BwMeeting *meeting = self->plan->content->meeting;
  g_autofree char *day = bw_term_day (meeting->date);
  g_autofree char *clock = bw_clock_dup_text (find_start (self));
  g_autofree char *place = bw_mark_tongue (bw_tongue_of_library (self->plan), meeting->place);
  g_autofree char *text = bw_term_join ((const char *[]){day, clock, place}, 3);

  return bw_motif_kicker (self->typesetter, NULL, text);
}

BwLayout *
bw_agenda_page_lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  BwAgendaPage self = {plan, leaf->kind == BW_LEAF_PRIVATE_AGENDA, typesetter};
  BwLayout *layout = bw_layout_new (BW_PDF_SECT, bw_term_agenda (plan, self.is_private));
  BwBlock *body = bw_block_stack (BW_NO_ROLE), *table;

  bw_block_stack_add (body, make_kicker (&self));
  bw_block_stack_add_after (
      body, BW_SPACE_2,
      make_text (&self, BW_PDF_H1, &bw_style_title, BW_TITLE_WIDTH, bw_term_agenda (plan, self.is_private)));
  if (self.is_private)
    add_resolution (&self, body);
  table = make_table (&self);
  bw_block_keep_end_with_next (table);
  bw_block_stack_add_after (body, self.is_private ? BW_SPACE_5 : BW_SPACE_3, table);
  add_note (&self, body);
  bw_layout_flow (layout, body, NULL);
  return layout;
}
