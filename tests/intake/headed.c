// SPDX-License-Identifier: GPL-3.0-or-later
/* A text with a head is told apart from its head, and what is no entry is refused by line. */
#include "intake/headed.h"

#include "scratch.h"

static BwHeadedText *
read_text (Scratch *scratch, const char *text)
{
  g_autoptr (GError) error = NULL;
  BwHeadedText *headed;

  scratch_write (scratch, text, -1);
  headed = bw_headed_text_read (scratch->path, &error);
  g_assert_no_error (error);
  return headed;
}

static void
assert_entry (const BwHeadedText *text, guint index, guint line, const char *key, const char *value)
{
  const BwHeadEntry *entry = g_ptr_array_index (text->entries, index);

  g_assert_cmpuint (entry->line, ==, line);
  g_assert_cmpstr (entry->key, ==, key);
  g_assert_cmpstr (entry->value, ==, value);
}

static void
test_plain (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwHeadedText) text = read_text (
      scratch,
      "title: The bell\nContent Note : a fall: at night\nalias:\n\nShe rang.\n\nNobody came: nobody.\n\n");

  g_assert_cmpuint (text->entries->len, ==, 2);
  assert_entry (text, 0, 1, "title", "The bell");
  assert_entry (text, 1, 2, "content note", "a fall: at night");
  g_assert_cmpstr (text->words, ==, "She rang.\n\nNobody came: nobody.");
}

static void
test_windows (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwHeadedText) text =
      read_text (scratch, "\xEF\xBB\xBFtitle: The bell\r\n\r\nOne.\r\n\r\nTwo.\r\n");

  assert_entry (text, 0, 1, "title", "The bell");
  g_assert_cmpstr (text->words, ==, "One.\n\nTwo.");
}

static void
test_no_entry (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwHeadedText) text = read_text (scratch, "title: T\nShe rang.\n: x\n\nWords.\n");

  g_assert_cmpuint (text->entries->len, ==, 1);
  g_assert_cmpuint (text->refused->len, ==, 2);
  g_assert_cmpuint (((BwRefusedRow *) g_ptr_array_index (text->refused, 0))->line, ==, 2);
  g_assert_cmpuint (((BwRefusedRow *) g_ptr_array_index (text->refused, 1))->line, ==, 3);
}

static void
test_head_only (Scratch *scratch, gconstpointer data)
{
  g_autoptr (BwHeadedText) head = read_text (scratch, "title: T");
  g_autoptr (BwHeadedText) nothing = read_text (scratch, "");

  g_assert_cmpstr (head->words, ==, "");
  g_assert_cmpuint (nothing->entries->len, ==, 0);
  g_assert_cmpstr (nothing->words, ==, "");
}

static void
test_not_utf8 (Scratch *scratch, gconstpointer data)
{
  g_autoptr (GError) latin = NULL, binary = NULL;

  scratch_write (scratch, "title: caf\xE9\n\nWords.\n", -1);
  g_assert_null (bw_headed_text_read (scratch->path, &latin));
  g_assert_error (latin, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM);
  scratch_write (scratch, "title: T\0\n\n", 11);
  g_assert_null (bw_headed_text_read (scratch->path, &binary));
  g_assert_error (binary, BW_INTAKE_ERROR, BW_INTAKE_ERROR_FORM);
}

#define ADD(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/headed/a-head-ends-with-the-first-empty-line", test_plain);
  ADD ("/headed/a-file-from-windows-reads-the-same", test_windows);
  ADD ("/headed/a-line-of-the-head-that-is-no-entry-is-refused", test_no_entry);
  ADD ("/headed/there-may-be-no-words", test_head_only);
  ADD ("/headed/only-utf-8-is-text", test_not_utf8);
  return g_test_run ();
}
