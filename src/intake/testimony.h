// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * testimony.h - what a column says to a question with two answers, such as whether the day or the month comes
 * first.
 *
 * Each cell can be read in the one way, in the other, or in both, and then either means the same or leaves it
 * open.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first line with a cell of each kind; 0: none. */
typedef struct
{
  guint first; /* it can be read in the first way only */
  guint second;
  guint open; /* in both, and they differ */
} BwTestimony;

typedef enum
{
  BW_VERDICT_NOT_NEEDED, /* nothing leaves it open */
  BW_VERDICT_SAID,       /* a person said it */
  BW_VERDICT_SETTLED,    /* the column says it */
  BW_VERDICT_OPEN,       /* nothing says it */
  BW_VERDICT_MIXED,      /* the column says both */
} BwVerdictGround;

typedef struct
{
  BwVerdictGround ground;
  int answer; /* 1: the first, 2: the second; 0: not known */
} BwVerdict;

void bw_testimony_add (BwTestimony *self, gboolean can_be_first, gboolean can_be_second, guint line);

/* @said: what a person said, 1 or 2; else 0. */
BwVerdict bw_testimony_weigh (const BwTestimony *self, int said);

G_END_DECLS
