// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * headed.h - a text with a head: lines of "key: value", an empty line, and then the words.
 *
 * Keys are lower-case words; a key may come more than once. The words are kept as they are but for line ends
 * and what surrounds them.
 */
#pragma once

#include "intake/error.h"

G_BEGIN_DECLS

typedef struct
{
  guint line; /* of the file, from 1 */
  char *key;
  char *value; /* never empty */
} BwHeadEntry;

typedef struct
{
  GPtrArray *entries; /* BwHeadEntry in order */
  GPtrArray *refused; /* BwRefusedRow: lines of the head that are no entry */
  char *words;        /* "" if there are none */
} BwHeadedText;

void bw_headed_text_free (BwHeadedText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwHeadedText, bw_headed_text_free)

/* @error: the file cannot be read, or is not UTF-8. */
BwHeadedText *bw_headed_text_read (const char *path, GError **error);

/* The text of a whole file in UTF-8 with lines that end in "\n". (transfer full) */
char *bw_intake_read_text (const char *path, GError **error);

G_END_DECLS
