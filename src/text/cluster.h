// SPDX-License-Identifier: GPL-3.0-or-later
/* cluster.h - the smallest group of glyphs that belongs to a stretch of text, as Pango shaped it.
 * Only for this room. */
#pragma once

#include "text/face-private.h"

#include <pango/pango.h>

typedef struct
{
  const PangoGlyphItem *run;
  const char *run_text;
  int first, end; /* glyphs [first, end) of the run */
  const char *text;
  int length;
} BwCluster;

/* Steps to the next cluster as seen from left to right; start from { .run = ..., .run_text = ... }. */
gboolean bw_cluster_next (BwCluster *self);

/* Makes each glyph of the cluster say its text. FALSE: they cannot, the cluster needs a replacement text. */
gboolean bw_cluster_claim (const BwCluster *self, BwFace *face);

/* What was written, composed (NFC): the replacement text. */
char *bw_cluster_dup_text (const BwCluster *self);

/* Whether readers find words in @run only if one replacement text stands for all of it: Indic scripts,
 * whose vowels are drawn before what they follow. */
gboolean bw_cluster_run_needs_replacement (const PangoGlyphItem *run, const char *run_text, BwFace *face);
