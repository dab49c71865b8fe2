// SPDX-License-Identifier: GPL-3.0-or-later
/* clean.h - text as it may reach the typesetter. Only for this room. */
#pragma once

#include <glib.h>

/* A copy of @text that is valid UTF-8 and holds nothing that acts on its surroundings unseen: control
 * characters become spaces (line feed and tab stay), embeddings and overrides of reading direction become
 * word joiners. Characters keep their length in bytes; only bytes that are not UTF-8 grow, to U+FFFD.
 * Isolates stay: they end with their paragraph. */
char *bw_clean_text (const char *text);
