/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Examining one hostile PDF. This belongs in a child process of its own: a file may make qpdf or poppler
 * recurse, loop or swell, and then it costs the paper, never the program. The child calls bw_paper_confine()
 * first.
 */
#pragma once

#include "paper/error.h"
#include "paper/facts.h"

G_BEGIN_DECLS

/* Above this a paper is refused, in bytes. */
#define BW_PAPER_MAX_BYTES (G_GUINT64_CONSTANT (900) * 1000 * 1000)

/* The child's own limits, from here on and for good: 1 GB of memory, 10 s of processor time (then SIGXCPU),
 * half of the usual stack, no core file. The stack is smaller than the one in which papers are bound, so that
 * what passes here cannot be too deep there. */
void bw_paper_confine (void);

/* Opens the PDF at `path`, writes its cleaned copy to `cleaned_path` and its text to `text_path`, both
 * replaced, and fills `facts`, which must be all zero.
 *
 * `name` is what sentences call the file. The cleaned copy is repaired and without encryption; scripts,
 * actions that reach outside the paper and embedded files are gone from it, and hidden layers stay hidden.
 * Written, it is opened again and its pages counted. The text is valid UTF-8 with one form feed between
 * pages.
 *
 * Returns FALSE with BW_PAPER_ERROR when the paper is refused; then neither file is left behind. */
gboolean bw_paper_examine (const char *path, const char *name, const char *cleaned_path,
                           const char *text_path, BwPaperFacts *facts, GError **error);

G_END_DECLS
