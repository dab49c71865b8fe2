// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * glance.h - a first look at a file, for whoever is to say what its columns mean: what was found out, what
 * each column holds, the first rows, and what can be supposed of it all.
 *
 * It rests on the first rows only; bw_readings_read() judges by all of them.
 */
#pragma once

#include "intake/mapping.h"

G_BEGIN_DECLS

typedef enum
{
  BW_CELLS_EMPTY,
  BW_CELLS_TEXT,
  BW_CELLS_DATES,
  BW_CELLS_NUMBERS,
} BwCellsKind;

typedef struct
{
  char *name; /* "": it has none, and cannot be read */
  BwCellsKind kind;
  gboolean name_is_date; /* in a wide table, it holds the figures of that date */
  BwVerdict date_order;  /* of dates; 1: the day comes first, 2: the month */
  BwVerdict decimal;     /* of numbers; 1: a point, 2: a comma */
  GPtrArray *values;     /* char *: what the cells say, each once, as they come; not more than 100 */
} BwColumnGlance;

typedef struct
{
  GPtrArray *columns; /* BwColumnGlance */
  GPtrArray *rows;    /* GStrv, as many cells as columns: the first of the file; not more than @n_rows */
  GArray *lines;      /* guint: of each of @rows */
  GPtrArray *sheets;  /* char *, of a workbook; else NULL */
  char *sheet;        /* that is looked at; else NULL */
  BwNoticed noticed;
} BwGlance;

/* @choices: may be NULL. @error: as bw_grid_open(). */
BwGlance *bw_glance_new (const char *path, const BwChoices *choices, guint n_rows, GCancellable *cancellable,
                         GError **error);
void bw_glance_free (BwGlance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwGlance, bw_glance_free)

const BwColumnGlance *bw_glance_get (const BwGlance *self, guint column);

/* What the columns seem to mean: the first dates, and numbers if they stand in one column; or a wide table.
 * It may lack something, and a person should see it first. (transfer full) */
BwMapping *bw_glance_suppose (const BwGlance *self);

G_END_DECLS
