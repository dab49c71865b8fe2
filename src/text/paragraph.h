// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * paragraph.h - a text broken into lines of glyphs. Lengths in points, y grows downwards. Made with a
 * typesetter, which must outlive it. It does not know pages: who draws takes line by line.
 *
 * Text is set ragged, without hyphenation: a line breaks between words or at a soft hyphen, and
 * inside a word only if the word is wider than the column. Direction follows the text. A line feed
 * begins a new line.
 */
#pragma once

#include "text/typesetter.h"

typedef struct _BwParagraph BwParagraph;

/* START is left in left-to-right text and right in right-to-left text. */
typedef enum
{
  BW_ALIGN_START,
  BW_ALIGN_CENTRE,
  BW_ALIGN_END,
} BwAlignment;

/* One line, measured from the paragraph's top left corner. */
typedef struct
{
  double top, height;
  double baseline;
  double x,
      width; /* where its text begins on the left, and how far it reaches; without spaces at the line's end */
} BwLine;

/* A glyph, placed from its run's origin. */
typedef struct
{
  guint glyph;
  double x;
  double rise; /* upwards */
} BwGlyph;

/* Neighbouring glyphs of a run. Without @replacement each says its own text (BwFaceGlyph); with it they
 * are read as that text together. */
typedef struct
{
  guint n_glyphs;
  const char *replacement;
} BwGlyphSpan;

/* Glyphs of one face, size and colour, from left to right as they are seen. */
typedef struct
{
  BwFace *face;
  double size;
  double slant; /* shift to the right per unit of height, where the family has no italic of its own; else 0 */
  gboolean embolden; /* where the family has no bold of its own: draw outlines as well, size / 24 wide */
  guint32 rgb;
  double x, baseline; /* the origin, measured like BwLine */
  double width;
  const char *language; /* as given by bw_paragraph_set_language(), or NULL */
  const char
      *replacement; /* the text of the whole run where readers would not find its words by glyph, or NULL */
  const BwGlyph *glyphs;
  guint n_glyphs;
  const BwGlyphSpan *spans; /* they cover all glyphs in order */
  guint n_spans;
} BwRun;

/* Called for each run of a line from left to right; @run lives until it returns. */
typedef void (*BwRunFunc) (const BwRun *run, gpointer data);

/* How wide @text is on one line, in points. */
double bw_text_width (BwTypesetter *typesetter, const BwTextStyle *style, const char *text);

/* @text: UTF-8. Bytes that are not UTF-8, control characters and marks that override reading direction do
 * not take part; byte offsets below count in what bw_paragraph_get_text() returns (the same as @text if
 * that is valid UTF-8). */
BwParagraph *bw_paragraph_new (BwTypesetter *typesetter, const BwTextStyle *style, const char *text);
/* @text that never breaks, as other calls may have had it before: not to be changed, and valid until the next
 * call. */
BwParagraph *bw_paragraph_borrow (BwTypesetter *typesetter, const BwTextStyle *style, const char *text);
void bw_paragraph_free (BwParagraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwParagraph, bw_paragraph_free)

const char *bw_paragraph_get_text (BwParagraph *self);

/* From byte @start to before @end (G_MAXUINT: to the end) in another style: its family, weight, size,
 * tracking and colour count; leading and indent are the paragraph's. */
void bw_paragraph_add_span (BwParagraph *self, guint start, guint end, const BwTextStyle *style);

/* The language of a stretch as a BCP 47 tag, such as "cy". */
void bw_paragraph_set_language (BwParagraph *self, guint start, guint end, const char *language);

void bw_paragraph_set_alignment (BwParagraph *self, BwAlignment alignment);

/* Break lines at @width; negative: never (the initial state, where alignment has no effect). */
void bw_paragraph_set_width (BwParagraph *self, double width);

/* One line, cut after the last whole word that fits its width and ended with "…". */
void bw_paragraph_set_ellipsis (BwParagraph *self, gboolean ellipsis);

/* Asking lays the text out if something changed. */
guint bw_paragraph_get_n_lines (BwParagraph *self);
BwLine bw_paragraph_get_line (BwParagraph *self, guint line);
double bw_paragraph_get_height (BwParagraph *self);
/* Width of its widest line. */
double bw_paragraph_get_text_width (BwParagraph *self);

/* Gives the runs of @line to @func. Asking is using: the glyphs join the subsets of their faces, the first
 * text a glyph stands for becomes its text, and what no font has is counted. */
void bw_paragraph_foreach_run (BwParagraph *self, guint line, BwRunFunc func, gpointer data);
