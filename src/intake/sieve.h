// SPDX-License-Identifier: GPL-3.0-or-later
/* sieve.h - which rows of a grid a mapping keeps, and for which measure. For intake alone. */
#pragma once

#include "intake/readings.h"

G_BEGIN_DECLS

/* What the cell of a column must say. */
typedef struct
{
  int column;
  const char *value;
} BwRule;

typedef struct
{
  const BwGrid *grid;
  const BwMapping *mapping;
  BwReadingsFile *file;
  GArray *rules;      /* BwRule: for every measure */
  int measure_column; /* -1: none */
  GHashTable *places; /* where in the file's list a measure that was found by its name stands, from 1 */
} BwSieve;

/* FALSE: the grid lacks a column that the mapping names. */
gboolean bw_sieve_init (BwSieve *self, const BwGrid *grid, const BwMapping *mapping, BwReadingsFile *file,
                        GError **error);
void bw_sieve_clear (BwSieve *self);

/* @column: NULL gives -1. FALSE: it is not there, has no name, or there are two. */
gboolean bw_sieve_find_column (const BwSieve *self, const char *column, int *index, GError **error);

/* @filters of BwRowFilter. NULL: as above. (transfer full) of BwRule */
GArray *bw_sieve_find_rules (const BwSieve *self, const GArray *filters, GError **error);

/* Counts the row. FALSE: it is refused, passed over with a note, or not kept by the mapping's own filters. */
gboolean bw_sieve_admits (BwSieve *self, guint line, const char *const *cells, guint n_cells);

gboolean bw_sieve_passes (const GArray *rules, const char *const *cells);

/* Whether the cell is text; if it is not, the row is refused. */
gboolean bw_sieve_is_text (BwSieve *self, guint line, const char *const *cells, int column);

/* The place of the measure of that name in the file's list; a new one is added. -1: there are too many, which
 * bw_sieve_set_too_many() says. */
int bw_sieve_place_measure (BwSieve *self, const char *name);
void bw_sieve_set_too_many (const BwSieve *self, GError **error);

G_END_DECLS
