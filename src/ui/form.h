// SPDX-License-Identifier: GPL-3.0-or-later
/* form.h - a small dialog with a few fields, which are taken all together or not at all. */
#pragma once

#include <adwaita.h>

#include "record/record.h"

G_BEGIN_DECLS

#define BW_TYPE_FORM (bw_form_get_type ())
G_DECLARE_FINAL_TYPE (BwForm, bw_form, BW, FORM, AdwWindow)

/* Takes what was written; @data is the owner's. FALSE: @error says what is wrong, and the form stays. */
typedef gboolean (*BwFormSave) (BwForm *form, gpointer data, GError **error);

/* @near: a widget of the window that asks. @save_label is on the button. @data is freed with the form. */
BwForm *bw_form_new (GtkWidget *near, const char *title, const char *save_label, BwFormSave save,
                     gpointer data, GDestroyNotify free_data);

/* Fields, from the top down; @key is what asks for them later. @text may be NULL. */
void bw_form_add_text (BwForm *self, const char *key, const char *title, const char *text);
/* As a text in ISO form, with a calendar beside it. */
void bw_form_add_date (BwForm *self, const char *key, const char *title, BwDate date);
/* One of @records, shown by its text field @field. */
void bw_form_add_record (BwForm *self, const char *key, const char *title, GListModel *records,
                         const char *field, gint64 selected);

/* Somebody of @people, by name, or whoever is written. */
void
bw_form_add_person (BwForm *self, const char *key, const char *title, GListModel *people, const char *text);
/* A text of some lines. */
void bw_form_add_prose (BwForm *self, const char *key, const char *title, const char *text);
/* @subtitle says what being on means. */
void
bw_form_add_flag (BwForm *self, const char *key, const char *title, const char *subtitle, gboolean is_on);

/* What was written, without spaces around. (transfer full) */
char *bw_form_dup_text (BwForm *self, const char *key);
gboolean bw_form_get_flag (BwForm *self, const char *key);
/* NULL if there is none to choose. (transfer none) */
gpointer bw_form_get_record (BwForm *self, const char *key);

/* Marks the row of @key as the one that is wrong, and goes there; NULL: none is. */
void bw_form_mark_wrong (BwForm *self, const char *key);

/* The popover that @widget is in, if it is in one: of a small form that opens where it is asked for. */
void bw_form_close_popover (GtkWidget *widget);

G_END_DECLS
