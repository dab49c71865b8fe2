// SPDX-License-Identifier: GPL-3.0-or-later
/* nameless-item.h - an item that was begun and never got a title goes again. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Whether @item is still one of the library. */
gboolean bw_nameless_item_is_there (BwLibrary *library, BwItem *item);

/* Removes @item unless it has a title by then; not while GTK moves the focus out of the row, which goes with
 * its item. */
void bw_nameless_item_remove_soon (BwLibrary *library, BwItem *item);

G_END_DECLS
