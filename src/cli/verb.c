// SPDX-License-Identifier: GPL-3.0-or-later
/* verb.c - what the verbs of the command line share. */
#include "cli/verb.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/error.h"
#include "intake/readings.h"

#define PROGRAM "boardwright-cli"

int
bw_cli_no (const GError *error)
{
  fprintf (stderr, PROGRAM ": %s\n", error->message);
  return BW_CLI_NO;
}

int
bw_cli_wrong (const BwVerb *self, char *sentence)
{
  g_autofree char *taken = sentence;
  g_autofree char *help =
      self != NULL ? g_strdup_printf (PROGRAM " %s --help", self->name) : g_strdup (PROGRAM " --help");

  fprintf (stderr, PROGRAM ": %s\n", taken);
  /* Translators: a command to type. */
  fprintf (stderr, _ ("“%s” says how it is used."), help);
  fputc ('\n', stderr);
  return BW_CLI_WRONG;
}

int
bw_cli_wrong_word (const BwVerb *self, const char *option, const char *words, const char *given)
{
  return bw_cli_wrong (self,
                       g_strdup_printf (
                           /* Translators: an option of a command, the words it takes, and what was given.
                            */
                           _ ("%s takes one of %s, not “%s”."), option, words, given));
}

char *
bw_cli_dup_refused (const BwRefusedRow *row)
{
  if (row->column != NULL)
    /* Translators: a line of a file, the name of a column, and what is wrong there. */
    return g_strdup_printf (_ ("line %u, %s: %s"), row->line, row->column, row->reason);
  /* Translators: a line of a file, and what is wrong there. */
  return g_strdup_printf (_ ("line %u: %s"), row->line, row->reason);
}

void
bw_cli_list_refused (GPtrArray *refused)
{
  for (guint i = 0; i < refused->len; i++)
    {
      g_autofree char *sentence = bw_cli_dup_refused (g_ptr_array_index (refused, i));

      fprintf (stderr, "%s\n", sentence);
    }
}

/* --- arguments -------------------------------------------------------------------------------------------
 */

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return *text != '\0' ? g_strv_length (words) : 0;
}

static GOptionContext *
option_context_new (const BwVerb *self, const GOptionEntry *entries, GStrv *rest)
{
  g_autofree char *usage = g_strdup_printf ("%s\n\n%s", self->arguments, _ (self->summary));
  GOptionContext *context = g_option_context_new (usage);
  const GOptionEntry remaining[] = {{G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, rest, NULL, NULL},
                                    G_OPTION_ENTRY_NULL};

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, remaining, NULL);
  if (self->description != NULL)
    g_option_context_set_description (context, _ (self->description));
  return context;
}

GStrv
bw_cli_parse (const BwVerb *self, const GOptionEntry *entries, char **argv)
{
  g_auto (GStrv) rest = NULL;
  g_auto (GStrv) copy = g_strdupv (argv);
  g_autoptr (GOptionContext) context = option_context_new (self, entries, &rest);
  g_autoptr (GError) error = NULL;
  guint wanted = count_words (self->arguments);

  /* Help shows it as it is typed: the first word is taken for the program's name. */
  g_set_prgname (PROGRAM);
  g_free (copy[0]);
  copy[0] = g_strdup_printf (PROGRAM " %s", self->name);
  g_set_prgname (copy[0]);
  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      bw_cli_wrong (self, g_strdup_printf ("%s.", error->message));
      return NULL;
    }
  if ((rest != NULL ? g_strv_length (rest) : 0) != wanted)
    {
      bw_cli_wrong (self, g_strdup_printf (
                              /* Translators: how many arguments a command takes, and which. */
                              ngettext ("It takes %u argument: %s.", "It takes %u arguments: %s.", wanted),
                              wanted, self->arguments));
      return NULL;
    }
  return g_steal_pointer (&rest);
}

gboolean
bw_cli_read_when (const BwVerb *self, const char *text, BwMeetingName *name)
{
  if (bw_desk_read_when (text, name))
    return TRUE;
  /* Translators: what was given for the option --meeting. */
  bw_cli_wrong (self,
                g_strdup_printf (_ ("--meeting takes a date such as 2026-11-26, with the start after it if "
                                    "there are several that day, such as “2026-11-26 09:30”, not “%s”."),
                                 text));
  return FALSE;
}

GArray *
bw_cli_read_filters (const BwVerb *self, GStrv where)
{
  g_autoptr (GArray) filters = bw_row_filters_new ();

  for (gsize i = 0; where != NULL && where[i] != NULL; i++)
    if (!bw_row_filters_add_text (filters, where[i]))
      {
        /* Translators: what was given for the option --where. */
        bw_cli_wrong (self, g_strdup_printf (_ ("--where takes COLUMN=VALUE, not “%s”."), where[i]));
        return NULL;
      }
  return g_steal_pointer (&filters);
}

/* --- libraries -------------------------------------------------------------------------------------------
 */

BwLibrary *
bw_cli_open_to_write (const char *path, GError **error)
{
  g_autoptr (BwLibrary) library = bw_library_open (path, TRUE, error);

  if (library == NULL || !bw_library_is_read_only (library))
    return g_steal_pointer (&library);
  if (bw_library_get_holder (library) != NULL)
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
                 /* Translators: the path of a library, and who has it open. */
                 _ ("“%s” cannot be changed now: it is open by %s."), path, bw_library_get_holder (library));
  else
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
                 /* Translators: the path of a library. */
                 _ ("“%s” cannot be changed: the file is read-only for you."), path);
  return NULL;
}

int
bw_cli_close (BwLibrary *library)
{
  g_autoptr (GError) error = NULL;

  if (!bw_library_flush (library, &error) || !bw_library_close (library, &error))
    return bw_cli_no (error);
  return BW_CLI_DONE;
}

/* --- output ----------------------------------------------------------------------------------------------
 */

static void
print_cell (const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  fputs (plain, stdout);
}

void
bw_cli_print_row (const char *first, ...)
{
  va_list cells;

  print_cell (first);
  va_start (cells, first);
  for (const char *cell = va_arg (cells, const char *); cell != NULL; cell = va_arg (cells, const char *))
    {
      fputc ('\t', stdout);
      print_cell (cell);
    }
  va_end (cells);
  fputc ('\n', stdout);
}

char *
bw_cli_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return g_strdup ("");
  /* 15 digits are those that a person wrote; where they do not lead back, 17 do. */
  g_ascii_formatd (text, sizeof text, "%.15g", number);
  if (g_ascii_strtod (text, NULL) != number)
    g_ascii_formatd (text, sizeof text, "%.17g", number);
  return g_strdup (text);
}
