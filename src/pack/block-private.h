// SPDX-License-Identifier: GPL-3.0-or-later
/* block-private.h - what kinds of blocks have in common; only they include it. */
#pragma once

#include "pack/block.h"

G_BEGIN_DECLS

typedef struct
{
  gsize size; /* of the struct */
  double (*get_height) (const BwBlock *self);
  /* Whether it is higher than @room, found out without looking at all of it. NULL: by its height. */
  gboolean (*is_higher) (const BwBlock *self, double room);
  double (*get_baseline) (const BwBlock *self); /* NULL: 0 */
  /* NULL: it cannot be cut. */
  BwBlock *(*split) (BwBlock *self, double room, gboolean force);
  void (*draw) (BwBlock *self, BwPen *pen, double x, double y);
  void (*clear) (BwBlock *self); /* NULL: nothing to free */
} BwBlockKind;

struct _BwBlock
{
  const BwBlockKind *kind;
  grefcount references;
  BwTag *tag;
  guint n_kept; /* blocks after it that stay on its page */
  gboolean is_whole;
  gboolean is_end_kept; /* the last of it stays with the block after it */
  gboolean is_space;    /* falls away at the top of a page */
};

/* A struct of @kind's size that begins with a BwBlock. */
gpointer bw_block_new (const BwBlockKind *kind, int role);
/* One that goes on with the element of @self. */
gpointer bw_block_new_rest (const BwBlock *self);

G_END_DECLS
