// SPDX-License-Identifier: GPL-3.0-or-later
/* file-trouble.h - why a file cannot be had, in one sentence for a person: what, where, why, and what to do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @number: what errno was when the file at @path could not be read. (transfer full) */
char *bw_file_trouble_of_reading (const char *path, int number);

/* Likewise, when it could not be made. (transfer full) */
char *bw_file_trouble_of_making (const char *path, int number);

G_END_DECLS
