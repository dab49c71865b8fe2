// SPDX-License-Identifier: GPL-3.0-or-later
/* sentences.h - whole sentences, one after the other. Inside the room. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (element-type utf8), owned by the caller. */
GPtrArray *bw_sentences_new (void);

/* Takes @sentence; NULL says nothing. */
void bw_sentences_say (GPtrArray *self, char *sentence);

/* Ends the list: nothing can be said after it. */
char *bw_sentences_join (GPtrArray *self);

G_END_DECLS
