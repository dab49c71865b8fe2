// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * write.h - a plan to the pack's own pages: a tagged PDF, and what must be known of it to bind the papers in.
 */
#pragma once

#include "pack/plan.h"
#include "paper/bind.h"

G_BEGIN_DECLS

/* How far it has come: from 0 to 1. */
typedef void (*BwWriteProgress) (double fraction, gpointer data);

typedef struct
{
  GBytes *pdf;    /* without the attached papers */
  GArray *papers; /* BwBindingPaper; everything in them belongs to @strings, @numbers and the content */
  GPtrArray *strings;
  GPtrArray *numbers;
  guint back_page;    /* the agenda: page from 0 */
  GPtrArray *unshown; /* BwUnshown */
} BwWritten;

/* Lays out, numbers and writes @plan. NULL with an error if a paper cannot be read. */
BwWritten *bw_write (BwPlan *plan, BwWriteProgress progress, gpointer data, GError **error);
void bw_written_free (BwWritten *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwWritten, bw_written_free)

G_END_DECLS
