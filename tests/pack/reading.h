// SPDX-License-Identifier: GPL-3.0-or-later
/* reading.h - what other programs read in a pack: poppler's and qpdf's tools. */
#pragma once

#include "model/content.h"
#include "sample.h"

/* A pack in a folder of its own, which goes with it. */
typedef struct
{
  char *folder, *path;
  guint n_pages;
  GPtrArray *unshown; /* BwUnshown */
} Pack;

/* Makes the pack of @content, which is sealed. */
Pack *pack_make (BwContent *content, BwAudience *audience);
/* Of the sample, for one of its audiences. */
Pack *pack_make_northmoor (SampleAudience audience);
void pack_free (Pack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pack, pack_free)

/* What stands on a page, from 1, words parted by single spaces; 0: on all. No-break spaces are spaces. */
char *pack_read (const Pack *self, guint page);

/* Has qpdf look for faults. */
void pack_check (const Pack *self);

/* The elements and their text, as a reader walks them. */
char *pack_read_tags (const Pack *self);

/* Everything that can be read in the file in any way: text, tags, links, bookmarks, metadata. */
char *pack_read_everything (const Pack *self);

/* Bookmarks, a line each: two spaces a level, title, page. */
char *pack_read_bookmarks (const Pack *self);

/* Links of a page, a line each from top to bottom: what they say, and the page they lead to. */
char *pack_read_links (const Pack *self, guint page);

void assert_has (const char *text, const char *part);
void assert_lacks (const char *text, const char *part);
