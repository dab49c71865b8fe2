// SPDX-License-Identifier: GPL-3.0-or-later
/* typesetter-private.h - the typesetter as paragraphs see it: Pango's context, and
 * faces behind Pango's fonts. */
#pragma once

#include "text/face-private.h"
#include "text/kept-lines.h"
#include "text/paragraph.h"

#include <pango/pango.h>

/* A face as Pango uses it: at a size, perhaps with a look that fontconfig asks for because
 * the family lacks it. */
typedef struct
{
  BwFace *face;
  double size;
  double slant;
  gboolean embolden;
} BwFont;

PangoContext *bw_typesetter_get_context (BwTypesetter *self);
/* For paragraphs of a known direction. */
PangoContext *bw_typesetter_get_context_towards (BwTypesetter *self, PangoDirection direction);

/* Caller owns. */
PangoFontDescription *bw_typesetter_describe (const BwTextStyle *style);

const BwFont *bw_typesetter_get_font (BwTypesetter *self, PangoFont *pango);

void bw_typesetter_note_missing (BwTypesetter *self, gunichar character);

/* Where the runs of one line are made; reused from line to line. */
typedef struct
{
  GArray *glyphs;          /* BwGlyph */
  GArray *spans;           /* BwGlyphSpan */
  GPtrArray *replacements; /* the texts that spans and run point to */
} BwRunBuffer;

BwRunBuffer *bw_typesetter_get_run_buffer (BwTypesetter *self);

BwKeptLines *bw_typesetter_get_kept_lines (BwTypesetter *self);
