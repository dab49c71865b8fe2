// SPDX-License-Identifier: GPL-3.0-or-later
/* A paper written as text becomes a tagged PDF that other programs read in its order. */
#include "pack/paper-of-text.h"

#include <glib/gstdio.h>
#include <string.h>

#include "paper/lint.h"

static const char text[] = "# Side rooms\n"
                           "\n"
                           "One paragraph on\n"
                           "two lines.\n"
                           "\n"
                           "## What is asked\n"
                           "- first point\n"
                           "  goes on\n"
                           "- second point\n"
                           "\n"
                           "1. a number\n"
                           "12.5 per cent is no point.\n";

typedef struct
{
  char *path;
} Scratch;

static void
set_up (Scratch *self, gconstpointer data)
{
  int descriptor = g_file_open_tmp ("bw-XXXXXX.pdf", &self->path, NULL);

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
}

static void
tear_down (Scratch *self, gconstpointer data)
{
  g_unlink (self->path);
  g_free (self->path);
}

static void
set_paper (Scratch *self, const char *words)
{
  g_autoptr (GError) error = NULL;

  bw_pack_set_paper (words, "A paper", "A Trust", "en-GB", self->path, &error);
  g_assert_no_error (error);
}

/* What another program says of the PDF. (transfer full) */
static char *
ask (Scratch *self, const char *program, const char *option)
{
  const char *const command[] = {program, option, self->path, g_str_equal (program, "pdftotext") ? "-" : NULL,
                                 NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *out = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return out;
}

static void
assert_in_order (const char *found, const char *const *pieces)
{
  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      const char *at = strstr (found, pieces[i]);

      if (at == NULL)
        g_error ("“%s” is not there, or not there in order", pieces[i]);
      found = at + strlen (pieces[i]);
    }
}

static void
test_structure (Scratch *scratch, gconstpointer data)
{
  static const char *const order[] = {"H1",
                                      "Side rooms",
                                      "P ",
                                      "One paragraph on two lines.",
                                      "H2",
                                      "What is asked",
                                      "L ",
                                      "Lbl",
                                      "•",
                                      "LBody",
                                      "first point goes on",
                                      "•",
                                      "second point",
                                      "1.",
                                      "a number 12.5 per cent is no point.",
                                      NULL};
  g_autofree char *found = NULL;

  set_paper (scratch, text);
  found = ask (scratch, "pdfinfo", "-struct-text");
  assert_in_order (found, order);
}

static void
test_no_faults (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) faults = NULL;

  set_paper (scratch, text);
  faults = bw_paper_lint (scratch->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* 200 paragraphs of a line and the space below: 22 points each, 710 a page, so 32 a page and 7 pages. */
static void
test_many_pages (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new ("");
  g_autofree char *info = NULL, *found = NULL;

  for (guint i = 1; i <= 200; i++)
    g_string_append_printf (words, "Paragraph %u of many.\n\n", i);
  set_paper (scratch, words->str);
  info = ask (scratch, "pdfinfo", "-isodates");
  g_assert_nonnull (strstr (info, "Title:           A paper\n"));
  g_assert_nonnull (strstr (info, "Pages:           7\n"));
  found = ask (scratch, "pdftotext", "-raw");
  assert_in_order (found,
                   (const char *const[]){"Paragraph 1 of many.", "\f", "Paragraph 200 of many.", NULL});
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/paper-of-text/is-read-in-its-order", test_structure);
  ADD ("/paper-of-text/has-no-faults", test_no_faults);
  ADD ("/paper-of-text/takes-the-pages-it-needs", test_many_pages);
  return g_test_run ();
}
