// SPDX-License-Identifier: GPL-3.0-or-later
/* run.h - boardwright-cli as a person or a script calls it, in a folder of its own. */
#pragma once

#include <gio/gio.h>

typedef struct
{
  char *folder; /* where it runs; gone afterwards */
  int status;   /* of the last call */
  char *out, *err;
} Shell;

void shell_set_up (Shell *self, gconstpointer data);
void shell_tear_down (Shell *self, gconstpointer data);

/* A file in the folder, making folders on the way. */
void shell_write (Shell *self, const char *name, const char *text);
char *shell_path (Shell *self, const char *name);

/* Runs the command line with these arguments, up to NULL, and keeps what came of it. */
void shell_run (Shell *self, ...) G_GNUC_NULL_TERMINATED;
/* Another program; FALSE if it is not installed. */
gboolean shell_run_other (Shell *self, const char *const *command);

/* Runs it and expects it to end well. */
#define shell_do(self, ...)                                                                                  \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    shell_run (self, __VA_ARGS__, NULL);                                                                     \
    g_assert_cmpstr ((self)->err, ==, "");                                                                   \
    g_assert_cmpint ((self)->status, ==, 0);                                                                 \
  }                                                                                                          \
  G_STMT_END

/* Expects what was printed to hold @text. */
void shell_assert_out (Shell *self, const char *text);
void shell_assert_err (Shell *self, const char *text);
/* Expects one sentence on standard error, with the program's name before it, and nothing on the other. */
void shell_assert_sentence (Shell *self, int status, const char *text);

/* The path of a file beside the checkout; NULL, and the test is skipped, if that is not there. */
char *shell_shared (const char *name);
