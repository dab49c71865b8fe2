// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * cover.c - the first page: whose meeting, when and where, what it will decide, which measures worry, and who
 * may have the pack. One page whatever happens: what has no room is on the agenda.
 */
#include "pack/pages.h"

#include <glib/gi18n-lib.h>

#include "chart/icons.h"
#include "chart/words.h"
#include "model/words.h"
#include "pack/imprint.h"
#include "pack/motif.h"
#include "pack/ranking.h"
#include "pack/sign.h"
#include "pack/strip.h"
#include "pack/terms.h"
#include "pack/tongue.h"

/* Where things stand, unless a long name pushes them down. */
#define TRUST_TOP 50.0
#define BAR_TOP 172.0
#define BAR_WIDTH 42.0
#define BAR_HEIGHT 5.0
#define STRIP_TOP 436.0
#define HALVES_TOP 534.0
#define ZONE_TOP 712.0

#define HALF_X (BW_HALF + BW_GUTTER)

/* Rows of 23. */
#define ROW_PADDING 5.5
#define ROW_HEIGHT 23.0
#define NUMBER_WIDTH 26.0
#define PAGE_WIDTH 28.0
#define ICON_SIZE 18.0
#define VALUE_WIDTH 44.0

typedef struct
{
  const BwPlan *plan;
  BwTypesetter *typesetter;
  BwLayout *layout;
} BwCover;

static BwBlock *
make_text (const BwCover *self, int role, const BwTextStyle *style, double width, const char *text)
{
  return bw_block_text (self->typesetter, role, style, width, text != NULL ? text : "");
}

/* Returns its bottom. */
static double
put (const BwCover *self, BwBlock *block, double x, double y)
{
  bw_layout_put (self->layout, block, BW_MARGIN + x, y);
  return y + bw_block_get_height (block);
}

/* --- whose meeting --- */

/* Where other pages have it: at the right margin. Returns how much room it takes. */
static double
put_draft_sign (const BwCover *self)
{
  const char *word = C_ ("pack", "Draft");
  double width = bw_sign_measure (self->typesetter, word);

  if (!self->plan->content->is_draft)
    return 0;
  put (self, bw_block_sign (self->typesetter, word, FALSE), BW_TEXT_WIDTH - width, TRUST_TOP);
  return width + BW_SPACE_4;
}

static double
put_names (const BwCover *self)
{
  const BwContent *content = self->plan->content;
  BwTextStyle second = bw_style_inked (&bw_style_table, BW_INK_SECOND);
  g_autofree char *day = bw_term_day (content->meeting->date);
  g_autofree char *line = NULL;
  const char *tongue = bw_tongue_of_library (self->plan);
  double room = BW_TEXT_WIDTH - put_draft_sign (self), y = TRUST_TOP;

  y = put (self,
           bw_block_text_in (make_text (self, BW_PDF_P, &bw_style_trust, room, content->organisation->name),
                             tongue),
           0, y);
  if (content->organisation->strapline != NULL)
    put (self,
         bw_block_text_in (
             make_text (self, BW_PDF_P, &second, BW_TEXT_WIDTH, content->organisation->strapline), tongue),
         0, y);
  y = put (self, bw_block_bar (BAR_WIDTH, BAR_HEIGHT, BW_INK_LINK), 0, BAR_TOP);
  y = put (self,
           bw_block_text_in (
               make_text (self, BW_PDF_H1, &bw_style_cover, BW_TITLE_WIDTH, content->body->name), tongue),
           0, y + BW_SPACE_5);
  if (day == NULL)
    return y;
  /* Translators: %s is a day, as in "Thursday 26 November 2026", on a line of its own. */
  line = g_strdup_printf (_ ("Papers for the meeting on\n%s"), day);
  return put (self, make_text (self, BW_PDF_P, &bw_style_cover_second, BW_TEXT_WIDTH, line), 0,
              y + BW_SPACE_4);
}

