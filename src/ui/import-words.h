// SPDX-License-Identifier: GPL-3.0-or-later
/* import-words.h - what an import will do, in sentences. */
#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Why @file, as it was read, cannot be imported; NULL if it can. (transfer full) */
char *bw_import_words_dup_hindrance (BwLibrary *library, const BwReadingsFile *file, GPtrArray *aims);

/* @aims: BwImportAim, at least one. (transfer full) */
char *bw_import_words_dup_effect (BwLibrary *library, GPtrArray *aims);

/* What else is to be known, a line each. @source: what is remembered of the file, @n_absent: how many of its
 * measures are not there; @file: as it was read; both may be NULL. (transfer full) */
char *bw_import_words_dup_notes (const BwSource *source, guint n_absent, const BwReadingsFile *file);

G_END_DECLS
