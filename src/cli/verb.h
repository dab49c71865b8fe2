// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * verb.h - what the verbs of the command line share: their table, their options, and how they end.
 *
 * A verb answers 0; or 1 when the world said no, with one sentence on standard error; or 2 when it was called
 * wrongly, with a sentence and where to find help. What it prints on standard output is for programs: UTF-8,
 * tabs between columns, ISO dates, numbers with a point.
 */
#pragma once

#include "desk/find.h"
#include "intake/error.h"
#include "store/library.h"

G_BEGIN_DECLS

#define BW_CLI_DONE 0
#define BW_CLI_NO 1
#define BW_CLI_WRONG 2

typedef struct _BwVerb BwVerb;

struct _BwVerb
{
  const char *name;
  const char *arguments; /* as help shows them: "FILE CSV"; one word each */
  const char *summary;
  const char *description; /* further lines of its own help; NULL: none */
  int (*run) (const BwVerb *self, char **argv);
  gboolean is_hidden; /* for the program's own use */
};

int bw_cli_new (const BwVerb *self, char **argv);
int bw_cli_sample (const BwVerb *self, char **argv);
int bw_cli_build (const BwVerb *self, char **argv);
int bw_cli_verify (const BwVerb *self, char **argv);
int bw_cli_import (const BwVerb *self, char **argv);
int bw_cli_attach (const BwVerb *self, char **argv);
int bw_cli_export (const BwVerb *self, char **argv);
int bw_cli_list (const BwVerb *self, char **argv);
int bw_cli_search (const BwVerb *self, char **argv);
int bw_cli_spc (const BwVerb *self, char **argv);
int bw_cli_examine (const BwVerb *self, char **argv);

/* Reads @argv, which begins with the verb's name: options into @entries (may be NULL), and exactly as many
 * arguments as the verb has, which are returned. NULL: it was called wrongly, and that was said. Prints help
 * and exits if asked. (transfer full) */
GStrv bw_cli_parse (const BwVerb *self, const GOptionEntry *entries, char **argv);

/* Says that the verb was called wrongly; takes over @sentence. BW_CLI_WRONG. */
int bw_cli_wrong (const BwVerb *self, char *sentence);

/* The same of an option that was given a word which it does not take. @words: those it does, as one text. */
int bw_cli_wrong_word (const BwVerb *self, const char *option, const char *words, const char *given);

/* Says why not. BW_CLI_NO. */
int bw_cli_no (const GError *error);

/* A place in a file and what is said of it, as one line. (transfer full) */
char *bw_cli_dup_refused (const BwRefusedRow *row);

/* Lists the rows of a file that were refused (of BwRefusedRow), a line each, on standard error. */
void bw_cli_list_refused (GPtrArray *refused);

/* Reads the day of a meeting, and its start if it is said, that were given with --meeting. FALSE: said, and
 * wrong. */
gboolean bw_cli_read_when (const BwVerb *self, const char *text, BwMeetingName *name);

/* The filters that were given with --where; NULL, said, and wrong if one is not of its form. (transfer full)
 * of BwRowFilter */
GArray *bw_cli_read_filters (const BwVerb *self, GStrv where);

/* A library that can be changed; an error if somebody else holds it. */
BwLibrary *bw_cli_open_to_write (const char *path, GError **error);

/* Writes what waits and gives the library back: how a verb ends that changed it. */
int bw_cli_close (BwLibrary *library);

/* Prints @cells, up to NULL, as a line with tabs between them. A NULL cell cannot be: "" is empty. */
void bw_cli_print_row (const char *first, ...) G_GNUC_NULL_TERMINATED;

/* A number as it is read back exactly, with a point; "" for NaN. (transfer full) */
char *bw_cli_number (double number);

G_END_DECLS
