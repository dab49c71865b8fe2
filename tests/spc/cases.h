// SPDX-License-Identifier: GPL-3.0-or-later
/* cases.h - reads the reference cases: an index with a line a case, and for each case its input and what the
 * reference answered. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* A CSV file without quotes, its fields found by row and name of column. */
typedef struct
{
  GStrv columns;
  GPtrArray *rows; /* of GStrv */
} Table;

/* A missing or broken file ends the test. */
Table *table_read (const char *path);
void table_free (Table *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

/* "" if there is no such column. */
const char *table_text (const Table *self, guint row, const char *column);
/* NaN if the field is empty or says so. */
double table_real (const Table *self, guint row, const char *column);

/* End the test unless the field says what was found: reals to 1e-9 relative, texts and flags exactly. A flag
 * that is not known is an empty field. */
void table_assert_real (const Table *self, guint row, const char *column, double actual);
void table_assert_text (const Table *self, guint row, const char *column, const char *actual);
void table_assert_flag (const Table *self, guint row, const char *column, bool known, int actual);

/* What @list says of @facet: "x" in "A=x;B=y", all of it when it names no facets, "" when it leaves this one
 * out. */
char *entry_for (const char *list, const char *facet);

/* The rows of one facet, in the order of their dates. */
typedef struct
{
  char *facet; /* "" in a case without facets */
  gsize n;
  double *values;
  bool *starts;
} Input;

void input_free (Input *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Input, input_free)

/* The series of a case, one per facet in the order of their names; @rebase is the index's column of that
 * name. */
GPtrArray *inputs_read (const char *path, const char *rebase);

/* Adds a test for each case of @index that is synthetic, or each that is not. */
typedef void (*CasesAdder) (const Table *index, const char *folder, bool synthetic);

/* Runs the synthetic cases, which are in the folder @own of this room's tests, and those made of public data,
 * which lie beside the checkout in @shared: where they do not, one skipped test of @suite says so. */
int cases_run (const char *suite, const char *own, const char *shared, CasesAdder add);
