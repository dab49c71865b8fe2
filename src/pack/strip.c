// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * strip.c - how the time of a meeting is shared. A group is a section of the agenda, or where there are no
 * sections, neighbouring items of one domain; the private session is one group; a break is left open.
 */
#include "pack/strip.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"
#include "pack/block-private.h"
#include "pack/terms.h"

#define TIME_BASELINE 8.0
#define BAR_TOP 13.0
#define BAR_HEIGHT 26.0
#define MINUTES_BASELINE 16.2
#define NAME_TOP (BAR_TOP + BAR_HEIGHT + 4.0)
#define NAME_LEADING 10.0
#define HEIGHT (NAME_TOP + 2 * NAME_LEADING)

#define GAP 1.0   /* between two groups */
#define INSET 5.0 /* of the minutes */
#define APART 4.0 /* between two times */
#define LONG 20   /* minutes from which on "min" is said */

typedef enum
{
  GROUP_OTHER,
  GROUP_QUALITY,
  GROUP_PRIVATE,
  GROUP_BREAK,
} BwGroupKind;

typedef struct
{
  BwGroupKind kind;
  const char *name;  /* NULL: none */
  gint64 start, end; /* minutes after midnight, or BW_UNSET */
  gint64 minutes, quality_minutes;
} BwGroup;

typedef struct
{
  BwBlock parent;
  BwTypesetter *typesetter;
  GArray *groups; /* BwGroup */
  gint64 minutes;
} BwStrip;

/* --- groups --- */

static gboolean
has_sections (const BwPlan *plan)
{
  for (guint i = 0; i < plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (plan->entries, i);

      if (entry->item != NULL && entry->item->kind == BW_ITEM_SECTION && !entry->is_private)
        return TRUE;
    }
  return FALSE;
}

/* Whether @entry goes on with the last group, which was called @name. */
static gboolean
belongs_to (const BwGroup *last, BwGroupKind kind, const char *name)
{
  if (last == NULL || kind == GROUP_BREAK || last->kind == GROUP_BREAK)
    return FALSE;
  if (kind == GROUP_PRIVATE || last->kind == GROUP_PRIVATE)
    return kind == last->kind;
  return g_strcmp0 (last->name, name) == 0;
}

static void
add_minutes (GArray *groups, const BwEntry *entry, const char *name)
{
  BwGroup *last = groups->len > 0 ? &g_array_index (groups, BwGroup, groups->len - 1) : NULL;
  BwGroupKind kind = entry->item->kind == BW_ITEM_BREAK ? GROUP_BREAK
                     : entry->is_private                ? GROUP_PRIVATE
                                                        : GROUP_OTHER;

  if (!belongs_to (last, kind, name))
    {
      BwGroup group = {kind, name, entry->start, BW_UNSET};

      g_array_append_val (groups, group);
      last = &g_array_index (groups, BwGroup, groups->len - 1);
    }
  last->minutes += entry->minutes;
  if (entry->start != BW_UNSET)
    last->end = entry->start + entry->minutes;
  if (entry->item->domain == BW_DOMAIN_QUALITY)
    last->quality_minutes += entry->minutes;
}

static GArray *
list_groups (const BwPlan *plan)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (BwGroup));
  gboolean is_sectioned = has_sections (plan);
  const char *section = NULL;

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (plan->entries, i);

      if (entry->item == NULL)
        continue;
      if (entry->item->kind == BW_ITEM_SECTION)
        section = entry->item->title;
      else if (entry->minutes > 0)
        add_minutes (groups, entry,
                     entry->item->kind == BW_ITEM_BREAK ? C_ ("strip", "break")
                     : entry->is_private                ? _ ("Private session")
                     : is_sectioned                     ? section
                                                        : bw_term_domain (entry->item->domain));
    }
  for (guint i = 0; i < groups->len; i++)
    {
      BwGroup *group = &g_array_index (groups, BwGroup, i);

      if (group->kind == GROUP_OTHER && 2 * group->quality_minutes > group->minutes)
        group->kind = GROUP_QUALITY;
    }
  return groups;
}

/* --- drawing --- */

static void
draw_bar (BwPdfInk *ink, const BwGroup *group, double x, double y, double width)
{
  static const guint32 colours[] = {
      [GROUP_OTHER] = BW_INK_BAR, [GROUP_QUALITY] = BW_INK_LINK, [GROUP_PRIVATE] = BW_INK};
  BwPdfPaint paint;

  if (group->kind == GROUP_BREAK)
    return;
  paint = bw_fill_paint (colours[group->kind]);
  bw_pdf_ink_rectangle (ink, x, y + BAR_TOP, MAX (width - GAP, GAP), BAR_HEIGHT, &paint);
}

static gboolean
fits (const BwStrip *self, const BwTextStyle *style, const char *text, double width)
{
  return bw_text_width (self->typesetter, style, text) <= width;
}