/* From the first to the last item of a session; NULL if nobody planned it. */
static char *
tell_session (const BwPlan *plan, gboolean is_private)
{
  gint64 start = BW_UNSET, end = BW_UNSET;
  g_autofree char *from = NULL, *to = NULL;

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (plan->entries, i);

      if (entry->item == NULL || entry->is_private != is_private || entry->start == BW_UNSET ||
          !bw_item_is_business (entry->item))
        continue;
      start = start == BW_UNSET ? entry->start : start;
      end = entry->start + entry->minutes;
    }
  /* The planned end is that of all sessions together. */
  if (end == start && !plan->has_hidden_items && plan->content->meeting->end != BW_UNSET)
    end = plan->content->meeting->end;
  from = bw_clock_dup_text (start);
  if (from == NULL || end <= start)
    return g_steal_pointer (&from);
  to = bw_clock_dup_text (end);
  /* Translators: from one time of day to another. */
  return g_strdup_printf (_ ("%1$s to %2$s"), from, to);
}

/* "09:30 to 12:00 public session", or the time alone if there is only one session. */
static char *
name_session (const char *time, gboolean has_two, gboolean is_private)
{
  g_autofree char *bold = g_strconcat (BW_TO_BOLD, time, BW_TO_PLAIN, NULL);

  if (!has_two)
    return g_steal_pointer (&bold);
  if (is_private)
    /* Translators: %s is when it is: "12:30 to 13:00". */
    return g_strdup_printf (_ ("%s private session"), bold);
  /* Translators: %s is when it is: "09:30 to 12:00". */
  return g_strdup_printf (_ ("%s public session"), bold);
}

static BwBlock *
make_sessions (const BwCover *self)
{
  gboolean has_two = self->plan->has_private_items || self->plan->has_hidden_items;
  BwBlock *half = bw_block_stack (BW_NO_ROLE);

  for (int is_private = FALSE; is_private <= TRUE; is_private++)
    {
      g_autofree char *time = tell_session (self->plan, is_private), *text = NULL;
      BwBlock *session;

      if (time == NULL)
        continue;
      text = name_session (time, has_two, is_private);
      session = make_text (self, BW_PDF_P, &bw_style_body, BW_HALF, text);
      bw_block_text_obey_marks (session);
      bw_block_stack_add (half, session);
    }
  return half;
}

static BwBlock *
make_place (const BwCover *self)
{
  BwMeeting *meeting = self->plan->content->meeting;
  BwPerson *chair = bw_content_get_person (self->plan->content, meeting->chair);
  BwBlock *half = bw_block_stack (BW_NO_ROLE);
  g_autofree char *line = NULL;

  if (meeting->place != NULL)
    bw_block_stack_add (half,
                        bw_block_text_in (make_text (self, BW_PDF_P, &bw_style_body, BW_HALF, meeting->place),
                                          bw_tongue_of_library (self->plan)));
  if (chair != NULL && chair->name != NULL)
    {
      /* Translators: %s is the name of whoever chairs the meeting. */
      line = g_strdup_printf (_ ("Chair: %s"), chair->name);
      bw_block_stack_add (half, make_text (self, BW_PDF_P, &bw_style_body, BW_HALF, line));
    }
  /* Joining is for those who were invited. */
  if (meeting->link != NULL && !self->plan->audience->is_public)
    bw_block_stack_add (half, make_text (self, BW_PDF_P, &bw_style_body, BW_HALF, meeting->link));
  return half;
}

static double
put_when_and_where (const BwCover *self, double y)
{
  BwBlock *halves = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);

  bw_block_row_add (halves, 0, make_sessions (self));
  bw_block_row_add (halves, HALF_X, make_place (self));
  return put (self, halves, 0, y);
}

/* --- what to look at --- */

static void
add_page_cell (const BwCover *self, BwBlock *row, const BwLeaf *leaf, const char *words)
{
  BwBlock *cell = make_text (self, BW_PDF_TD, &bw_style_table, PAGE_WIDTH,
                             leaf != NULL ? BW_TO_BOLD_LINK BW_PAGE_NUMBER : "");

  bw_block_text_obey_marks (cell);
  bw_block_text_align (cell, BW_ALIGN_END);
  bw_block_text_lead_to (cell, leaf, words);
  bw_block_row_add (row, BW_HALF - PAGE_WIDTH, cell);
}

static BwBlock *
finish_row (BwBlock *row)
{
  bw_block_row_underline (row, BW_RULE_ROW, BW_HALF);
  bw_block_row_link_all (row, BW_HALF);
  return row;
}

