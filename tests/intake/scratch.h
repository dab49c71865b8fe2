// SPDX-License-Identifier: GPL-3.0-or-later
/* scratch.h - a file that a test writes, reads and takes away. */
#pragma once

#include "intake/readings.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

typedef struct
{
  char *path;
} Scratch;

static inline void
scratch_set_up (Scratch *self, gconstpointer data)
{
  int descriptor = g_file_open_tmp ("bw-XXXXXX.csv", &self->path, NULL);

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
}

static inline void
scratch_tear_down (Scratch *self, gconstpointer data)
{
  g_unlink (self->path);
  g_free (self->path);
}

static inline void
scratch_write (Scratch *self, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, bytes, length, &error);
  g_assert_no_error (error);
}

/* What @mapping makes of a file with this text. (transfer full) */
static inline BwReadingsFile *
scratch_read (Scratch *self, const BwMapping *mapping, const char *text)
{
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file;

  scratch_write (self, text, -1);
  file = bw_readings_read (self->path, mapping, NULL, &error);
  g_assert_no_error (error);
  return file;
}
