// SPDX-License-Identifier: GPL-3.0-or-later
/* fixture.c - a typesetter for a test. */
#include "fixture.h"

const BwTextStyle body = {.size = 10, .leading = 14, .rgb = 0x1a1a1a};

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  self->typesetter = bw_typesetter_new ();
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  bw_typesetter_free (self->typesetter);
}

BwParagraph *
fixture_column (Fixture *self, const BwTextStyle *style, const char *text, double width)
{
  BwParagraph *paragraph = bw_paragraph_new (self->typesetter, style, text);

  bw_paragraph_set_width (paragraph, width);
  return paragraph;
}

void
assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, HAIR);
}

char *
repeat_word (const char *word, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u ", word, i);
  return g_string_free (text, FALSE);
}
