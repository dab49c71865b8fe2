// SPDX-License-Identifier: GPL-3.0-or-later
/* library-files.h - how a person comes to a library file: one that is there, or the sample. */
#pragma once

#include "ui/application.h"

G_BEGIN_DECLS

/* Asks which, and opens it. */
void bw_library_files_choose (BwApplication *application, GtkWindow *window);

/* The sample is made when it is asked for the first time, and lies with the person's application data. */
void bw_library_files_open_sample (BwApplication *application, GtkWindow *window);

G_END_DECLS
