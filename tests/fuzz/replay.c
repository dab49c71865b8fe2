// SPDX-License-Identifier: GPL-3.0-or-later
/* replay.c - hands every file of a folder to a fuzz target, once. Whatever is wrong aborts. */
#include <glib.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (argv[1], 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL), *bytes = NULL;
      gsize size;

      g_file_get_contents (path, &bytes, &size, &error);
      g_assert_no_error (error);
      LLVMFuzzerTestOneInput ((const uint8_t *) bytes, size);
      n++;
    }
  g_assert_cmpuint (n, >, 0);
  g_print ("%u inputs\n", n);
  return 0;
}
