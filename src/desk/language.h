// SPDX-License-Identifier: GPL-3.0-or-later
/* language.h - the language in which the program speaks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The process takes the locale and speaks the language of who started it (LANGUAGE, or the locale's).
 * Translations are found where they were installed, or in the folder that BW_LOCALE_DIR names, such as po/ of
 * a build folder. First thing in main(). */
void bw_desk_speak (void);

G_END_DECLS
