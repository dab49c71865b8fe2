// SPDX-License-Identifier: GPL-3.0-or-later
/* paper-of-text.c - plain text to pages. A paper of the trust's own, so it has the look of the pack. */
#include "pack/paper-of-text.h"

#include <string.h>

#include "pdf/ink.h"
#include "pdf/page.h"
#include "pdf/structure.h"

/* A4 in points, with the pack's margins; narrower than its pages, for reading at length. */
#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define LEFT 50.64
#define WIDTH 440.0
#define TOP 60.0
#define BOTTOM 770.0
#define FOOT 806.0
#define INDENT 16.0
#define INK 0x1a1a1a
#define SECOND_INK 0x595959

static const BwTextStyle title_style = {.bold = TRUE, .size = 20, .leading = 26, .rgb = INK};
static const BwTextStyle heading_style = {.bold = TRUE, .size = 12, .leading = 17, .rgb = INK};
static const BwTextStyle body_style = {.size = 10.5, .leading = 15, .rgb = INK};
static const BwTextStyle foot_style = {.size = 8, .leading = 11, .rgb = SECOND_INK};

typedef enum
{
  TITLE,
  HEADING,
  BODY,
  POINT,
} PieceKind;

/* A paragraph, a heading or a point of a list. */
typedef struct
{
  PieceKind kind;
  char *label; /* of a point */
  GString *text;
} Piece;

typedef struct
{
  BwTypesetter *typesetter;
  BwPdf *pdf;
  const char *title;
  BwPdfPage *page;
  guint n_pages;
  double y;
  BwPdfElement *list; /* that points are being added to */
} Setting;

/* --- text to pieces --------------------------------------------------------------------------------------
 */

static void
piece_free (Piece *self)
{
  g_free (self->label);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* How long the label of a point is with the space after it, "- " or "12. "; 0: it is none. */
static gsize
label_length (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (g_str_has_prefix (line, "- "))
    return 2;
  return digits > 0 && g_str_has_prefix (line + digits, ". ") ? digits + 2 : 0;
}

static Piece *
piece_new (const char *line)
{
  Piece *self = g_new0 (Piece, 1);
  gsize label = label_length (line);
  gsize marks = label;

  self->kind = BODY;
  if (g_str_has_prefix (line, "# "))
    {
      self->kind = TITLE;
      marks = 2;
    }
  else if (g_str_has_prefix (line, "## "))
    {
      self->kind = HEADING;
      marks = 3;
    }
  else if (label > 0)
    {
      self->kind = POINT;
      self->label = *line == '-' ? g_strdup ("•") : g_strndup (line, label - 1);
    }
  self->text = g_string_new (line + marks);
  return self;
}

/* A line goes on with the piece above it unless an empty line, a mark or a heading stands between. */
static GPtrArray *
read_pieces (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free);
  Piece *open = NULL;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      gboolean begins = *line == '#' || label_length (line) > 0;

      if (*line == '\0')
        open = NULL;
      else if (open != NULL && !begins)
        g_string_append_printf (open->text, " %s", line);
      else
        {
          g_ptr_array_add (pieces, open = piece_new (line));
          if (open->kind == TITLE || open->kind == HEADING)
            open = NULL;
        }
    }
  return pieces;
}

static const char *
find_title (GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind == TITLE)
        return piece->text->str;
    }
  return NULL;
}

/* --- pieces to pages -------------------------------------------------------------------------------------
 */

static void
begin_page (Setting *self)
{
  g_autofree char *number = NULL;
  BwPdfInk *ink;

  self->page = bw_pdf_add_page (self->pdf, PAGE_WIDTH, PAGE_HEIGHT);
  self->y = TOP;
  number = g_strdup_printf ("%u", ++self->n_pages);
  ink = bw_pdf_page_begin_artifact (self->page, BW_PDF_PAGINATION);
  bw_pdf_ink_text (ink, &foot_style, BW_PDF_ANCHOR_LEFT, LEFT, FOOT, self->title);
  bw_pdf_ink_text (ink, &foot_style, BW_PDF_ANCHOR_RIGHT, LEFT + WIDTH, FOOT, number);
  bw_pdf_ink_end (ink);
}

