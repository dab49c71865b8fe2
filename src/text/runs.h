// SPDX-License-Identifier: GPL-3.0-or-later
/* runs.h - from Pango's glyphs to a document's runs, with the text a reader shall find behind them.
 * Only for this room. */
#pragma once

#include "text/typesetter-private.h"

/* What a run needs from its paragraph. */
typedef struct
{
  BwTypesetter *typesetter;
  const char *text;     /* the whole paragraph's */
  const char *language; /* of this run, or NULL */
  guint32 rgb;          /* where the text has no colour of its own */
  double x, baseline;
  double width;
} BwRunPlace;

/* Makes the run of @pango and gives it to @func. A run that no usable font can show is
 * counted as missing instead. */
void bw_run_emit (const PangoGlyphItem *pango, const BwRunPlace *place, BwRunFunc func, gpointer data);
