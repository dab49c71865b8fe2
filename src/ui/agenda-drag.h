// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda-drag.h - dragging items along an agenda, and papers onto it. It says what was dropped where, no
 * more. */
#pragma once

#include <gtk/gtk.h>

#include "ui/agenda-row.h"

G_BEGIN_DECLS

typedef struct
{
  /* @item was dropped before or after @target, which is another one. */
  void (*item_dropped) (BwItem *item, BwItem *target, gboolean before, gpointer user_data);
  /* Files were dropped on @target; @files: of GFile. */
  void (*files_dropped) (GSList *files, BwItem *target, gpointer user_data);
  /* Whether anything may be dropped now. */
  gboolean (*can_drop) (gpointer user_data);
} BwAgendaDragHandler;

/* Lets the rows of @box, which are all BwAgendaRow, be dragged, and things be dropped on them. @handler is
 * static. */
void bw_agenda_drag_add (GtkListBox *box, const BwAgendaDragHandler *handler, gpointer user_data);

G_END_DECLS
