// SPDX-License-Identifier: GPL-3.0-or-later
/* main.c - boardwright-cli: the table of its verbs. */
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>

#include "cli/verb.h"
#include "desk/language.h"

static const BwVerb verbs[] = {
    {"new", "FILE", N_ ("Make an empty library"), NULL, bw_cli_new, FALSE},
    {"sample", "FILE", N_ ("Make the sample library: a fictional trust, two meetings"), NULL, bw_cli_sample,
     FALSE},
    {"build", "DIRECTORY FILE",
     N_ ("Make a library out of a folder of meetings, measures, stories and papers"),
     N_ ("Every mistake in the folder is listed with its file and line; then no library is made.\n"
         "The README of the sample, data/sample/README.md, says what the folder holds."),
     bw_cli_build, FALSE},
    {"import", "FILE FIGURES", N_ ("Import the readings of a measure, or of several"),
     N_ ("Takes CSV and its kin, and workbooks (.xlsx, .ods, .xls) where LibreOffice is installed.\n"
         "All or nothing: rows that cannot be read, and two rows of one date, are listed by line.\n"
         "Readings that the library has otherwise are listed, and taken with --accept-changes only.\n"
         "Prints “new measure” and its name for each that is made, and how many readings are new, changed "
         "and the same; with --progress also “progress” and a share."),
     bw_cli_import, FALSE},
    {"attach", "FILE PAPER", N_ ("Attach a PDF to an item of an agenda"), NULL, bw_cli_attach, FALSE},
    {"export", "FILE", N_ ("Make the board pack of a meeting"),
     N_ ("Prints “pages” and how many there are; with --progress also “progress” and a share, as it goes.\n"
         "Stories that do not come into the pack are listed on standard error, with the reason."),
     bw_cli_export, FALSE},
    {"list", "FILE", N_ ("List meetings, items, measures and stories"),
     N_ ("Columns are parted by tabs:\n"
         "  meeting  DATE  BODY  START  PLACE\n"
         "  item     DATE  NUMBER  TITLE  PURPOSE  LEAD  ENCLOSURE  START  MINUTES  SESSION\n"
         "  section  DATE  TITLE\n"
         "  paper    DATE  NUMBER  TITLE  PAGES\n"
         "  measure  NAME  READINGS  LATEST-DATE  LATEST-VALUE\n"
         "  story    TITLE  ALIAS"),
     bw_cli_list, FALSE},
    {"search", "FILE WORDS", N_ ("Find words in a library and in its papers"),
     N_ ("Prints what was found, best first: its kind, its title, and words around."), bw_cli_search, FALSE},
    {"spc", "CSV", N_ ("Judge a series of figures: a chart as a table"),
     N_ ("Prints a CSV with a row for each point: limits, rules and what they say."), bw_cli_spc, FALSE},
    {"verify", "FILE", N_ ("Check that a library is whole"), NULL, bw_cli_verify, FALSE},
    {"examine", "PDF NAME CLEANED WORDS", N_ ("Examine a PDF, for the program’s own use"), NULL,
     bw_cli_examine, TRUE},
};

static int
print_help (void)
{
  fputs (_ ("Usage: boardwright-cli VERB …"), stdout);
  fputs ("\n\n", stdout);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (!verbs[i].is_hidden)
      printf ("  %-8s %-15s  %s\n", verbs[i].name, verbs[i].arguments, _ (verbs[i].summary));
  fputc ('\n', stdout);
  fputs (_ ("“boardwright-cli VERB --help” says more of each. It ends with 0; with 1 and one sentence when "
            "something cannot be done; with 2 when it is called wrongly."),
         stdout);
  fputc ('\n', stdout);
  return BW_CLI_DONE;
}

static int
print_version (void)
{
  puts ("boardwright-cli " BW_VERSION);
  return BW_CLI_DONE;
}

/* Output is UTF-8 whatever the locale, and no number ever gets a comma. */
static void
set_up_language (void)
{
  bw_desk_speak ();
  setlocale (LC_CTYPE, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");
}

int
main (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;

  set_up_language ();
  /* A file that may not grow is told like a full disk, instead of ending the program. */
  signal (SIGXFSZ, SIG_IGN);
  if (name == NULL)
    return bw_cli_wrong (NULL, g_strdup (_ ("Say what to do.")));
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return print_help ();
  if (g_str_equal (name, "--version"))
    return print_version ();
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, name))
      return verbs[i].run (&verbs[i], argv + 1);
  /* Translators: what was typed. */
  return bw_cli_wrong (NULL, g_strdup_printf (_ ("There is no verb “%s”."), name));
}
