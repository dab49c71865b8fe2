// SPDX-License-Identifier: GPL-3.0-or-later
/* item-facts.h - the choices of an item (purpose, delivery, domain, voice, private) as actions that menus
 * show. */
#pragma once

#include <gio/gio.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_ITEM_FACTS (bw_item_facts_get_type ())
G_DECLARE_FINAL_TYPE (BwItemFacts, bw_item_facts, BW, ITEM_FACTS, GObject)

BwItemFacts *bw_item_facts_new (void);

/* Until then, and with @item NULL, the actions cannot be used. */
void bw_item_facts_set_item (BwItemFacts *self, BwLibrary *library, BwItem *item);

/* Insert it as "item": item.purpose, item.delivery, item.domain, item.voice take a nick, item.private
 * toggles. (transfer none) */
GActionGroup *bw_item_facts_get_actions (BwItemFacts *self);

/* All values of the enumeration @type by their words, for "item." @field. */
GMenuModel *bw_item_facts_make_menu (GType type, const char *field);

G_END_DECLS
