// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * face.h - one font file of a document, whatever the sizes it is used at: which of its glyphs were used,
 * how wide they are, which text they stand for, and the small font program that holds just them. Knows
 * nothing of PDF objects.
 */
#pragma once

#include <gio/gio.h>

typedef struct _BwFace BwFace;

/* In thousandths of the size, y upwards. */
typedef struct
{
  double ascent, descent; /* descent is negative */
  double cap_height;
  double left, bottom, right, top; /* the box that holds every glyph */
  double italic_angle;             /* degrees, negative leans right */
} BwFaceMetrics;

/* A glyph in use. */
typedef struct
{
  guint glyph;
  double advance;   /* thousandths of the size, rounded to a tenth, as the document will state it */
  const char *text; /* the one text it stands for wherever no replacement text is given; never NULL */
} BwFaceGlyph;

/* "TAGTAG+PostScriptName"; the tag is made from the glyphs in use, so it is final when the last
 * run was asked for. */
char *bw_face_dup_subset_name (BwFace *self);

/* TRUE: the program is a bare CFF table (CIDFontType0C); FALSE: TrueType. Glyph numbers are the
 * font file's in both. */
gboolean bw_face_is_cff (BwFace *self);

BwFaceMetrics bw_face_get_metrics (BwFace *self);

/* The advance of any glyph of the face, as in BwFaceGlyph. */
double bw_face_get_advance (BwFace *self, guint glyph);

/* Every glyph in use, by glyph number; (element-type BwFaceGlyph). Its texts live as long as the face. */
GArray *bw_face_list_glyphs (BwFace *self);

/* The font program with only the glyphs in use. */
GBytes *bw_face_dup_subset (BwFace *self, GError **error);
