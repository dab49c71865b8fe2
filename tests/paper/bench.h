/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A work bench for one test: a folder of its own, gone afterwards, and other programs' eyes on what lies
 * there.
 */
#pragma once

#include <glib.h>

typedef struct
{
  char *folder;
} Bench;

void bench_set_up (Bench *self, gconstpointer data);
void bench_tear_down (Bench *self, gconstpointer data);

/* Paths in the folder. */
char *bench_path (const Bench *self, const char *name);
char *bench_write (const Bench *self, const char *name, GBytes *bytes);

/* Runs a program found in PATH or given by its path and returns what it printed; the words end with NULL.
 * Fails the test unless it ends with success. */
char *run (const char *program, ...) G_GNUC_NULL_TERMINATED;

/* The same, but also hears failure: the exit status (-1 when killed), and in `complaint` what it printed on
 * standard error. */
int try_run (char **output, char **complaint, const char *const *words);

/* A PDF's objects as plain text, by qpdf. */
char *plain_text_of_pdf (const char *path);

void assert_contains (const char *text, const char *part);
void assert_lacks (const char *text, const char *part);
guint count_of (const char *text, const char *part);
