// SPDX-License-Identifier: GPL-3.0-or-later
/* sentences.c - whole sentences, one after the other. */
#include "chart/sentences.h"

GPtrArray *
bw_sentences_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

void
bw_sentences_say (GPtrArray *self, char *sentence)
{
  if (sentence)
    g_ptr_array_add (self, sentence);
}

char *
bw_sentences_join (GPtrArray *self)
{
  g_ptr_array_add (self, NULL);
  return g_strjoinv (" ", (GStrv) self->pdata);
}
