// SPDX-License-Identifier: GPL-3.0-or-later
/* form.h - a small dialog with a few fields, which are taken all together or not at all. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

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
/* One of the words of an enumeration; its text is the nick. */
void bw_form_add_enum (BwForm *self, const char *key, const char *title, GType type, int value);
/* One of @records, shown by its text field @field. */
void bw_form_add_record (BwForm *self, const char *key, const char *title, GListModel *records,
                         const char *field, gint64 selected);

/* "Yes" or "no", as bw_desk_set_text() reads them. */
void bw_form_add_flag (BwForm *self, const char *key, const char *title, gboolean on);

/* Without spaces around. (transfer full) */
char *bw_form_dup_text (BwForm *self, const char *key);
/* NULL if there is none to choose. (transfer none) */
gpointer bw_form_get_record (BwForm *self, const char *key);

/* Sets each field of @record whose key is its name, by bw_desk_set_text(). The caller has begun a command. */
gboolean bw_form_take (BwForm *self, BwLibrary *library, BwRecord *record, GError **error);

G_END_DECLS
