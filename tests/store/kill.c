// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * kill.c - a program that is killed at any moment loses nothing that it was told is written.
 *
 * The program starts itself as the victim, which edits, imports and attaches as fast as it can and says after
 * each command how far it came.
 */
#include "fixture.h"

#include <string.h>

#include "model/measure.h"
#include "store/library-private.h"

#define N_KILLS 200
#define LONGEST_WAIT_US 15000

/* --- the victim */

static void
import (BwLibrary *library, guint round)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_reading_free);
  BwMeasure *measure = bw_library_add (library, BW_TYPE_MEASURE);

  for (guint i = 0; i < 40; i++)
    {
      BwReading *reading = bw_reading_new ();

      reading->date = 730000 * BW_DAY + i * BW_HOUR;
      reading->value = round + i;
      g_ptr_array_add (readings, reading);
    }
  g_object_set (measure, "name", "Falls with harm", NULL);
  bw_library_put_readings (library, measure, readings);
}

static void
attach (BwLibrary *library, const char *paper, guint round)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = g_strnfill (1500000 + round % 1000, (char) ('a' + round % 26));
  g_autofree char *sha256 = NULL;

  g_file_set_contents (paper, bytes, -1, &error);
  g_assert_no_error (error);
  sha256 = bw_library_put_file (library, paper, "words of a paper", NULL, &error);
  g_assert_no_error (error);
}

/* Letters that follow each other, as fast as nobody types. */
static void
type_more (BwLibrary *library, BwMeeting *meeting, guint round)
{
  for (guint n = 1; n < 5; n++)
    {
      g_autofree char *place = g_strdup_printf ("%u%.*s", round, (int) n, "....");

      bw_library_begin_typing (library, "Type");
      g_object_set (meeting, "place", place, NULL);
      bw_library_end (library);
    }
}

/* The round is in the meeting's place, so that the file tells how far it came. */
static void
act (BwLibrary *library, BwMeeting *meeting, const char *paper, guint round)
{
  g_autofree char *place = g_strdup_printf ("%u", round);

  if (round % 7 == 3)
    attach (library, paper, round);
  bw_library_begin (library, "Edit");
  if (round % 3 == 0)
    import (library, round);
  g_object_set (meeting, "place", place, NULL);
  bw_library_end (library);
  type_more (library, meeting, round);
}

G_NORETURN static void
live (const char *path, const char *paper)
{
  g_autoptr (GError) error = NULL;
  BwLibrary *library = bw_library_open (path, TRUE, &error);
  g_autoptr (BwMeeting) meeting = NULL;

  g_assert_no_error (error);
  g_assert_false (bw_library_is_read_only (library));
  g_print ("!\n");
  meeting = g_list_model_get_item (bw_library_list (library, BW_TYPE_MEETING), 0);
  for (guint round = meeting->place != NULL ? (guint) atoi (meeting->place) + 1 : 1;; round++)
    {
      act (library, meeting, paper, round);
      bw_library_flush (library, &error);
      g_assert_no_error (error);
      g_print ("%u\n", round);
    }
}

/* --- the witness */

/* Hears until the victim has said @n_lines, or all that it had to say. */
static void
hear (GInputStream *said, GString *heard, guint n_lines)
{
  gsize n_read = 1;

  while (n_lines > 0 && n_read > 0)
    {
      char letter;

      g_assert_true (g_input_stream_read_all (said, &letter, 1, &n_read, NULL, NULL));
      g_string_append_len (heard, &letter, (gssize) n_read);
      n_lines -= n_read > 0 && letter == '\n' ? 1 : 0;
    }
}

/* The last whole line, as a number; 0 if there is none. */
static guint
last_round (const GString *heard)
{
  const char *end = strrchr (heard->str, '\n'), *begin = end;

  while (begin != NULL && begin > heard->str && begin[-1] != '\n')
    begin--;
  return begin != NULL ? (guint) atoi (begin) : 0;
}

/* One in five dies at any time after its birth, while it opens the file perhaps. The others die at work, some
 * time after they said so many rounds: counted in rounds, so that a slow machine kills as many at work. */
static guint
live_and_die (const char *program, const char *path, const char *paper, guint which)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) heard = g_string_new (NULL);
  g_autoptr (GSubprocess) victim =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "live", path, paper, NULL);

  g_assert_no_error (error);
  if (which % 5 != 0)
    hear (g_subprocess_get_stdout_pipe (victim), heard, (guint) g_test_rand_int_range (1, 4));
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_WAIT_US));
  g_subprocess_force_exit (victim);
  g_assert_true (g_subprocess_wait (victim, NULL, NULL));
  hear (g_subprocess_get_stdout_pipe (victim), heard, G_MAXUINT);
  return last_round (heard);
}

static const char *self_path;

static void
test_nothing_that_was_written_is_lost (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *paper = g_build_filename (self->folder, "paper.pdf", NULL);
  guint last = 0, n_deaths_at_work = 0;

  bw_library_close (self->library, &error);
  g_assert_no_error (error);
  g_clear_object (&self->library);
  for (guint i = 0; i < N_KILLS; i++)
    {
      guint said = live_and_die (self_path, self->path, paper, i);

      n_deaths_at_work += said > 0 ? 1 : 0;
      last = MAX (last, said);
      g_assert_cmpint (fixture_ask (self->path, "SELECT CAST(place AS INTEGER) FROM meeting"), >=, last);
      g_assert_cmpint (fixture_ask (self->path, "SELECT count(*) FROM reading"), ==,
                       40 * fixture_ask (self->path, "SELECT count(*) FROM measure"));
      g_assert_cmpint (fixture_ask (self->path, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
                       ==, 1);
    }
  g_test_message ("%u rounds, %u of %u died at work", last, n_deaths_at_work, N_KILLS);
  g_assert_cmpuint (n_deaths_at_work, >, N_KILLS / 4);
  self->library = bw_library_open (self->path, TRUE, &error);
  g_assert_no_error (error);
  bw_library_verify (self->library, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  self_path = argv[0];
  if (argc == 4 && g_str_equal (argv[1], "live"))
    live (argv[2], argv[3]);
  fixture_stay_in_memory ();
  g_test_init (&argc, &argv, NULL);
  test ("/store/kill/acknowledged", test_nothing_that_was_written_is_lost);
  return g_test_run ();
}
