// SPDX-License-Identifier: GPL-3.0-or-later
/* item-facts.h - the choices of an item (purpose, delivery, domain, voice, private) as actions that menus
 * show. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_ITEM_FACTS (bw_item_facts_get_type ())
G_DECLARE_FINAL_TYPE (BwItemFacts, bw_item_facts, BW, ITEM_FACTS, GObject)

/* Of the item that @part, which owns the facts, shows; while it shows none, the actions cannot be used. */
BwItemFacts *bw_item_facts_new (BwPart *part);

/* Insert it as "item": item.purpose, item.delivery, item.domain, item.voice take a nick, item.private
 * toggles. (transfer none) */
GActionGroup *bw_item_facts_get_actions (BwItemFacts *self);

/* All values of the enumeration @type by their words, for "item." @field. */
GMenuModel *bw_item_facts_make_menu (GType type, const char *field);

G_END_DECLS
