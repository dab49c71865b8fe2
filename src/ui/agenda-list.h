// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda-list.h - the agenda of a meeting as a list that is worked in: selected, written, dragged. */
#pragma once

#include "model/agenda.h"
#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_AGENDA_LIST (bw_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (BwAgendaList, bw_agenda_list, BW, AGENDA_LIST, BwPart)

/*
 * The record is a BwMeeting.
 * Properties: item    the selected BwItem, or NULL
 *             narrow  there is no room for columns
 * Signals: arranged ()                             numbers, times or what else lines say may have changed
 *          paper-dropped (BwItem *item, GFile *file)
 */

/* The lines as they are read, of BwAgendaLine; until the next arranged. (transfer none) */
GPtrArray *bw_agenda_list_get_lines (BwAgendaList *self);
/* NULL if @item is not on it. (transfer none) */
const BwAgendaLine *bw_agenda_list_get_line (BwAgendaList *self, BwItem *item);

BwItem *bw_agenda_list_get_item (BwAgendaList *self);
/* Selects @item and puts the focus on it; NULL: no item. */
void bw_agenda_list_select (BwAgendaList *self, BwItem *item);

/* Selects @item and lets its title be written. If it is left without a title that it never had, it is
 * removed. */
void bw_agenda_list_rename (BwAgendaList *self, BwItem *item);

G_END_DECLS
