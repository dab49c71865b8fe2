// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * compose.c - leaves laid out and papers measured, several at a time.
 *
 * A leaf is laid out from the plan, the content and a typesetter. Nobody changes the first two meanwhile, and
 * every thread has a typesetter of its own, so leaves need not wait for each other. Their page counts enter
 * the plan when all are there.
 */
#include "pack/compose.h"

#include <glib/gi18n-lib.h>

#include "pack/pack.h"
#include "pack/pages.h"
#include "pack/terms.h"
#include "paper/place.h"

/* A typesetter must find its fonts first, which takes as long as laying out some leaves. */
#define LEAVES_PER_TYPESETTER 16

/* The first leaf; its one page is all it ever takes. */
#define COVER 0

struct _BwComposition
{
  BwPlan *plan;
  GPtrArray *typesetters; /* BwTypesetter, one a thread; the first is the document's */
  BwComposed *composed;   /* as the leaves of the plan */
  GError **errors;        /* likewise */
  int n_taken;            /* leaves that a thread has begun with */
};

/* One thread's share. */
typedef struct
{
  BwComposition *composition;
  BwTypesetter *typesetter;
} BwShare;

void
bw_composition_free (BwComposition *self)
{
  for (guint i = 0; i < self->plan->leaves->len; i++)
    {
      g_clear_pointer (&self->composed[i].layout, bw_layout_free);
      g_clear_pointer (&self->composed[i].places, g_array_unref);
      g_clear_error (&self->errors[i]);
    }
  /* The first, whose faces the others use, goes last. */
  while (self->typesetters->len > 0)
    bw_typesetter_free (g_ptr_array_steal_index (self->typesetters, self->typesetters->len - 1));
  g_ptr_array_unref (self->typesetters);
  g_free (self->composed);
  g_free (self->errors);
  g_free (self);
}

static BwComposition *
composition_new (BwPlan *plan)
{
  BwComposition *self = g_new0 (BwComposition, 1);
  guint n_typesetters = MIN (g_get_num_processors (), 1 + plan->leaves->len / LEAVES_PER_TYPESETTER);
  BwTypesetter *first = bw_typesetter_new ();

  self->plan = plan;
  self->n_taken = COVER + 1;
  self->composed = g_new0 (BwComposed, plan->leaves->len);
  self->errors = g_new0 (GError *, plan->leaves->len);
  self->typesetters = g_ptr_array_new ();
  g_ptr_array_add (self->typesetters, first);
  while (self->typesetters->len < n_typesetters)
    g_ptr_array_add (self->typesetters, bw_typesetter_new_beside (first));
  return self;
}

static void
measure_paper (const BwPlan *plan, BwComposed *composed, GError **error)
{
  const BwPaper *paper = composed->leaf->paper;
  g_autofree char *name = bw_term_leaf (plan, composed->leaf);

  composed->paper =
      paper->cleaned != NULL ? g_hash_table_lookup (plan->content->bytes, paper->cleaned) : NULL;
  if (composed->paper != NULL)
    composed->places = bw_paper_places (composed->paper, name, error);
  else
    /* Translators: %s is the title of a paper. */
    g_set_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT,
                 _ ("The paper “%s” is not in the library any more: attach it again, or remove it."), name);
}

static BwLayout *
lay_out (const BwPlan *plan, const BwLeaf *leaf, BwTypesetter *typesetter)
{
  switch (leaf->kind)
    {
    case BW_LEAF_COVER:
      return bw_cover_lay_out (plan, typesetter);
    case BW_LEAF_AGENDA:
    case BW_LEAF_PRIVATE_AGENDA:
      return bw_agenda_page_lay_out (plan, leaf, typesetter);
    case BW_LEAF_GLANCE:
      return bw_glance_page_lay_out (plan, leaf, typesetter);
    case BW_LEAF_SHEET:
      return bw_item_sheet_lay_out (plan, leaf, typesetter);
    case BW_LEAF_MEASURE:
      return bw_measure_page_lay_out (plan, leaf, typesetter);
    case BW_LEAF_STORY:
      return bw_story_page_lay_out (plan, leaf, typesetter);
    case BW_LEAF_VERBAL:
      return bw_verbal_page_lay_out (plan, leaf, typesetter);
    case BW_LEAF_PAPER:
      break;
    }
  g_assert_not_reached ();
}

static void
compose_leaf (BwShare *share, guint index)
{
  BwComposition *self = share->composition;
  BwComposed *composed = &self->composed[index];

  composed->leaf = g_ptr_array_index (self->plan->leaves, index);
  if (composed->leaf->kind == BW_LEAF_PAPER)
    measure_paper (self->plan, composed, &self->errors[index]);
  else
    composed->layout = lay_out (self->plan, composed->leaf, share->typesetter);
}

/* Takes one leaf after the other until none is left. */
static gpointer
work (gpointer data)
{
  BwShare *share = data;
  BwComposition *self = share->composition;
  guint index;

  while ((index = (guint) g_atomic_int_add (&self->n_taken, 1)) < self->plan->leaves->len)
    compose_leaf (share, index);
  return NULL;
}

static void
work_together (BwComposition *self)
{
  guint n_shares = self->typesetters->len;
  g_autofree BwShare *shares = g_new0 (BwShare, n_shares);
  g_autofree GThread **threads = g_new0 (GThread *, n_shares);

  for (guint i = 0; i < n_shares; i++)
    {
      shares[i] = (BwShare){self, g_ptr_array_index (self->typesetters, i)};
      if (i > 0)
        threads[i] = g_thread_new ("composing", work, &shares[i]);
    }
  work (&shares[0]);
  for (guint i = 1; i < n_shares; i++)
    g_thread_join (threads[i]);
}

/* FALSE with the error of the first leaf in pack order that has one. */
static gboolean
count_pages (BwComposition *self, GError **error)
{
  for (guint i = COVER + 1; i < self->plan->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (self->plan->leaves, i);
      const BwComposed *composed = &self->composed[i];

      if (self->errors[i] != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&self->errors[i]));
          return FALSE;
        }
      leaf->n_pages =
          composed->layout != NULL ? bw_layout_get_n_pages (composed->layout) : composed->places->len;
    }
  return TRUE;
}

/* The cover comes last: it says how many pages there are. */
BwComposition *
bw_compose (BwPlan *plan, GError **error)
{
  g_autoptr (BwComposition) self = composition_new (plan);

  work_together (self);
  if (!count_pages (self, error))
    return NULL;
  bw_plan_number (plan);
  compose_leaf (&(BwShare){self, bw_composition_get_typesetter (self)}, COVER);
  return g_steal_pointer (&self);
}

const BwComposed *
bw_composition_get (const BwComposition *self, guint index)
{
  return &self->composed[index];
}

BwTypesetter *
bw_composition_get_typesetter (const BwComposition *self)
{
  return g_ptr_array_index (self->typesetters, 0);
}