/* Its minutes; of a break, what it is. Left out where there is no room. */
static void
draw_inside (const BwStrip *self, BwPdfInk *ink, const BwGroup *group, double x, double y, double width)
{
  gboolean is_dark = group->kind == GROUP_QUALITY || group->kind == GROUP_PRIVATE;
  BwTextStyle style = bw_style_inked (&bw_style_table_bold, is_dark ? BW_INK_PAPER : BW_INK);
  g_autofree char *number = g_strdup_printf ("%d", (int) group->minutes);
  /* Translators: minutes, as short as can be; with a no-break space. */
  g_autofree char *minutes = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d min", "%d min", (gulong) group->minutes), (int) group->minutes);
  const char *text = group->minutes >= LONG && fits (self, &style, minutes, width - INSET) ? minutes : number;

  if (group->kind == GROUP_BREAK)
    {
      style = bw_style_note;
      text = group->name;
    }
  if (fits (self, &style, text, width - INSET))
    bw_pdf_ink_text (ink, &style, BW_PDF_ANCHOR_LEFT, x + INSET, y + BAR_TOP + MINUTES_BASELINE, text);
}

/* In at most two lines, or not at all. */
static void
draw_name (const BwStrip *self, BwPdfInk *ink, const BwGroup *group, double x, double y, double width)
{
  gboolean is_bold = group->kind == GROUP_QUALITY || group->kind == GROUP_PRIVATE;
  BwTextStyle style = is_bold ? bw_style_note_bold : bw_style_note_ink;
  g_autoptr (BwParagraph) name = NULL;

  if (group->name == NULL || group->kind == GROUP_BREAK)
    return;
  style.leading = NAME_LEADING;
  g_auto (GStrv) words = g_strsplit (group->name, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!fits (self, &style, words[i], width - GAP))
      return;
  name = bw_paragraph_new (self->typesetter, &style, group->name);
  bw_paragraph_set_width (name, width - GAP);
  if (bw_paragraph_get_n_lines (name) <= 2)
    bw_pdf_ink_paragraph (ink, name, x, y + NAME_TOP);
}

static double
scale_of (const BwStrip *self)
{
  return BW_TEXT_WIDTH / self->minutes;
}

/* When each group begins and the last one ends, but for times that would touch. */
static void
draw_times (const BwStrip *self, BwPdfInk *ink, double x, double y)
{
  const BwGroup *last = &g_array_index (self->groups, BwGroup, self->groups->len - 1);
  g_autofree char *end = bw_clock_dup_text (last->end);
  double end_width = end != NULL ? bw_text_width (self->typesetter, &bw_style_note, end) : 0;
  double free_from = x, right = x + BW_TEXT_WIDTH, place = x;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const BwGroup *group = &g_array_index (self->groups, BwGroup, i);
      g_autofree char *clock = group->kind != GROUP_BREAK ? bw_clock_dup_text (group->start) : NULL;
      double width = clock != NULL ? bw_text_width (self->typesetter, &bw_style_note, clock) : 0;

      if (clock != NULL && place >= free_from && place + width + APART <= right - end_width)
        {
          bw_pdf_ink_text (ink, &bw_style_note, BW_PDF_ANCHOR_LEFT, place, y + TIME_BASELINE, clock);
          free_from = place + width + APART;
        }
      place += group->minutes * scale_of (self);
    }
  if (end != NULL)
    bw_pdf_ink_text (ink, &bw_style_note, BW_PDF_ANCHOR_RIGHT, right - GAP, y + TIME_BASELINE, end);
}

static void
strip_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  const BwStrip *self = (const BwStrip *) block;
  BwPdfElement *figure = bw_tag_get_element (block->tag, pen);
  BwPdfInk *ink = bw_pen_begin (pen, figure);
  double place = x;

  draw_times (self, ink, x, y);
  for (guint i = 0; i < self->groups->len; i++)
    {
      const BwGroup *group = &g_array_index (self->groups, BwGroup, i);
      double width = group->minutes * scale_of (self);

      draw_bar (ink, group, place, y, width);
      draw_inside (self, ink, group, place, y, width);
      draw_name (self, ink, group, place, y, width);
      place += width;
    }
  bw_pdf_ink_end (ink);
  bw_pdf_element_set_box (figure, pen->page, x, y, BW_TEXT_WIDTH, HEIGHT);
}

static double
strip_get_height (const BwBlock *block)
{
  return HEIGHT;
}

static void
strip_clear (BwBlock *block)
{
  g_array_unref (((BwStrip *) block)->groups);
}

static const BwBlockKind strip_kind = {sizeof (BwStrip), strip_get_height, NULL, NULL, NULL,
                                       strip_draw,       strip_clear};

static char *
describe (GArray *groups)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const BwGroup *group = &g_array_index (groups, BwGroup, i);
      g_autofree char *minutes = bw_term_minutes (group->minutes);

      /* Translators: a part of a meeting, and its minutes. */
      g_ptr_array_add (
          parts, g_strdup_printf (_ ("%1$s: %2$s"),
                                  group->name != NULL ? group->name : C_ ("strip", "other items"), minutes));
    }
  list = bw_term_list (parts);
  /* Translators: %s is a list of the parts of a meeting with their minutes. */
  return g_strdup_printf (_ ("How the time of the meeting is shared. %s."), list);
}

BwBlock *
bw_strip_new (const BwPlan *plan, BwTypesetter *typesetter)
{
  g_autoptr (GArray) groups = list_groups (plan);
  BwStrip *self;

  if (groups->len == 0)
    return NULL;
  self = bw_block_new (&strip_kind, BW_PDF_FIGURE);
  self->parent.tag->alt = describe (groups);
  self->typesetter = typesetter;
  for (guint i = 0; i < groups->len; i++)
    self->minutes += g_array_index (groups, BwGroup, i).minutes;
  self->groups = g_steal_pointer (&groups);
  return &self->parent;
}