/* Sets @text from @x on, over as many pages as it takes. */
static void
set_text (Setting *self, BwPdfElement *element, const BwTextStyle *style, double x, const char *text)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (self->typesetter, style, text);
  guint n_lines, first = 0;

  bw_paragraph_set_width (paragraph, LEFT + WIDTH - x);
  n_lines = bw_paragraph_get_n_lines (paragraph);
  while (first < n_lines)
    {
      guint room = (guint) MAX ((BOTTOM - self->y) / style->leading, 0);
      guint n = MIN (n_lines - first, room);
      BwPdfInk *ink;

      if (n == 0)
        {
          begin_page (self);
          continue;
        }
      ink = bw_pdf_page_begin (self->page, element);
      self->y = bw_pdf_ink_lines (ink, paragraph, first, n, x, self->y);
      bw_pdf_ink_end (ink);
      first += n;
    }
}

/* So that a heading stands with some of what it heads. */
static void
make_room (Setting *self, double height)
{
  if (self->y + height > BOTTOM)
    begin_page (self);
}

static void
set_heading (Setting *self, const Piece *piece)
{
  const BwTextStyle *style = piece->kind == TITLE ? &title_style : &heading_style;

  self->y += self->y > TOP ? 10 : 0;
  make_room (self, style->leading + 3 * body_style.leading);
  set_text (self, bw_pdf_add_element (self->pdf, NULL, piece->kind == TITLE ? BW_PDF_H1 : BW_PDF_H2), style,
            LEFT, piece->text->str);
  self->y += 4;
}

static void
set_point (Setting *self, const Piece *piece)
{
  BwPdfElement *point, *label, *body;
  BwPdfInk *ink;

  if (self->list == NULL)
    self->list = bw_pdf_add_element (self->pdf, NULL, BW_PDF_L);
  make_room (self, body_style.leading);
  point = bw_pdf_add_element (self->pdf, self->list, BW_PDF_LI);
  label = bw_pdf_add_element (self->pdf, point, BW_PDF_LBL);
  body = bw_pdf_add_element (self->pdf, point, BW_PDF_LBODY);
  ink = bw_pdf_page_begin (self->page, label);
  {
    g_autoptr (BwParagraph) paragraph = bw_paragraph_new (self->typesetter, &body_style, piece->label);

    bw_pdf_ink_paragraph (ink, paragraph, LEFT, self->y);
  }
  bw_pdf_ink_end (ink);
  set_text (self, body, &body_style, LEFT + INDENT, piece->text->str);
  self->y += 3;
}

static void
set_piece (Setting *self, const Piece *piece)
{
  if (piece->kind != POINT)
    self->list = NULL;
  if (piece->kind == POINT)
    set_point (self, piece);
  else if (piece->kind == BODY)
    {
      set_text (self, bw_pdf_add_element (self->pdf, NULL, BW_PDF_P), &body_style, LEFT, piece->text->str);
      self->y += 7;
    }
  else
    set_heading (self, piece);
}

gboolean
bw_pack_set_paper (const char *text, const char *name, const char *author, const char *language,
                   const char *output, GError **error)
{
  g_autoptr (GPtrArray) pieces = read_pieces (text);
  g_autoptr (BwTypesetter) typesetter = bw_typesetter_new ();
  const char *title = find_title (pieces) != NULL ? find_title (pieces) : name;
  g_autoptr (BwPdf) pdf = bw_pdf_new (typesetter, title, language);
  Setting setting = {.typesetter = typesetter, .pdf = pdf, .title = title};
  g_autoptr (GBytes) bytes = NULL;

  if (author != NULL)
    bw_pdf_set_author (pdf, author);
  begin_page (&setting);
  for (guint i = 0; i < pieces->len; i++)
    set_piece (&setting, g_ptr_array_index (pieces, i));
  bytes = bw_pdf_finish (pdf, error);
  return bytes != NULL && g_file_set_contents (output, g_bytes_get_data (bytes, NULL),
                                               (gssize) g_bytes_get_size (bytes), error);
}