static BwBlock *
make_decision (const BwCover *self, const BwEntry *entry)
{
  const char *plain = entry->item->title != NULL ? entry->item->title : "";
  g_autofree char *title = bw_mark_tongue (bw_tongue_of_item (self->plan, entry->item), plain);
  /* Translators: the title of a private item. */
  g_autofree char *words = entry->is_private ? g_strdup_printf (_ ("%s (private)"), title) : g_strdup (title);
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE), *cell;

  bw_block_row_add (row, 0,
                    bw_motif_row_header (self->typesetter, &bw_style_table, NUMBER_WIDTH,
                                         entry->number != NULL ? entry->number : ""));
  cell =
      make_text (self, BW_PDF_TD, &bw_style_table, BW_HALF - NUMBER_WIDTH - PAGE_WIDTH - BW_SPACE_2, words);
  bw_block_text_obey_marks (cell);
  bw_block_row_add (row, NUMBER_WIDTH, cell);
  add_page_cell (self, row, bw_plan_get_destination (self->plan, entry), plain);
  bw_block_row_pad (row, ROW_PADDING, ROW_PADDING);
  return finish_row (row);
}

static GPtrArray *
list_decisions (const BwCover *self)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < self->plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (self->plan->entries, i);

      if (entry->item != NULL && bw_item_is_business (entry->item) &&
          bw_purpose_is_decision (entry->item->purpose))
        g_ptr_array_add (rows, make_decision (self, entry));
    }
  return rows;
}

static BwBlock *
make_concern (const BwCover *self, const BwLeaf *leaf, const BwAnalysis *analysis)
{
  const char *name = analysis->measure->name != NULL ? analysis->measure->name : "";
  g_autofree char *latest = bw_words_latest (analysis);
  BwSpcVariation variation = analysis->summary.variation;
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_MIDDLE), *icon = bw_block_stack (BW_PDF_TD), *value;
  double name_x = ICON_SIZE + BW_SPACE_2;

  bw_block_stack_add (
      icon, bw_block_picture (bw_icon_variation (variation, ICON_SIZE), bw_words_verdict (analysis)));
  value = make_text (self, BW_PDF_TD, &bw_style_table_bold, VALUE_WIDTH, latest);
  bw_block_text_align (value, BW_ALIGN_END);
  bw_block_row_add (row, 0, icon);
  bw_block_row_add (row, name_x,
                    bw_block_text_in (bw_motif_row_header (self->typesetter, &bw_style_table,
                                                           BW_HALF - PAGE_WIDTH - VALUE_WIDTH - name_x, name),
                                      bw_tongue_of_library (self->plan)));
  bw_block_row_add (row, BW_HALF - PAGE_WIDTH - VALUE_WIDTH, value);
  add_page_cell (self, row, leaf, name);
  bw_block_row_pad (row, (ROW_HEIGHT - ICON_SIZE) / 2, (ROW_HEIGHT - ICON_SIZE) / 2);
  return finish_row (row);
}

static GPtrArray *
list_concerns (const BwCover *self, const GPtrArray *ranking)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < ranking->len; i++)
    {
      const BwRanked *measure = g_ptr_array_index (ranking, i);

      if (bw_standing_is_concern (measure->analysis))
        g_ptr_array_add (rows, make_concern (self, measure->leaf, measure->analysis));
    }
  return rows;
}

/* @leaf: where all of them stand. */
static BwBlock *
make_more (const BwCover *self, guint n, const BwLeaf *leaf)
{
  g_autofree char *words = bw_term_leaf (self->plan, leaf);
  g_autofree char *page = bw_motif_dup_page (), *text = NULL;
  BwBlock *more;

  /* Translators: how many more rows there would be, and "page 2", where all of them are. */
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u more: see %2$s.", "%1$u more: see %2$s.", n), n,
                          page);
  more = make_text (self, BW_PDF_P, &bw_style_note, BW_HALF, text);
  bw_block_text_obey_marks (more);
  bw_block_text_lead_to (more, leaf, words);
  return more;
}

typedef struct
{
  const char *heading;
  GPtrArray *rows; /* BwBlock; taken */
  const char *if_none;
  const BwLeaf *whole; /* where all of them stand */
} BwCoverList;

