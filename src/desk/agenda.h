// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda.h - the items of a meeting's agenda, in their order. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* A new item after @after (among its siblings; NULL: at the end of the agenda). It is verbal until something
 * is brought for it. (transfer none) */
BwItem *
bw_desk_add_item (BwLibrary *library, BwMeeting *meeting, BwItem *after, BwItemKind kind, const char *title);
/* A new sub-item, the last under @parent. (transfer none) */
BwItem *bw_desk_add_sub_item (BwLibrary *library, BwItem *parent, const char *title);

/* Moves @item with all under it to stand at @index among the children of @parent (NULL: the top). Nothing
 * happens if @parent is @item or under it, or if a section, which stands at the top, were put under an item.
 */
void bw_desk_move_item (BwLibrary *library, BwItem *item, BwItem *parent, guint index);

/* As above, to where somebody drops it: right before @target or right behind it, which is before the first
 * part of a target that has parts. */
void bw_desk_drop_item (BwLibrary *library, BwItem *item, BwItem *target, gboolean before);

/* One place up (-1) or down (+1) among the lines as they are read: past the neighbour of the same parent.
 * FALSE if it stands at that end. */
gboolean bw_desk_shift_item (BwLibrary *library, BwItem *item, int by);

/* Removes @item and all that is part of it. */
void bw_desk_remove_item (BwLibrary *library, BwItem *item);

/* For desk alone, inside a command: something was brought for @item, which was to be verbal or to follow. Now
 * it has an enclosure. A presentation stays one. */
void bw_agenda_enclose (BwItem *item);

G_END_DECLS
