/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What examining a paper found. Plain data; it travels from the examining child process as `key: value`
 * lines.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint pages;
  guint pages_without_text; /* scanned or purely drawn pages: nothing to search or to read aloud */
  gboolean tagged;          /* the author tagged it: it has a structure tree */
  gboolean encrypted; /* opened without a password, but its author restricted what may be done with it */
  gboolean repaired;  /* damaged; what could be saved was saved */
  gboolean has_forms;
  guint signatures;    /* digital signatures, which become invalid when the paper is bound */
  guint hidden_layers; /* stay hidden */

  /* What the cleaned copy no longer has. */
  guint scripts_removed;
  guint actions_removed; /* start a program, send a form, open another file, play media */
  guint files_removed;   /* embedded files */

  char *title;    /* as its author set it; NULL when none */
  char *language; /* BCP 47, as its author set it; NULL when none */
} BwPaperFacts;

/* Frees what the struct owns and makes it all zero again. */
void bw_paper_facts_clear (BwPaperFacts *facts);

/* One `key: value` line for each fact, in a fixed order, UTF-8, without control characters. */
char *bw_paper_facts_to_text (const BwPaperFacts *facts);

/* Reads what bw_paper_facts_to_text() wrote into `facts`, which must be all zero. Lines with unknown keys are
 * passed over; FALSE (and `facts` all zero) when a known one is malformed or `pages` is missing: then the
 * child did not finish. */
gboolean bw_paper_facts_from_text (BwPaperFacts *facts, const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwPaperFacts, bw_paper_facts_clear)

G_END_DECLS
