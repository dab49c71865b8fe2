// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * page.h - one of the pages that fill the window beside the places: a list, or one noun of it.
 *
 * A page brings its own header bar and its commands, which are actions of the window ("win.add-item").
 */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_PAGE (bw_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (BwPage, bw_page, BW, PAGE, AdwBin)

struct _BwPageClass
{
  AdwBinClass parent_class;

  const GActionEntry *commands; /* user_data is the page */
  gsize n_commands;

  /* Whether @command makes sense as things stand. It is not asked while the page is hidden, nor, unless the
   * command is among @reading, in a library that cannot be written: then no command does. */
  gboolean (*allows) (BwPage *self, const char *command);
  const char *const *reading; /* commands that change nothing; NULL-terminated, or NULL */

  /* The parts that F6 goes through, in order (of GtkWidget); NULL: what is below the header is one. */
  void (*list_panes) (BwPage *self, GPtrArray *panes);
};

/*
 * Properties:
 *   library         construct-only
 *   record          the noun that is shown; NULL on a list
 *   editable        the library can be written, and there is something to edit
 *   sidebar-button  the places are out of sight, so that the header offers them
 */
BwLibrary *bw_page_get_library (BwPage *self);
gpointer bw_page_get_record (BwPage *self);
void bw_page_set_record (BwPage *self, BwRecord *record);
gboolean bw_page_is_editable (BwPage *self);

/* Adds the commands of the page to its window. Once. */
void bw_page_add_commands (BwPage *self, GActionMap *window);

/* Adds the parts of the page that F6 goes through, in order. */
void bw_page_list_panes (BwPage *self, GPtrArray *panes);

/* Asks again which commands make sense. */
void bw_page_refresh_commands (BwPage *self);

G_END_DECLS
