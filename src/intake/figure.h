// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * figure.h - cells to readings, once it is known how dates and numbers of the file are written. For intake
 * alone.
 *
 * What cannot be read is refused in the file's list; what says that there is no figure is noted.
 */
#pragma once

#include "intake/readings.h"

G_BEGIN_DECLS

/* A cell, and where it stands. */
typedef struct
{
  guint line;
  const char *column; /* its name, or that of its row in a wide table */
  const char *text;
} BwPlacedCell;

/* A cell whose question nothing answers: it is told once, with how many more there are. */
typedef struct
{
  BwRefusedRow *row;
  guint n_more;
} BwDoubt;

typedef struct
{
  BwReadingsFile *file;
  BwVerdict dates[BW_N_DATE_QUESTIONS];
  BwDoubt date_doubts[BW_N_DATE_QUESTIONS];
  BwDoubt number_doubt;
} BwFigureReader;

/* A reading and the line it came from, until it is known that no other has its date. */
typedef struct
{
  BwReading *reading;
  guint line;
} BwFoundReading;

/* Decides how dates and numbers are written, by what the person who made @grid's mapping said, or by what the
 * file says. A file with commas between its cells has points before decimals, if it does not itself say
 * otherwise. */
void bw_figure_reader_decide (BwFigureReader *self, const BwGrid *grid, const BwChoices *said,
                              const BwTestimony *dates, const BwTestimony *numbers);

/* Both take over @reason; a list has an end. */
void bw_figure_note (BwReadingsFile *file, const BwPlacedCell *cell, char *reason);
void bw_figure_refuse (BwReadingsFile *file, const BwPlacedCell *cell, char *reason);

/* BW_NO_DATE if it was refused. */
BwDate bw_figure_read_date (BwFigureReader *self, const BwPlacedCell *cell);

/* Whether the value of a measure is written in per cent; not all of them may say so, but all or none must. */
typedef struct
{
  BwPlacedCell with, without; /* the first of each; their text is NULL if there is none */
} BwPerCent;

/* @second: the denominator, and then @first the numerator; NULL if @first is the value. NULL if it was
 * refused. (transfer full) */
BwReading *bw_figure_read (BwFigureReader *self, const BwMappedMeasure *measure, BwDate date,
                           const BwPlacedCell *first, const BwPlacedCell *second, BwPerCent *per_cent);

/* Takes over the readings in @found (of BwFoundReading) that no other has the date of; the others are
 * refused. */
void bw_figure_sort_out (BwReadingsFile *file, BwMeasureReadings *measure, GArray *found,
                         const char *date_column, const BwPerCent *per_cent);

/* Completes the sentences on cells in doubt. */
void bw_figure_reader_finish (BwFigureReader *self);

G_END_DECLS
