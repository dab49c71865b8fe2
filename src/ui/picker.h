// SPDX-License-Identifier: GPL-3.0-or-later
/* picker.h - a popover to pick one of many by typing some of its words. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BW_TYPE_PICKER (bw_picker_get_type ())
G_DECLARE_FINAL_TYPE (BwPicker, bw_picker, BW, PICKER, GtkPopover)

/* What a choice is called. (transfer full) */
typedef char *(*BwPickerText) (gpointer choice, gpointer user_data);

/*
 * Signals: picked (GObject *choice)
 *          written (const char *text)   what no choice says; only if it may be written
 * @choices: live. @placeholder stands in the empty search. The popover closes itself.
 */
BwPicker *bw_picker_new (GListModel *choices, BwPickerText text, gpointer user_data, const char *placeholder);

/* Whether what is typed may be taken as it stands. */
void bw_picker_set_writable (BwPicker *self, gboolean writable);

G_END_DECLS
