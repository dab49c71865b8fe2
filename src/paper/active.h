/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Taking out of a paper whatever acts: scripts, actions that reach outside the paper, embedded files, media.
 * What it shows stays; plain links stay.
 */
#pragma once

#include "paper/document.h"

G_BEGIN_DECLS

typedef struct
{
  guint scripts;
  guint actions;
  guint files;
} BwRemoved;

/* Goes through the catalogue, bookmarks, form fields, pages and annotations: every place from which a reader
 * starts something (ISO 32000-1, 12.6). Adds what it removed to `removed`. */
void bw_active_strip (BwDocument *document, BwRemoved *removed);

G_END_DECLS
