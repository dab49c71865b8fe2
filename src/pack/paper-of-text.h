// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * paper-of-text.h - a paper for the Board that was written as plain text, set as a tagged PDF.
 *
 * The text is a little Markdown: "# title", "## heading", "- point" or "1. point", and paragraphs parted by
 * empty lines. Nothing else is a mark.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes @text, of @author (NULL: nobody is named), to @output, replacing what stands there. @language: BCP
 * 47. The first "# title" is the document's title; @name is, if there is none. */
gboolean bw_pack_set_paper (const char *text, const char *name, const char *author, const char *language,
                            const char *output, GError **error);

G_END_DECLS
