// SPDX-License-Identifier: GPL-3.0-or-later
/* libraries.c - verbs on a library as a whole: new, sample, build, verify. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/verb.h"
#include "desk/desk.h"

int
bw_cli_new (const BwVerb *self, char **argv)
{
  g_autofree char *organisation = NULL, *body = NULL;
  const GOptionEntry entries[] = {
      {"organisation", 0, 0, G_OPTION_ARG_STRING, &organisation, N_ ("Whose library it is"), N_ ("NAME")},
      {"body", 0, 0, G_OPTION_ARG_STRING, &body, N_ ("Which board or committee meets"), N_ ("NAME")},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  if ((organisation != NULL && !bw_desk_check_line (organisation, &error)) ||
      (body != NULL && !bw_desk_check_line (body, &error)))
    return bw_cli_no (error);
  library = bw_library_new (arguments[0], &error);
  if (library == NULL)
    return bw_cli_no (error);
  bw_desk_furnish (library, organisation != NULL ? organisation : _ ("Our Organisation"),
                   body != NULL ? body : _ ("Board"));
  return bw_cli_close (library);
}

int
bw_cli_sample (const BwVerb *self, char **argv)
{
  g_auto (GStrv) arguments = bw_cli_parse (self, NULL, argv);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  library = bw_desk_make_sample (arguments[0], &error);
  return library != NULL ? bw_cli_close (library) : bw_cli_no (error);
}

int
bw_cli_build (const BwVerb *self, char **argv)
{
  g_auto (GStrv) arguments = bw_cli_parse (self, NULL, argv);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  library = bw_desk_build (arguments[0], arguments[1], &error);
  return library != NULL ? bw_cli_close (library) : bw_cli_no (error);
}

int
bw_cli_verify (const BwVerb *self, char **argv)
{
  g_auto (GStrv) arguments = bw_cli_parse (self, NULL, argv);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  library = bw_library_open (arguments[0], FALSE, &error);
  if (library == NULL || !bw_library_verify (library, &error))
    return bw_cli_no (error);
  /* Translators: the path of a library. */
  printf (_ ("“%s” is whole."), arguments[0]);
  putchar ('\n');
  return BW_CLI_DONE;
}
