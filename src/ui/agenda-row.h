// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda-row.h - one line of an agenda: clock time, number, title over its caption, purpose, minutes. */
#pragma once

#include <gtk/gtk.h>

#include "model/agenda.h"

G_BEGIN_DECLS

#define BW_TYPE_AGENDA_ROW (bw_agenda_row_get_type ())
G_DECLARE_FINAL_TYPE (BwAgendaRow, bw_agenda_row, BW, AGENDA_ROW, GtkListBoxRow)

/* What a line says beyond the line itself. */
typedef struct
{
  const char *lead;     /* who leads it; "" for nobody */
  gboolean has_measure; /* a measure stands with it */
  gboolean has_story;
  gboolean is_over;   /* it begins when the meeting should have ended */
  gboolean is_narrow; /* minutes and purpose stand in the caption, in place of columns of their own */
  guint index;        /* from the top of the agenda */
} BwAgendaRowFacts;

/* @purposes makes all purpose pills equally wide. Signal renamed (const char *title): the person wrote
 * another title. */
BwAgendaRow *bw_agenda_row_new (BwItem *item, GtkSizeGroup *purposes);

/* Says what is true now; what did not change costs nothing. */
void bw_agenda_row_show (BwAgendaRow *self, const BwAgendaLine *line, const BwAgendaRowFacts *facts);

BwItem *bw_agenda_row_get_item (BwAgendaRow *self);
guint bw_agenda_row_get_index (BwAgendaRow *self);

/* Lets the title be written where it stands, until Return, Escape or the focus goes elsewhere. */
void bw_agenda_row_rename (BwAgendaRow *self);

G_END_DECLS
