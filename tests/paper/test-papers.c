/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Real files as people send them, each examined in a child of its own, against what a mature reader makes of
 * them (papers/index.csv); those accepted are then bound together.
 */
#include "bench.h"

#include "paper/facts.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  Bench bench;
  char *papers;
  char **lines; /* of index.csv, without its head */
} Collection;

static void
set_up (Collection *self, gconstpointer data)
{
  const char *shared = g_getenv ("BW_SHARED");
  g_autofree char *index = NULL;
  g_autofree char *text = NULL;

  bench_set_up (&self->bench, data);
  self->papers = g_build_filename (shared != NULL ? shared : "", "papers", NULL);
  index = g_build_filename (self->papers, "index.csv", NULL);
  if (g_file_get_contents (index, &text, NULL, NULL))
    self->lines = g_strsplit (strchr (text, '\n') + 1, "\n", -1);
}

static void
tear_down (Collection *self, gconstpointer data)
{
  g_strfreev (self->lines);
  g_free (self->papers);
  bench_tear_down (&self->bench, data);
}

static gboolean
is_absent (const Collection *self)
{
  if (self->lines == NULL)
    g_test_skip ("the collection of real papers is not beside this checkout");
  return self->lines == NULL;
}

/* Examines one paper; its exit status. */
static int
examine (const Collection *self, const char *name, char **facts, char **sentence)
{
  g_autofree char *path = g_build_filename (self->papers, name, NULL);
  g_autofree char *cleaned = bench_path (&self->bench, name);
  g_autofree char *text = g_strconcat (cleaned, ".txt", NULL);
  const char *words[] = {EXAMINE_ONE, path, cleaned, text, NULL};

  return try_run (facts, sentence, words);
}

static void
check_accepted (const Collection *self, const char *name, guint pages)
{
  g_auto (BwPaperFacts) facts = {0};
  g_autofree char *printed = NULL;
  g_autofree char *complaint = NULL;
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *text_path = bench_path (&self->bench, text_name);
  g_autofree char *text = NULL;

  if (examine (self, name, &printed, &complaint) != 0)
    g_error ("%s was not accepted: %s", name, complaint);
  g_assert_true (bw_paper_facts_from_text (&facts, printed));
  if (facts.pages != pages)
    g_error ("%s has %u pages, not %u", name, pages, facts.pages);
  g_assert_true (g_file_get_contents (text_path, &text, NULL, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (count_of (text, "\f"), ==, pages - 1);
}

static void
check_refused (const Collection *self, const char *name)
{
  g_autofree char *printed = NULL;
  g_autofree char *complaint = NULL;
  g_autofree char *cleaned = bench_path (&self->bench, name);

  g_assert_cmpint (examine (self, name, &printed, &complaint), ==, 1);
  assert_contains (complaint, name);
  g_assert_cmpuint (count_of (complaint, "\n"), ==, 1);
  g_assert_false (g_file_test (cleaned, G_FILE_TEST_EXISTS));
}

static void
test_examined (Collection *self, gconstpointer data)
{
  if (is_absent (self))
    return;
  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (self->lines[i], ",", -1);

      if (g_strv_length (cells) < 3)
        continue;
      if (g_str_equal (cells[1], "accept"))
        check_accepted (self, cells[0], (guint) g_ascii_strtoull (cells[2], NULL, 10));
      else
        check_refused (self, cells[0]);
    }
}

static void
test_bound (Collection *self, gconstpointer data)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *pack = bench_path (&self->bench, "pack.pdf");
  g_autofree char *complaint = NULL;
  g_autofree char *check = NULL;
  g_autofree char *text = NULL;
  guint pages = 0;

  if (is_absent (self))
    return;
  g_ptr_array_add (words, g_strdup (BIND_SOME));
  g_ptr_array_add (words, g_strdup (pack));
  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (self->lines[i], ",", -1);

      if (g_strv_length (cells) < 3 || !g_str_equal (cells[1], "accept"))
        continue;
      check_accepted (self, cells[0], (guint) g_ascii_strtoull (cells[2], NULL, 10));
      g_ptr_array_add (words, bench_path (&self->bench, cells[0]));
      pages += (guint) g_ascii_strtoull (cells[2], NULL, 10);
    }
  g_ptr_array_add (words, NULL);
  if (try_run (NULL, &complaint, (const char *const *) words->pdata) != 0)
    g_error ("the papers could not be bound: %s", complaint);
  check = run ("qpdf", "--check", pack, NULL);
  assert_contains (check, "No syntax or stream encoding errors");
  text = run ("pdftotext", pack, "-", NULL);
  g_assert_cmpuint (count_of (text, "STAMP"), ==, pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/papers/each is accepted or refused as a mature reader does", Collection, NULL, set_up,
              test_examined, tear_down);
  g_test_add ("/papers/bound together they are one sound pack with every page stamped", Collection, NULL,
              set_up, test_bound, tear_down);
  return g_test_run ();
}
