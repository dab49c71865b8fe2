// SPDX-License-Identifier: GPL-3.0-or-later
/* sample.h - a small document with everything in it that the room can do, and tools of others to
 * look at it with. */
#pragma once

#include "pdf/ink.h"
#include "pdf/page.h"
#include "pdf/structure.h"

extern const BwTextStyle sample_body, sample_title;

/* First of all: fixes the clock at SOURCE_DATE_EPOCH=1700000000 and starts GLib's tests. */
void sample_init (int *argc, char ***argv);

/* A document of one typesetter, so that a test frees both at once. */
typedef struct
{
  BwTypesetter *typesetter;
  BwPdf *pdf;
} Document;

void document_set_up (Document *document, gconstpointer data);
void document_tear_down (Document *document, gconstpointer data);

/* A4. */
BwPdfPage *document_add_page (Document *document);
/* Writes @text for a new element @role under @parent and returns the element. */
BwPdfElement *document_write (Document *document, BwPdfPage *page, BwPdfElement *parent, BwPdfRole role,
                              double y, const char *text);
GBytes *document_finish (Document *document);

/* Headings, a paragraph over two pages, a table, a list, a figure, links, artifacts, bookmarks and a form. */
void sample_write (Document *document);

/* What a command line tool prints about @pdf; "@" in @arguments stands for the file. The test fails
 * if the tool does. */
char *look_with (GBytes *pdf, const char *const *arguments);
#define LOOK_WITH(pdf, ...) look_with (pdf, (const char *const[]){__VA_ARGS__, NULL})
