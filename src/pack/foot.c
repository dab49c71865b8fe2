// SPDX-License-Identifier: GPL-3.0-or-later
/* foot.c - running head and foot. */
#include "pack/foot.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "pack/sign.h"
#include "pack/terms.h"
#include "paper/place.h"

/* Of the signs DRAFT and PRIVATE in the head. */
#define SIGN_GAP 7.0
#define SIGN_ABOVE_BASELINE 9.5

/* Between the place of a page and its title. */
#define TITLE_GAP 7.0

/* Of a title: more than the widest foot has room for. */
#define MOST_BYTES 4000

/* The solid triangle before "Agenda". */
#define ARROW_WIDTH 5.0
#define ARROW_HEIGHT 7.0
#define ARROW_GAP 4.0

/* A foot wherever it stands: on our pages it hangs from the page's top, on a stamp from the stamp's. */
typedef struct
{
  BwPdfInk *ink;
  BwTypesetter *typesetter;
  double width;    /* of the page */
  double baseline; /* of its text; the rule stands above */
} BwFoot;

const char *
bw_foot_get_back_words (void)
{
  return _ ("Back to the agenda");
}

static void
draw_rule (const BwFoot *self)
{
  BwPdfPaint paint = bw_rule_paint (BW_RULE_ZONE);
  double y = self->baseline - (BW_FOOT_BASELINE - BW_FOOT_RULE);

  bw_pdf_ink_line (self->ink, BW_MARGIN, y, self->width - BW_MARGIN, y, &paint);
}

static void
draw_back (const BwFoot *self)
{
  BwTextStyle style = bw_style_inked (&bw_style_note, BW_INK_LINK);
  BwPdfPaint paint = bw_fill_paint (BW_INK_LINK);
  double middle = self->baseline - bw_typesetter_get_cap_height (self->typesetter, &style) / 2;
  const BwPdfPoint arrow[] = {{BW_MARGIN, middle},
                              {BW_MARGIN + ARROW_WIDTH, middle - ARROW_HEIGHT / 2},
                              {BW_MARGIN + ARROW_WIDTH, middle + ARROW_HEIGHT / 2}};

  bw_pdf_ink_polygon (self->ink, arrow, G_N_ELEMENTS (arrow), &paint);
  bw_pdf_ink_text (self->ink, &style, BW_PDF_ANCHOR_LEFT, BW_MARGIN + ARROW_WIDTH + ARROW_GAP, self->baseline,
                   _ ("Agenda"));
}

static void
draw_number (const BwFoot *self, guint number, guint n_pages)
{
  /* Translators: the number of a page and how many there are. */
  g_autofree char *text = g_strdup_printf (_ ("Page %1$u of %2$u"), number, n_pages);

  bw_pdf_ink_text (self->ink, &bw_style_note_bold, BW_PDF_ANCHOR_RIGHT, self->width - BW_MARGIN,
                   self->baseline, text);
}

/* Cut after the last whole word that fits into @width and ended with "…". */
static BwParagraph *
set_cut (const BwFoot *self, double width, const char *text)
{
  g_autofree char *beginning = g_strndup (text, MOST_BYTES);
  BwParagraph *paragraph = bw_paragraph_new (self->typesetter, &bw_style_note, beginning);

  bw_paragraph_set_width (paragraph, width);
  bw_paragraph_set_ellipsis (paragraph, TRUE);
  return paragraph;
}

/* On the line of @self. Returns its width. */
static double
draw_cut (const BwFoot *self, double x, double width, const char *text)
{
  g_autoptr (BwParagraph) paragraph = set_cut (self, width, text);

  bw_pdf_ink_paragraph (self->ink, paragraph, x,
                        self->baseline - bw_paragraph_get_line (paragraph, 0).baseline);
  return bw_paragraph_get_text_width (paragraph);
}

/* Place in bold, title in second ink; together in the middle of the room that the sides leave. */
static void
draw_middle (const BwFoot *self, const char *place, const char *title)
{
  double left = BW_MARGIN + BW_FOOT_SIDE, room = self->width - 2 * left;
  double place_width =
      place != NULL ? bw_text_width (self->typesetter, &bw_style_note_bold, place) + TITLE_GAP : 0;
  g_autoptr (BwParagraph) cut = set_cut (self, MAX (room - place_width, 0), title);
  double title_width = bw_paragraph_get_text_width (cut);
  double x = left + MAX (0, (room - place_width - title_width) / 2);

  if (place != NULL)
    bw_pdf_ink_text (self->ink, &bw_style_note_bold, BW_PDF_ANCHOR_LEFT, x, self->baseline, place);
  if (*title != '\0' && place_width < room)
    bw_pdf_ink_paragraph (self->ink, cut, x + place_width,
                          self->baseline - bw_paragraph_get_line (cut, 0).baseline);
}

static gboolean
is_agenda (const BwLeaf *leaf)
{
  return leaf->kind == BW_LEAF_AGENDA || leaf->kind == BW_LEAF_PRIVATE_AGENDA;
}

