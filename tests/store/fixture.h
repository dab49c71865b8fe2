// SPDX-License-Identifier: GPL-3.0-or-later
/* fixture.h - a folder of its own with a small library in it, and what every test of the store asks of them.
 */
#pragma once

#include "model/body.h"
#include "model/meeting.h"
#include "store/library.h"

typedef struct
{
  char *folder;
  char *path;
  BwLibrary *library;
  BwMeeting *meeting; /* of a body of an organisation; it has no items */
} Fixture;

#define test(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void fixture_set_up (Fixture *self, gconstpointer data);

/* For thousands of commits, where it is not the disk that is tested: folders in memory, if the system has
 * them. To be called first in main(). */
void fixture_stay_in_memory (void);

/* Closes the library and takes the folder away. */
void fixture_tear_down (Fixture *self, gconstpointer data);

/* Closes and opens again. */
void fixture_reopen (Fixture *self);

/* A command of its own that adds an item at the end. */
BwItem *fixture_add_item (Fixture *self, const char *title);

/* Of a BwRecord of any type. */
gint64 id_of (gpointer record);

void fixture_flush (Fixture *self);

/* The rows of every table as text, one a line, but for the log and the counters. (transfer full) */
char *fixture_dump (Fixture *self);

/* The number that a query gives, read from the file by a connection of its own. */
gint64 fixture_ask (const char *path, const char *sql);

/* Statements, by a connection of its own. */
void fixture_run (const char *path, const char *sql);

/* Iterates the main context until @condition, for a minute at most. */
#define wait_until(condition)                                                                                \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                         \
                                                                                                             \
    while (!(condition) && g_get_monotonic_time () < deadline)                                               \
      if (!g_main_context_iteration (NULL, FALSE))                                                           \
        g_usleep (2000);                                                                                     \
    g_assert_true (condition);                                                                               \
  }                                                                                                          \
  G_STMT_END
