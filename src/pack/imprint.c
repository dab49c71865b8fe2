// SPDX-License-Identifier: GPL-3.0-or-later
/* imprint.c - sentences about a pack as a whole. */
#include "pack/imprint.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "model/issued.h"
#include "pack/terms.h"

static char *
list_private_numbers (const BwPlan *plan)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (plan->entries, i);

      if (entry->is_private && entry->item != NULL && entry->number != NULL)
        g_ptr_array_add (numbers, entry->number);
    }
  if (numbers->len == 0)
    return NULL;
  list = bw_term_list (numbers);
  /* Translators: %s is the number of an item, or a list as in "16 and 17". */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Contains private item %s.", "Contains private items %s.", numbers->len),
      list);
}

/* That it may change, or what it changes; NULL: neither. (transfer full) */
static char *
tell_standing (const BwPlan *plan)
{
  g_autofree char *day = plan->replaced != NULL ? bw_format_date (bw_issue_get_day (plan->replaced)) : NULL;

  if (plan->content->is_draft)
    return g_strdup (_ ("It is a draft and may still change."));
  /* Translators: %s is a day, as in "26 November 2026". */
  return day != NULL ? g_strdup_printf (_ ("It replaces the pack issued on %s."), day) : NULL;
}

char *
bw_imprint_tell_audience (const BwPlan *plan)
{
  g_autofree char *numbers = list_private_numbers (plan), *standing = tell_standing (plan);
  const char *may =
      plan->audience->is_public ? _ ("This pack may be published.") : _ ("Not to be published or passed on.");
  const char *without = plan->has_hidden_items ? _ ("Private items keep their numbers and are left out.")
                        : numbers != NULL ? _ ("The public pack carries the same item numbers without them.")
                                          : NULL;
  const char *sentences[] = {numbers, may, without, standing};
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i] != NULL)
      g_ptr_array_add (told, (char *) sentences[i]);
  g_ptr_array_add (told, NULL);
  return g_strjoinv (" ", (char **) told->pdata);
}

/* Takes @text, which says how many; nothing is said of none. */
static void
add_count (GPtrArray *counts, guint n, char *text)
{
  if (n > 0)
    g_ptr_array_add (counts, text);
  else
    g_free (text);
}

static guint
count_leaves (const BwPlan *plan, BwLeafKind kind)
{
  guint n = 0;

  for (guint i = 0; i < plan->leaves->len; i++)
    n += ((BwLeaf *) g_ptr_array_index (plan->leaves, i))->kind == kind ? 1 : 0;
  return n;
}

static guint
count_items (const BwPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (plan->entries, i);

      if (entry->item != NULL && bw_item_is_business (entry->item))
        n++;
    }
  return n;
}

char *
bw_imprint_tell_contents (const BwPlan *plan)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n_items = count_items (plan), n_measures = count_leaves (plan, BW_LEAF_MEASURE);
  guint n_stories = count_leaves (plan, BW_LEAF_STORY), n_papers = count_leaves (plan, BW_LEAF_PAPER);

  add_count (counts, n_items,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n_items), n_items));
  add_count (
      counts, n_measures,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u measure", "%u measures", n_measures), n_measures));
  add_count (counts, n_stories,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u story", "%u stories", n_stories), n_stories));
  add_count (counts, n_papers,
             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paper", "%u papers", n_papers), n_papers));
  add_count (
      counts, plan->n_pages,
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", plan->n_pages), plan->n_pages));
  list = bw_term_list (counts);
  /* Translators: %s is a list of what is in a pack: "20 items, 12 measures and 148 pages". */
  return g_strdup_printf (_ ("%s."), list);
}