/* Our own pages have signs at their head; an attached one has only this. */
static char *
dup_place (const BwPlan *plan, const BwLeaf *leaf, guint page)
{
  g_autofree char *place = bw_term_place (leaf, page), *private_place = NULL;

  if (place == NULL)
    return NULL;
  if (leaf->is_private)
    /* Translators: %s is the place of a page: "Item 18 · Encl. N, 2 of 9". */
    private_place = g_strdup_printf (_ ("Private · %s"), place);
  if (plan->content->is_draft && leaf->kind == BW_LEAF_PAPER)
    /* Translators: %s is the place of a page of a draft: "Item 18 · Encl. N, 2 of 9". */
    return g_strdup_printf (_ ("Draft · %s"), private_place != NULL ? private_place : place);
  return g_strdup (private_place != NULL ? private_place : place);
}

static void
draw_foot (const BwFoot *self, const BwPlan *plan, const BwLeaf *leaf, guint page)
{
  g_autofree char *place = dup_place (plan, leaf, page), *title = bw_term_leaf (plan, leaf);

  draw_rule (self);
  if (!is_agenda (leaf))
    draw_back (self);
  draw_middle (self, place, title);
  draw_number (self, leaf->first_page + page, plan->n_pages);
}

/* Up to @end; returns where what stands before it ends. */
static double
draw_sign (const BwFoot *self, const char *word, gboolean is_warning, double end)
{
  double x = end - bw_sign_measure (self->typesetter, word);

  bw_sign_draw (self->ink, self->typesetter, word, is_warning, x, BW_HEAD_BASELINE - SIGN_ABOVE_BASELINE);
  return x - SIGN_GAP;
}

/* Body and date, up to @end; where the room is too small for a body with a long name, the date stays whole.
 */
static void
draw_meeting (const BwFoot *self, const BwPlan *plan, double start, double end)
{
  const char *body = plan->content->body->name;
  g_autofree char *date = bw_format_date (plan->content->meeting->date);
  g_autofree char *whole = bw_term_join ((const char *[]){body, date}, 2);
  const char *text = whole != NULL ? whole : "";
  double date_width = bw_text_width (self->typesetter, &bw_style_note, date);

  if (body != NULL && bw_text_width (self->typesetter, &bw_style_note, text) > end - start)
    {
      draw_cut (self, start, end - start - date_width - BW_SPACE_3, body);
      text = date;
    }
  bw_pdf_ink_text (self->ink, &bw_style_note, BW_PDF_ANCHOR_RIGHT, end, self->baseline, text);
}

static void
draw_head (const BwPlan *plan, const BwLeaf *leaf, BwPen *pen)
{
  const BwFoot head = {bw_pdf_page_begin_artifact (pen->page, BW_PDF_PAGINATION),
                       bw_pdf_get_typesetter (pen->pdf), BW_PAGE_WIDTH, BW_HEAD_BASELINE};
  const char *trust = plan->content->organisation->name;
  double start = BW_MARGIN, end = BW_PAGE_WIDTH - BW_MARGIN;

  if (leaf->is_private)
    end = draw_sign (&head, _ ("Private"), TRUE, end);
  if (plan->content->is_draft)
    end = draw_sign (&head, C_ ("pack", "Draft"), FALSE, end);
  if (trust != NULL)
    start += draw_cut (&head, BW_MARGIN, BW_HALF, trust) + BW_SPACE_6;
  draw_meeting (&head, plan, start, end);
  bw_pdf_ink_end (head.ink);
}

static void
add_back_link (const BwPlan *plan, const BwLeaf *leaf, BwPen *pen)
{
  BwPdfElement *link = bw_pdf_add_element (pen->pdf, pen->parent, BW_PDF_LINK);
  const BwLeaf *agenda = bw_plan_find_agenda (plan, FALSE);

  bw_pdf_page_add_link (pen->page, link, BW_MARGIN, BW_FOOT_RULE + BW_SPACE_1, BW_FOOT_SIDE, BW_SPACE_6,
                        bw_places_get (pen->places, agenda), bw_foot_get_back_words ());
}

void
bw_foot_draw (const BwPlan *plan, const BwLeaf *leaf, guint page, BwPen *pen)
{
  BwFoot foot = {NULL, bw_pdf_get_typesetter (pen->pdf), BW_PAGE_WIDTH, BW_FOOT_BASELINE};

  if (leaf->kind == BW_LEAF_COVER)
    return;
  draw_head (plan, leaf, pen);
  foot.ink = bw_pdf_page_begin_artifact (pen->page, BW_PDF_PAGINATION);
  draw_foot (&foot, plan, leaf, page);
  bw_pdf_ink_end (foot.ink);
  if (!is_agenda (leaf))
    add_back_link (plan, leaf, pen);
}

BwPdfForm *
bw_foot_stamp (const BwPlan *plan, const BwLeaf *paper, guint page, BwPdf *pdf, double width)
{
  BwPdfForm *form = bw_pdf_add_form (pdf, width, BW_PAPER_FOOT_HEIGHT);
  BwFoot foot = {bw_pdf_form_begin (form), bw_pdf_get_typesetter (pdf), width,
                 BW_FOOT_BASELINE - (BW_PAGE_HEIGHT - BW_PAPER_FOOT_HEIGHT)};

  draw_foot (&foot, plan, paper, page);
  bw_pdf_ink_end (foot.ink);
  bw_pdf_form_finish (form);
  return form;
}
