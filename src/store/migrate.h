// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * migrate.h - whether a file is a library, of which version, and how it comes up to date.
 *
 * The schema's version is the number of steps taken; each step is one transaction together with its number.
 * Steps are only ever added.
 */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* The SQL texts of all steps, in order, NULL-terminated. Never freed. */
const char *const *bw_migration_steps (void);

/* The version of a library; fails for a file that is none, or that is newer than @steps. */
gboolean
bw_migration_identify (BwConnection *connection, const char *const *steps, gint64 *version, GError **error);

/* Takes the steps that an identified library lacks, after a copy was put beside it: "Trust (format
 * 1).boardwright". An empty file becomes a library. */
gboolean bw_migrate (BwConnection *connection, const char *const *steps, GError **error);

G_END_DECLS
