// SPDX-License-Identifier: GPL-3.0-or-later
/* import-words.h - what the verb import says of a file, of what it would change, and of what it did. */
#pragma once

#include "desk/imports.h"

G_BEGIN_DECLS

/* On standard error: what was supposed, what was taken though it is no figure, the rows that were refused,
 * and which option settles what is in doubt. */
void bw_import_say_file (const BwReadingsFile *file);

/* On standard error: the readings that the library has otherwise than the file. @aims: of BwImportAim. */
void bw_import_say_changes (BwLibrary *library, GPtrArray *aims);

/* On standard output: the measures that were made, how many there are if it is not one, and how many of the
 * readings were new, changed and there already. */
void bw_import_print_effect (GPtrArray *aims, const BwImportEffect *effect);

G_END_DECLS
