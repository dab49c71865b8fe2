// SPDX-License-Identifier: GPL-3.0-or-later
/* fixture.h - a typesetter for a test, and paragraphs in a column. */
#pragma once

#include "text/paragraph.h"

/* Pango counts in 1/1024 point and rounds each glyph; a line of a hundred letters may be off by that much. */
#define HAIR 0.1

typedef struct
{
  BwTypesetter *typesetter;
} Fixture;

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

/* Sans 10/14. */
extern const BwTextStyle body;

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* (transfer full) */
BwParagraph *fixture_column (Fixture *self, const BwTextStyle *style, const char *text, double width);

/* "word0 word1 word2 …", @n of them. (transfer full) */
char *repeat_word (const char *word, guint n);

void assert_near (double value, double expected);
