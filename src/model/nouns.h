// SPDX-License-Identifier: GPL-3.0-or-later
/* nouns.h - all nouns, for those who treat them alike: the library file, the log, search. */
#pragma once

#include "record/field.h"

G_BEGIN_DECLS

/* Every noun once, each after those it refers to with BW_OWNER. NULL-terminated; never freed. */
const BwNoun *const *bw_nouns (void);

/* NULL for a name that is no noun. */
const BwNoun *bw_nouns_find (const char *name);

/* What a person calls one of it, in their language: "item", "story". (transfer none) */
const char *bw_noun_get_word (const BwNoun *noun);

G_END_DECLS
