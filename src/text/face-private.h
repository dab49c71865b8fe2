// SPDX-License-Identifier: GPL-3.0-or-later
/* face-private.h - what the rest of this room does with a face: take its glyphs into use and say
 * what they stand for. */
#pragma once

#include "text/face.h"

#include <hb.h>

struct _BwFace
{
  hb_font_t *font;   /* at the face's own scale: advances come in font units */
  hb_set_t *glyphs;  /* in use */
  GHashTable *texts; /* glyph -> UTF-8 it stands for */
  gboolean is_cff;
  gboolean has_outlines; /* neither glyf nor CFF: a bitmap font, cannot be embedded */
};

/* @source may have any size; its file, index and variations count. */
BwFace *bw_face_new (hb_font_t *source);
void bw_face_free (BwFace *self);

void bw_face_use (BwFace *self, guint glyph);

/* The first text that a glyph is claimed for becomes its text. FALSE: it stands for another one already. */
gboolean bw_face_claim (BwFace *self, guint glyph, const char *text, gsize length);

/* The glyph that draws @character standing alone; 0 if the font has none. */
guint bw_face_find (BwFace *self, gunichar character);
