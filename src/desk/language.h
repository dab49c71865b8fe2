// SPDX-License-Identifier: GPL-3.0-or-later
/* language.h - the language in which the program speaks. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The process takes the locale and speaks the language of who started it (LANGUAGE, or the locale's).
 * Translations are found where they were installed, or in the folder that BW_LOCALE_DIR names, such as po/ of
 * a build folder. First thing in main(). */
void bw_desk_speak (void);

/* The process speaks @language (BCP 47) from here on, or its own words if there is no catalogue of it. Before
 * the first sentence of what is to be in that language. */
void bw_desk_speak_in (const char *language);

/* Whether there is a catalogue of @language, or it is English, which needs none. FALSE for NULL. */
gboolean bw_desk_can_speak (const char *language);

G_END_DECLS
