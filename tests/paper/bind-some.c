/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `bind-some OUTPUT PAPER…` binds files. The tests start it where a process of its own is needed; it is also
 * the quickest way to look at a bound page. Exit status: 0 bound, 1 with a sentence on standard error.
 */
#include "bound.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  guint n_papers = (guint) MAX (argc - 2, 0);
  g_autofree Attached *papers = g_new0 (Attached, n_papers + 1);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (n_papers == 0)
    return 2;
  for (guint i = 0; i < n_papers; i++)
    {
      g_autoptr (GMappedFile) file = g_mapped_file_new (argv[i + 2], FALSE, &error);

      g_assert_no_error (error);
      papers[i] = (Attached){argv[i + 2], g_mapped_file_get_bytes (file)};
    }
  if (!bind_papers (papers, n_papers, argv[1], &error))
    g_printerr ("%s\n", error->message);
  for (guint i = 0; i < n_papers; i++)
    g_bytes_unref (papers[i].pdf);
  return error == NULL ? 0 : 1;
}
