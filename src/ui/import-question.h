// SPDX-License-Identifier: GPL-3.0-or-later
/* import-question.h - where the figures of an import come from: a file that is asked for, or the clipboard.
 */
#pragma once

#include <gtk/gtk.h>

#include "model/measure.h"
#include "store/library.h"

G_BEGIN_DECLS

/* Asks for a file, then opens the dialog over @window. @measure: the one that is offered; may be NULL. */
void bw_import_question_ask (GtkWindow *window, BwLibrary *library, BwMeasure *measure);

/* Opens the dialog with the cells that were copied from a spreadsheet, if there are any. */
void bw_import_question_paste (GtkWindow *window, BwLibrary *library, BwMeasure *measure);

G_END_DECLS
