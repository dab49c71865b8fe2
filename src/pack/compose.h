// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * compose.h - what the leaves of a plan will look like: our own laid out, papers measured, all numbered.
 * Nothing is drawn yet.
 */
#pragma once

#include "pack/layout.h"
#include "pack/plan.h"

G_BEGIN_DECLS

typedef struct _BwComposition BwComposition;

/* All pointers are the composition's. */
typedef struct
{
  const BwLeaf *leaf;
  BwLayout *layout; /* NULL for a paper */
  GBytes *paper;    /* its PDF, as it is bound in; NULL for all others */
  GArray *places;   /* of a paper: BwPaperPlace, one a page */
} BwComposed;

/* Gives the leaves of @plan, which must outlive it, their pages and their numbers. Works on as many threads
 * as there are processors, and has the same outcome whatever their number. NULL with an error if a paper
 * cannot be read. */
BwComposition *bw_compose (BwPlan *plan, GError **error);
void bw_composition_free (BwComposition *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwComposition, bw_composition_free)

/* Of the leaf of that place in the plan. */
const BwComposed *bw_composition_get (const BwComposition *self, guint index);

/* For the document that it is drawn in. */
BwTypesetter *bw_composition_get_typesetter (const BwComposition *self);

G_END_DECLS
