// SPDX-License-Identifier: GPL-3.0-or-later
/* Folders as nobody means to make them: each is refused with its file and line, and soon. */
#include <string.h>
#include <unistd.h>

#include "desk-fixture.h"

/* What a folder needs at least, with @agenda for its agenda. */
static void
write_folder (Desk *desk, const char *agenda)
{
  g_free (desk_write (desk, "in/trust.csv", "name\nA Trust\n"));
  g_free (desk_write (desk, "in/bodies.csv", "name\nBoard\n"));
  g_free (desk_write (desk, "in/agenda.csv", agenda));
}

static BwLibrary *
build (Desk *desk, GError **error)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  g_autofree char *path = g_build_filename (desk->folder, "built.boardwright", NULL);
  BwLibrary *library = bw_desk_build (folder, path, error);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) == (library != NULL));
  return library;
}

/* @mistake stands in what is said. */
static void
assert_refused (Desk *desk, const char *mistake)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (build (desk, &error));
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  if (strstr (error->message, mistake) == NULL)
    g_error ("“%s” is not told in:\n%s", mistake, error->message);
}

/* --- names that are texts ------------------------------------------------------------------------------- */

static void
test_long_names (Desk *desk, gconstpointer data)
{
  static const char *const places[] = {
      "agenda.csv, line 2, chair: “xxx",      "agenda.csv, line 2, lead: “xxx",
      "agenda.csv, line 2, title: “xxx",      "measures.csv, line 2, markers: “xxx",
      "measures.csv, line 2, name: “xxx",     "measures.csv, line 2, target name: “xxx",
      "measures.csv, line 2, unit: “xxx",     "people.csv, line 2, name: “xxx",
      "stories/s.md, line 1, title: “xxx",    "stories/s.md, line 2, owner: “xxx",
      "stories/s.md, line 3, given by: “xxx", "trust.csv, line 2, name: “xxx",
  };
  g_autofree char *x = g_strnfill (501, 'x');
  g_autofree char *agenda = g_strdup_printf ("date,title,chair,lead\n2026-05-28,%s,%s,%s\n", x, x, x);
  g_autofree char *measures =
      g_strdup_printf ("name,improvement,file,date,value,unit,target,target name,markers\n"
                       "%s,neutral,f.csv,d,v,%s,1,%s,2026-01-01 = %s\n",
                       x, x, x, x);
  g_autofree char *story = g_strdup_printf ("title: %s\nowner: %s\ngiven by: %s\n\nWords.\n", x, x, x);
  g_autofree char *people = g_strdup_printf ("name,role\n%s,Chair\n", x);
  g_autofree char *trust = g_strdup_printf ("name\n%s\n", x);

  write_folder (desk, agenda);
  g_free (desk_write (desk, "in/f.csv", "d,v\n2026-01-01,1\n"));
  g_free (desk_write (desk, "in/measures.csv", measures));
  g_free (desk_write (desk, "in/stories/s.md", story));
  g_free (desk_write (desk, "in/people.csv", people));
  g_free (desk_write (desk, "in/trust.csv", trust));
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    assert_refused (desk, places[i]);
  assert_refused (desk, "has 501 characters, and a name or title at most 500");
}

static void
test_names_of_the_longest_length (Desk *desk, gconstpointer data)
{
  /* Characters, not bytes. */
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *agenda = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = NULL;

  for (guint i = 0; i < 500; i++)
    g_string_append (title, "ŵ");
  agenda = g_strdup_printf ("date,title\n2026-05-28,%s\n", title->str);
  write_folder (desk, agenda);
  library = build (desk, &error);
  g_assert_no_error (error);
  bw_library_close (library, &error);
  g_assert_no_error (error);
}

static void
test_line_breaks_in_names (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (BwItem) item = NULL;

  write_folder (desk, "date,title\n2026-05-28,\"Falls\r\nand\nharm\"\n");
  library = build (desk, &error);
  g_assert_no_error (error);
  item = g_list_model_get_item (bw_library_list (library, BW_TYPE_ITEM), 0);
  g_assert_cmpstr (item->title, ==, "Falls and harm");
  bw_library_close (library, &error);
  g_assert_no_error (error);
}

/* --- too much of it ---------------------------------------------------------------------------------------
 */

static void
test_endless_agenda (Desk *desk, gconstpointer data)
{
  g_autoptr (GString) agenda = g_string_new ("date,title\n2026-05-28,One\n");

  for (guint i = 0; i < 10000; i++)
    g_string_append (agenda, ",Another\n");
  write_folder (desk, agenda->str);
  assert_refused (desk, "1 mistake:\nagenda.csv, line 1002: A meeting has at most 1000 lines");
}

/* --- names that lead elsewhere ---------------------------------------------------------------------------
 */

static void
link_to (Desk *desk, const char *target, const char *name)
{
  g_autofree char *path = g_build_filename (desk->folder, "in", name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* Whoever builds a folder that came from somebody else would publish what only they can read. */
static void
test_ways_out_of_the_folder (Desk *desk, gconstpointer data)
{
  g_autofree char *secret = desk_write (desk, "secret.md", "title: Secret\n\nWords.\n");

  write_folder (desk, "date,title,papers,measures\n2026-05-28,One,../../secret.md,\n"
                      ",Two,link.md,\n,Three,inner.md,M\n");
  g_free (desk_write (desk, "in/papers/kept.md", "# Kept\n"));
  link_to (desk, secret, "papers/link.md");
  link_to (desk, "kept.md", "papers/inner.md");
  g_free (desk_write (desk, "in/stories/s.md", "title: S\n\nWords.\n"));
  link_to (desk, secret, "stories/t.md");
  link_to (desk, "/etc/passwd", "people.csv");
  g_free (
      desk_write (desk, "in/measures.csv", "name,improvement,file,date,value\nM,neutral,../in.csv,d,v\n"));
  g_free (desk_write (desk, "in.csv", "d,v\n2026-01-01,1\n"));
  assert_refused (desk, "5 mistakes");
  assert_refused (desk, "agenda.csv, line 2, papers: “papers/../../secret.md” leads out of the folder");
  assert_refused (desk, "agenda.csv, line 3, papers: “papers/link.md” leads out of the folder");
  assert_refused (desk, "measures.csv, line 2, file: “../in.csv” leads out of the folder");
  assert_refused (desk, "people.csv: “people.csv” leads out of the folder");
  assert_refused (desk, "stories/t.md: “stories/t.md” leads out of the folder");
}

#define ADD(path, function) g_test_add (path, Desk, NULL, desk_set_up, function, desk_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/hostile-folders/long-names", test_long_names);
  ADD ("/hostile-folders/names-of-the-longest-length", test_names_of_the_longest_length);
  ADD ("/hostile-folders/line-breaks-in-names", test_line_breaks_in_names);
  ADD ("/hostile-folders/endless-agenda", test_endless_agenda);
  ADD ("/hostile-folders/ways-out-of-the-folder", test_ways_out_of_the_folder);
  return g_test_run ();
}
