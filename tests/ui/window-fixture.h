// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * window-fixture.h - the program's window with a small library in it; both are gone afterwards.
 *
 * The library has a measure "Falls" of twenty months, lower being better, the last of which lies far above
 * its limits; a measure "Letters" of the same months, within its limits; and a story "Nobody asked", told to
 * nobody yet.
 */
#pragma once

#include "desk/desk.h"
#include "ui/page.h"
#include "ui/window.h"

typedef struct
{
  char *folder;
  BwWindow *window;
  BwLibrary *library; /* the window's */
  BwMeasure *falls;
  BwMeasure *letters;
  BwStory *story;
} Shown;

/* Lets the window work until @condition holds, a minute at most. */
#define WAIT(condition)                                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 until_ = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                           \
    while (!(condition) && g_get_monotonic_time () < until_)                                                 \
      g_main_context_iteration (NULL, FALSE);                                                                \
    g_assert_true (condition);                                                                               \
  }                                                                                                          \
  G_STMT_END

/* g_test_init() and what widgets need. FALSE: there is no display, which is said. */
gboolean shown_init (int *argc, char ***argv);

void shown_set_up (Shown *self, gconstpointer data);
void shown_tear_down (Shown *self, gconstpointer data);

/* Goes to a place of the window, as its "win.go" does. The page that is shown then. */
GtkWidget *shown_go (Shown *self, const char *where, BwRecord *record);
void shown_undo (Shown *self);

/* The widget of that id in a template under @root; the first of a type; the first label that says so. NULL if
 * there is none. */
gpointer shown_find (gpointer root, const char *id);
gpointer shown_find_type (gpointer root, GType type);
gboolean shown_says (gpointer root, const char *text);

/* Exports a pack of @meeting for the default audience into the folder. */
void shown_export (Shown *self, BwMeeting *meeting, BwExportStanding standing, const char *name);

/* Writes a file into the folder; its path. (transfer full) */
char *shown_write (Shown *self, const char *name, const char *text);
