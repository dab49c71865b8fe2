// SPDX-License-Identifier: GPL-3.0-or-later
/* desk-fixture.h - a library in a folder of its own, with a little of everything; both are gone afterwards.
 */
#pragma once

#include "desk/desk.h"

typedef struct
{
  char *folder;
  BwLibrary *library;
  BwBody *body;
  BwMeeting *meeting;
  BwItem *one, *two, *three; /* at the top, in this order */
  BwItem *sub;               /* under two */
  BwMeasure *measure;        /* with readings of January and February 2026: 1 and 2 */
  BwStory *story;
} Desk;

#define ADD(path, function) g_test_add (path, Desk, NULL, desk_set_up, function, desk_tear_down)

void desk_set_up (Desk *self, gconstpointer data);
void desk_tear_down (Desk *self, gconstpointer data);

/* A folder and all in it. A link goes; what it leads to stays. */
void desk_remove_tree (const char *path);

/* Writes a file into the folder, making folders on the way; its path. (transfer full) */
char *desk_write (Desk *self, const char *name, const char *text);

/* Readings as a file has them, of the columns date and value. (transfer full) */
BwReadingsFile *desk_read_figures (Desk *self, const char *text);

/* Every noun of the library with all its fields, as text. (transfer full) */
char *desk_snapshot (BwLibrary *library);

/* The agenda as it is read: "1 one, 2 two, 2.1 sub, 3 three". (transfer full) */
char *desk_agenda (Desk *self);
