// SPDX-License-Identifier: GPL-3.0-or-later
/* sign.c - a word in capitals: in a frame, or white on ink where it is a warning. */
#include "pack/sign.h"

#include "pack/block-private.h"

#define PADDING 4.0
#define LINE 0.7

typedef struct
{
  BwBlock parent;
  BwTypesetter *typesetter;
  char *text;
  gboolean is_warning;
} BwSign;

static double
baseline_of (BwTypesetter *typesetter)
{
  return (BW_SIGN_HEIGHT + bw_typesetter_get_cap_height (typesetter, &bw_style_tag)) / 2;
}

double
bw_sign_measure (BwTypesetter *typesetter, const char *text)
{
  g_autofree char *capitals = g_utf8_strup (text, -1);

  return bw_text_width (typesetter, &bw_style_tag, capitals) + 2 * PADDING;
}

void
bw_sign_draw (BwPdfInk *ink, BwTypesetter *typesetter, const char *text, gboolean is_warning, double x,
              double y)
{
  g_autofree char *capitals = g_utf8_strup (text, -1);
  BwTextStyle style = bw_style_inked (&bw_style_tag, is_warning ? BW_INK_PAPER : BW_INK);
  BwPdfPaint paint = is_warning ? bw_fill_paint (BW_INK) : (BwPdfPaint){.width = LINE, .stroke = BW_INK};
  double inset = is_warning ? 0 : LINE / 2, width = bw_sign_measure (typesetter, text);

  bw_pdf_ink_rectangle (ink, x + inset, y + inset, width - 2 * inset, BW_SIGN_HEIGHT - 2 * inset, &paint);
  bw_pdf_ink_text (ink, &style, BW_PDF_ANCHOR_LEFT, x + PADDING, y + baseline_of (typesetter), capitals);
}

static double
sign_get_height (const BwBlock *block)
{
  return BW_SIGN_HEIGHT;
}

static double
sign_get_baseline (const BwBlock *block)
{
  return baseline_of (((const BwSign *) block)->typesetter);
}

static void
sign_draw (BwBlock *block, BwPen *pen, double x, double y)
{
  BwSign *self = (BwSign *) block;
  BwPdfInk *ink = bw_pen_begin (pen, bw_tag_get_element (block->tag, pen));

  bw_sign_draw (ink, self->typesetter, self->text, self->is_warning, x, y);
  bw_pdf_ink_end (ink);
}

static void
sign_clear (BwBlock *block)
{
  g_free (((BwSign *) block)->text);
}

static const BwBlockKind sign_kind = {sizeof (BwSign), sign_get_height, NULL, sign_get_baseline, NULL,
                                      sign_draw,       sign_clear};

BwBlock *
bw_block_sign (BwTypesetter *typesetter, const char *text, gboolean is_warning)
{
  BwSign *self = bw_block_new (&sign_kind, BW_PDF_P);

  self->typesetter = typesetter;
  self->text = g_strdup (text);
  self->is_warning = is_warning;
  return &self->parent;
}
