// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * agenda.h - the order of an agenda and all that follows from it: numbers, enclosures, clock times.
 *
 * Numbers and enclosures are the same for every audience, so that "Enclosure H" works in a public meeting.
 */
#pragma once

#include <gio/gio.h>

#include "model/meeting.h"

G_BEGIN_DECLS

typedef struct _BwAgendaLine BwAgendaLine;

struct _BwAgendaLine
{
  BwItem *item;          /* owned */
  guint depth;           /* 0 at the top */
  char *number;          /* "6.1"; NULL for a section, a break or an unnumbered item */
  char *enclosure;       /* "F"; NULL if it brings no paper */
  gint64 start;          /* minutes after midnight; BW_UNSET if the meeting has no start */
  gint64 minutes;        /* a section: of all items up to the next; 0 if none are set */
  BwAgendaLine *section; /* the heading that it stands under, borrowed; NULL: none, or it is one */
  gboolean is_private;   /* it, the item above it, or its section */
};

void bw_agenda_line_free (BwAgendaLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwAgendaLine, bw_agenda_line_free)

/* The lines of @items (a list of BwItem, in any order, all of one meeting) as they are read: depth first, by
 * position. An item whose parent is not among @items stands at the top. @start: BW_UNSET if unknown. An item
 * has an enclosure if it is delivered as a paper. (transfer container) of BwAgendaLine. */
GPtrArray *bw_agenda_arrange (GListModel *items, gint64 start);

/* A for 0, Z for 25, AA for 26. */
char *bw_agenda_enclosure_name (guint index);

G_END_DECLS
