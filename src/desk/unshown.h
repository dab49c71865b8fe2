// SPDX-License-Identifier: GPL-3.0-or-later
/* unshown.h - what of a pack cannot be read because no font here has the characters, in words; and as a line
 * that one process tells another. */
#pragma once

#include "pack/unshown.h"
#include "store/library.h"

G_BEGIN_DECLS

/* "Page 12, “The letter”: no font here has 🦄 (U+1F984); each stands as an empty box." */
char *bw_unshown_tell (const BwUnshown *self);

/* "12 story 5 🦄": page, noun, id and characters; "-" and 0 for a page of several. */
char *bw_unshown_to_line (const BwUnshown *self);
/* Of @library, which knows what is meant. NULL: it is no such line. */
BwUnshown *bw_unshown_from_line (BwLibrary *library, const char *line);

G_END_DECLS