/* As many rows as have room above the zone; then how many more there are. */
static void
put_half (const BwCover *self, const BwCoverList *list, double x, double y)
{
  BwBlock *half = bw_block_stack (BW_PDF_SECT), *table = bw_block_stack (BW_PDF_TABLE);
  double room = ZONE_TOP - BW_ZONE_GAP - y - bw_style_note.leading;
  const GPtrArray *rows = list->rows;
  guint n = 0;

  bw_block_stack_add (half, bw_motif_section (self->typesetter, BW_PDF_H2, BW_HALF, list->heading));
  room -= bw_block_get_height (half);
  for (; n < rows->len && bw_block_get_height (g_ptr_array_index (rows, n)) <= room; n++)
    {
      room -= bw_block_get_height (g_ptr_array_index (rows, n));
      bw_block_stack_add (table, g_ptr_array_index (rows, n));
    }
  if (n > 0)
    bw_block_stack_add (half, table);
  else
    bw_block_unref (table);
  if (n < rows->len)
    bw_block_stack_add_after (half, BW_SPACE_2, make_more (self, rows->len - n, list->whole));
  if (rows->len == 0)
    bw_block_stack_add_after (half, BW_SPACE_2,
                              make_text (self, BW_PDF_P, &bw_style_table, BW_HALF, list->if_none));
  for (; n < rows->len; n++)
    bw_block_unref (g_ptr_array_index (rows, n));
  put (self, half, x, y);
}

static void
put_decisions (const BwCover *self, double y)
{
  g_autoptr (GPtrArray) decisions = list_decisions (self);
  const BwCoverList list = {_ ("Decisions asked for"), decisions, _ ("None at this meeting."),
                            bw_plan_find_agenda (self->plan, FALSE)};

  put_half (self, &list, 0, y);
}

static char *
tell_no_concern (const GPtrArray *ranking)
{
  g_autofree char *changed = bw_ranking_tell_changed (ranking);

  if (changed == NULL)
    return g_strdup (_ ("No measure in this pack is of concern."));
  return g_strjoin (" ", _ ("No measure in this pack is of concern by its latest reading."), changed, NULL);
}

static void
put_concerns (const BwCover *self, double y)
{
  g_autoptr (GPtrArray) ranking = bw_ranking_new (self->plan), concerns = list_concerns (self, ranking);
  g_autofree char *if_none = tell_no_concern (ranking);
  const BwLeaf *glance = bw_plan_find_glance (self->plan, FALSE);
  const BwCoverList list = {_ ("Measures of concern"), concerns, if_none,
                            glance != NULL ? glance : bw_plan_find_agenda (self->plan, FALSE)};

  if (ranking->len > 0)
    put_half (self, &list, HALF_X, y);
}

/* --- who may have it --- */

static void
put_zone (const BwCover *self)
{
  BwAudience *audience = self->plan->audience;
  g_autofree char *words = bw_imprint_tell_audience (self->plan),
                  *counts = bw_imprint_tell_contents (self->plan);
  double y = ZONE_TOP;

  put (self, bw_block_rule (BW_RULE_ZONE, BW_TEXT_WIDTH), 0, y);
  y += BW_SPACE_4;
  if (audience->name != NULL)
    y = put (self, bw_block_sign (self->typesetter, audience->name, !audience->is_public), 0, y) + BW_SPACE_2;
  put (self, make_text (self, BW_PDF_P, &bw_style_table, BW_HALF, words), 0, y);
  put (self, make_text (self, BW_PDF_P, &bw_style_table, BW_HALF, counts), HALF_X, ZONE_TOP + BW_SPACE_4);
}

BwLayout *
bw_cover_lay_out (const BwPlan *plan, BwTypesetter *typesetter)
{
  BwCover self = {plan, typesetter, bw_layout_new (BW_PDF_SECT, _ ("Cover"))};
  BwBlock *strip = bw_strip_new (plan, typesetter);
  double y;

  y = put_when_and_where (&self, put_names (&self) + BW_SPACE_6);
  if (strip != NULL)
    y = put (&self, strip, 0, MAX (STRIP_TOP, y + BW_SPACE_5));
  y = MAX (HALVES_TOP, y + BW_SPACE_5);
  put_decisions (&self, y);
  put_concerns (&self, y);
  put_zone (&self);
  return self.layout;
}
