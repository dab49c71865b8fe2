// SPDX-License-Identifier: GPL-3.0-or-later
/* ranking.c - the measures of a pack, ordered by rule. */
#include "pack/ranking.h"

#include <glib/gi18n-lib.h>

static void
ranked_free (gpointer data)
{
  BwRanked *self = data;

  bw_analysis_free (self->analysis);
  g_free (self);
}

static int
compare (gconstpointer one, gconstpointer other)
{
  const BwRanked *const *a = one, *const *b = other;

  return bw_standing_compare ((*a)->analysis, (*b)->analysis);
}

static void
add (GPtrArray *ranking, const BwLeaf *leaf)
{
  BwRanked *ranked = g_new (BwRanked, 1);

  *ranked = (BwRanked){leaf, bw_analysis_new (leaf->series)};
  g_ptr_array_add (ranking, ranked);
}

GPtrArray *
bw_ranking_new (const BwPlan *plan)
{
  GPtrArray *ranking = g_ptr_array_new_with_free_func (ranked_free);

  for (guint i = 0; i < plan->leaves->len; i++)
    {
      const BwLeaf *leaf = g_ptr_array_index (plan->leaves, i);

      if (leaf->kind == BW_LEAF_MEASURE)
        add (ranking, leaf);
    }
  g_ptr_array_sort (ranking, compare);
  return ranking;
}

GPtrArray *
bw_ranking_new_of_session (const BwPlan *plan, gboolean is_private)
{
  GPtrArray *ranking = bw_ranking_new (plan);

  for (guint i = ranking->len; i > 0; i--)
    if (((BwRanked *) g_ptr_array_index (ranking, i - 1))->leaf->is_private != is_private)
      g_ptr_array_remove_index (ranking, i - 1);
  return ranking;
}

char *
bw_ranking_tell_changed (const GPtrArray *self)
{
  guint n = 0;

  for (guint i = 0; i < self->len; i++)
    n += bw_standing_is_changed (((BwRanked *) g_ptr_array_index (self, i))->analysis);
  if (n == 0)
    return NULL;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u measure does not vary by chance alone.",
                                       "%u measures do not vary by chance alone.", n),
                          n);
}
