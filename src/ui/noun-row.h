// SPDX-License-Identifier: GPL-3.0-or-later
/* noun-row.h - a row of a list that says something about one noun, and goes on saying what is true. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_NOUN_ROW (bw_noun_row_get_type ())
G_DECLARE_FINAL_TYPE (BwNounRow, bw_noun_row, BW, NOUN_ROW, AdwActionRow)

/* Sets title, subtitle and the like. Called when the row is made and whenever the library changes. */
typedef void (*BwNounRowDescribe) (BwNounRow *row, gpointer record, BwLibrary *library);

/* Titles are plain text, on one line. */
GtkWidget *bw_noun_row_new (BwLibrary *library, BwRecord *record, BwNounRowDescribe describe);

gpointer bw_noun_row_get_record (BwNounRow *self);

/* Adds an image that only repeats what the words say, and gives it back. (transfer none) */
GtkWidget *bw_noun_row_add_icon (BwNounRow *self, const char *icon_name);

/* Adds a flat button with only a picture; @label is its name for those who cannot see it, and its tooltip. */
GtkWidget *bw_noun_row_add_button (BwNounRow *self, const char *icon_name, const char *label);

/* Replaces the text of @self; what did not change costs nothing. NULL is empty. */
void bw_noun_row_say (BwNounRow *self, const char *title, const char *subtitle);

/* A row that leads to its noun when activated, by "win.go". */
void bw_noun_row_lead_to (BwNounRow *self);

G_END_DECLS
