// SPDX-License-Identifier: GPL-3.0-or-later
/* separator.c - counts, row by row. */
#include "intake/separator.h"

#include <string.h>

#define N_SEPARATORS 4
#define MOST_ROWS 100   /* that are counted */
#define MOST_COUNTED 32 /* of one separator in a row; more are counted as so many */

const char bw_separators[] = ",;\t|";

/* How often a separator came in how many of the rows. */
typedef struct
{
  guint rows_with[MOST_COUNTED + 1];
  guint in_first;
} Tally;

static void
end_row (Tally *tallies, guint *counts, gboolean is_first)
{
  for (gsize i = 0; i < N_SEPARATORS; i++)
    {
      tallies[i].rows_with[MIN (counts[i], MOST_COUNTED)]++;
      if (is_first)
        tallies[i].in_first = counts[i];
      counts[i] = 0;
    }
}

/* The number of rows. The last, which may be cut off, counts only if there is no other. */
static guint
count (Tally *tallies, const char *text, gsize length)
{
  guint counts[N_SEPARATORS] = {0}, n_rows = 0;
  gboolean is_quoted = FALSE, is_blank = TRUE;

  for (gsize i = 0; i < length && n_rows < MOST_ROWS; i++)
    {
      const char *separator = text[i] != '\0' ? strchr (bw_separators, text[i]) : NULL;

      if (text[i] == '"')
        is_quoted = !is_quoted;
      if (!is_quoted && (text[i] == '\n' || text[i] == '\r'))
        {
          if (!is_blank)
            end_row (tallies, counts, n_rows++ == 0);
          is_blank = TRUE;
          continue;
        }
      is_blank = is_blank && text[i] == ' ';
      if (!is_quoted && separator != NULL)
        counts[separator - bw_separators]++;
    }
  if (!is_blank && n_rows == 0)
    end_row (tallies, counts, n_rows++ == 0);
  return n_rows;
}

/* Of @n_rows, those that have the separator as often as most rows have it that have it at all; half as much
 * again if the first row is one that has it, for it mostly names the columns. In halves. */
static guint
weigh (const Tally *self)
{
  guint most = 0;

  for (gsize i = 1; i <= MOST_COUNTED; i++)
    most = MAX (most, self->rows_with[i]);
  return 2 * most + (self->in_first > 0 ? most : 0);
}

BwSeparatorFound
bw_separator_detect (const char *text, gsize length)
{
  Tally tallies[N_SEPARATORS] = {0};
  guint n_rows = count (tallies, text, length), best = 0, second = 0;
  gsize found = 0;

  for (gsize i = 0; i < N_SEPARATORS; i++)
    {
      guint weight = weigh (&tallies[i]);

      second = MAX (second, MIN (weight, best));
      if (weight > best)
        found = i;
      best = MAX (best, weight);
    }
  return (BwSeparatorFound){bw_separators[found], second == 0 || (best >= 2 * n_rows && second * 2 < best)};
}
