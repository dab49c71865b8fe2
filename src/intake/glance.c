// SPDX-License-Identifier: GPL-3.0-or-later
/* glance.c - counts what the cells of each column are. */
#include "intake/glance.h"

#include <string.h>

#define LOOKED_AT 2000  /* rows */
#define MOST_VALUES 100 /* of a column */
#define LEAST_DATED 3   /* columns of a wide table */

/* What was seen of a column. */
typedef struct
{
  guint n_filled, n_dates, n_numbers;
  guint n_digits; /* dates that could as well be numbers: 42461, 201604 */
  BwTestimony dates[BW_N_DATE_QUESTIONS], numbers;
  GHashTable *values; /* those of the glance */
} Tally;

typedef struct
{
  BwGlance *glance;
  GArray *tallies; /* Tally */
  guint n_seen, n_rows;
} Look;

/* Names of columns with dates, in small letters. */
static const char *const date_words[] = {"date", "month", "period", "week", "quarter", "year", "day"};

static void
column_glance_free (BwColumnGlance *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->values);
  g_free (self);
}

void
bw_glance_free (BwGlance *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->sheet);
  g_free (self);
}

const BwColumnGlance *
bw_glance_get (const BwGlance *self, guint column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

/* --- rows ------------------------------------------------------------------------------------------------
 */

static void
look_at (Tally *self, BwColumnGlance *column, guint line, const char *cell)
{
  BwNumberCell number = bw_number_cell_read (cell);
  BwDateCell date;
  gboolean is_like_date; /* one of a day that does not exist is meant as a date too */

  if (column->values->len < MOST_VALUES && !g_hash_table_contains (self->values, cell))
    {
      char *kept = g_strdup (cell);

      g_ptr_array_add (column->values, kept);
      g_hash_table_add (self->values, kept);
    }
  if (number.kind != BW_CELL_NUMBER && number.kind != BW_CELL_FOREIGN)
    return;
  date = bw_date_cell_read (cell);
  is_like_date = date.fault != BW_DATE_FAULT_FOREIGN;
  self->n_filled++;
  self->n_numbers += number.kind == BW_CELL_NUMBER;
  self->n_dates += is_like_date;
  self->n_digits += is_like_date && number.kind == BW_CELL_NUMBER;
  bw_number_cell_testify (&number, &self->numbers, line);
  bw_date_cell_testify (&date, self->dates, line);
}

static void
keep_row (Look *look, guint line, const char *const *cells, guint n_cells)
{
  guint n_columns = look->glance->columns->len;
  GStrv row = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    row[i] = g_strdup (i < n_cells && cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (look->glance->rows, row);
  g_array_append_val (look->glance->lines, line);
}

static gboolean
take_row (guint line, const char *const *cells, guint n_cells, gpointer data)
{
  Look *look = data;

  if (look->glance->rows->len < look->n_rows)
    keep_row (look, line, cells, n_cells);
  for (guint i = 0; i < MIN (n_cells, look->glance->columns->len); i++)
    if (cells[i] != NULL && *cells[i] != '\0')
      look_at (&g_array_index (look->tallies, Tally, i), g_ptr_array_index (look->glance->columns, i), line,
               cells[i]);
  return ++look->n_seen < LOOKED_AT;
}

/* --- columns ---------------------------------------------------------------------------------------------
 */

static gboolean
is_named_for_dates (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (date_words); i++)
    if (strstr (lower, date_words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* More than half of the cells say it: slips are for whoever reads them all. */
static gboolean
are_most (guint n, guint n_filled)
{
  return n * 2 > n_filled;
}

static BwCellsKind
judge (const Tally *self, const char *name)
{
  guint n_plain_dates = self->n_dates - self->n_digits;

  if (self->n_filled == 0)
    return BW_CELLS_EMPTY;
  if (are_most (n_plain_dates, self->n_filled) ||
      (are_most (self->n_dates, self->n_filled) && is_named_for_dates (name)))
    return BW_CELLS_DATES;
  return are_most (self->n_numbers, self->n_filled) ? BW_CELLS_NUMBERS : BW_CELLS_TEXT;
}

static void
add_columns (Look *look, const BwGrid *grid)
{
  for (guint i = 0; i < grid->columns->len; i++)
    {
      BwColumnGlance *column = g_new0 (BwColumnGlance, 1);
      Tally tally = {.values = g_hash_table_new (g_str_hash, g_str_equal)};

      column->name = g_strdup (g_ptr_array_index (grid->columns, i));
      column->name_is_date = bw_date_cell_read (column->name).fault == BW_DATE_FAULT_NONE;
      column->values = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (look->glance->columns, column);
      g_array_append_val (look->tallies, tally);
    }
}

static void
judge_columns (Look *look)
{
  for (guint i = 0; i < look->glance->columns->len; i++)
    {
      BwColumnGlance *column = g_ptr_array_index (look->glance->columns, i);
      const Tally *tally = &g_array_index (look->tallies, Tally, i);

      column->kind = judge (tally, column->name);
      column->date_order = bw_testimony_weigh (&tally->dates[BW_DATE_ORDER], 0);
      column->decimal = bw_testimony_weigh (&tally->numbers, 0);
    }
}

static void
tally_clear (gpointer data)
{
  g_hash_table_unref (((Tally *) data)->values);
}

BwGlance *
bw_glance_new (const char *path, const BwChoices *choices, guint n_rows, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (BwGrid) grid = bw_grid_open (path, choices, cancellable, error);
  g_autoptr (GArray) tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  g_autoptr (BwGlance) self = NULL;
  BwWatch watch = {.cancellable = cancellable};
  Look look = {.tallies = tallies, .n_rows = n_rows};

  if (grid == NULL)
    return NULL;
  g_array_set_clear_func (tallies, tally_clear);
  self = g_new0 (BwGlance, 1);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_glance_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sheets = grid->sheets != NULL ? g_ptr_array_ref (grid->sheets) : NULL;
  self->sheet = g_strdup (grid->sheet);
  self->noticed = grid->noticed;
  look.glance = self;
  add_columns (&look, grid);
  if (!bw_grid_read (grid, &watch, take_row, &look, error))
    return NULL;
  judge_columns (&look);
  return g_steal_pointer (&self);
}

/* --- what it seems to mean -------------------------------------------------------------------------------
 */

/* The first column of a kind that has a name, and how many there are. */
static const char *
find_kind (const BwGlance *self, BwCellsKind kind, guint *n)
{
  const char *found = NULL;

  *n = 0;
  for (guint i = 0; i < self->columns->len; i++)
    {
      const BwColumnGlance *column = bw_glance_get (self, i);

      if (column->kind != kind || *column->name == '\0' || column->name_is_date)
        continue;
      if (*n == 0)
        found = column->name;
      ++*n;
    }
  return found;
}

static guint
count_dated (const BwGlance *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += bw_glance_get (self, i)->name_is_date;
  return n;
}

BwMapping *
bw_glance_suppose (const BwGlance *self)
{
  BwMapping *mapping = bw_mapping_new ();
  BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
  guint n_dates = 0, n_numbers = 0, n_texts = 0;
  const char *date = find_kind (self, BW_CELLS_DATES, &n_dates);
  const char *number = find_kind (self, BW_CELLS_NUMBERS, &n_numbers);
  const char *text = find_kind (self, BW_CELLS_TEXT, &n_texts);

  if (date == NULL && count_dated (self) >= LEAST_DATED)
    {
      mapping->is_wide = TRUE;
      mapping->measure_column = g_strdup (text);
      return mapping;
    }
  mapping->date = g_strdup (date);
  if (n_numbers == 1)
    measure->value = g_strdup (number);
  return mapping;
}
