/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Examines one paper under its own limits, as the command line's hidden verb does, and prints the facts. The
 * tests start it for each paper. Exit status: 0 accepted, 1 refused with a sentence on standard error.
 */
#include "paper/examine.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  g_auto (BwPaperFacts) facts = {0};
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  setlocale (LC_ALL, "");
  if (argc != 4)
    return 2;
  bw_paper_confine ();
  name = g_path_get_basename (argv[1]);
  if (!bw_paper_examine (argv[1], name, argv[2], argv[3], &facts, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  text = bw_paper_facts_to_text (&facts);
  g_print ("%s", text);
  return 0;
}
