// SPDX-License-Identifier: GPL-3.0-or-later
/* told.h - telling a person that something did not happen, and why. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A dialog that stays until it is read, with a button that copies the sentence. */
void bw_told_error (GtkWidget *near, const char *heading, const GError *error);

/* Something that is worth a look although all went well; as above. */
void bw_told_report (GtkWidget *near, const char *heading, const char *text);

/* The same with @text, which was refused and would be lost; the button copies it. */
void bw_told_refused (GtkWidget *near, const GError *error, const char *text);

/* A line at the foot of the window of @near for a short while. @undo: with a button that undoes the last
 * command. */
void bw_told_toast (GtkWidget *near, const char *text, gboolean undo);

/* The last words a toast says, with a button that gives @command ("win.show-pack"). */
void bw_told_toast_with (GtkWidget *near, const char *text, const char *button, const char *command,
                         GVariant *target);

G_END_DECLS
