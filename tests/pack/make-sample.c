// SPDX-License-Identifier: GPL-3.0-or-later
/* make-sample.c - writes the sample pack for somebody to look at: make-sample AUDIENCE FILE. */
#include "pack/pack.h"
#include "sample.h"

int
main (int argc, char **argv)
{
  g_autoptr (BwContent) content = sample_northmoor ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPackMade) made = NULL;

  if (argc == 3)
    made = bw_pack_make (content, sample_audience (content, atoi (argv[1])), argv[2], NULL, NULL, &error);
  if (made == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "make-sample AUDIENCE FILE");
      return 1;
    }
  g_print ("%u pages\n", made->n_pages);
  return 0;
}
