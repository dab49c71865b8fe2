// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * pack.h - a meeting's content to a board pack: one tagged PDF, numbered, linked and bookmarked.
 *
 * A pack is a plan first (plan.h): who may see what, which leaves in which order, on which pages. Then pages
 * are written, papers bound, the finished file verified and renamed into place. It never sees the library.
 */
#pragma once

#include "model/content.h"

G_BEGIN_DECLS

#define BW_PACK_ERROR (bw_pack_error_quark ())
GQuark bw_pack_error_quark (void);

typedef enum
{
  BW_PACK_ERROR_CONTENT, /* the meeting cannot be made into a pack: no items, or none that this audience may
                            see */
} BwPackError;

/* @fraction from 0 to 1. */
typedef void (*BwPackProgress) (double fraction, gpointer user_data);

typedef struct
{
  guint n_pages;
  GPtrArray *unshown; /* BwUnshown (unshown.h), by page */
} BwPackMade;

void bw_pack_made_free (BwPackMade *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwPackMade, bw_pack_made_free)

/* Writes the pack of @content for @audience (one of its audiences) to @output, replacing what stands there
 * only when the new file is whole, checked and on disk. Same content, same bytes, if SOURCE_DATE_EPOCH is
 * set. Everything that is said in it is said in the process's language. NULL with an error if it was not
 * made. */
BwPackMade *bw_pack_make (const BwContent *content, BwAudience *audience, const char *output,
                          BwPackProgress progress, gpointer user_data, GError **error);

G_END_DECLS
