// SPDX-License-Identifier: GPL-3.0-or-later
/* part.h - a part of a page that shows one noun, and what belongs to it, as they are now. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_PART (bw_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (BwPart, bw_part, BW, PART, AdwBin)

struct _BwPartClass
{
  AdwBinClass parent_class;

  /* Each of these may be NULL. */

  /* The library is known from now on. Called once, before all others. */
  void (*open) (BwPart *self, BwLibrary *library);
  /* Another noun is shown from now on. */
  void (*turn) (BwPart *self, BwLibrary *library, gpointer record);
  /* No noun is shown any more. */
  void (*clear) (BwPart *self);
  /* What is shown may have changed. Called after turn() as well. */
  void (*show) (BwPart *self, BwLibrary *library, gpointer record);
  /* Nouns, NULL-terminated, after whose changes show() is called, besides the one shown; NULL: none. */
  const BwNoun *const *nouns;
};

/*
 * Properties, which a template binds to those of its page:
 *   library  set once
 *   record   NULL: nothing is shown
 * Both are NULL once the part is disposed of.
 */
BwLibrary *bw_part_get_library (BwPart *self);
gpointer bw_part_get_record (BwPart *self);

G_END_DECLS
