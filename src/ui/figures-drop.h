// SPDX-License-Identifier: GPL-3.0-or-later
/* figures-drop.h - a file of figures that is dropped on a page about measures is imported. */
#pragma once

#include "ui/page.h"

G_BEGIN_DECLS

/* Into the measure that @page shows, or into those that the file has. */
void bw_figures_drop_add (BwPage *page);

/* As if @files (of GFile) were dropped. FALSE: they are not taken. */
gboolean bw_figures_drop_take (BwPage *page, GSList *files);

G_END_DECLS
