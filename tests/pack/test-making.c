// SPDX-License-Identifier: GPL-3.0-or-later
/* test-making.c - how a pack comes into its file: the same each time, whole or not at all, and watched. */
#include <sched.h>

#include "pack/pack.h"
#include "reading.h"
#include "sample.h"

static cpu_set_t
use_one_processor (void)
{
  cpu_set_t all, one;

  g_assert_cmpint (sched_getaffinity (0, sizeof all, &all), ==, 0);
  CPU_ZERO (&one);
  CPU_SET (sched_getcpu (), &one);
  g_assert_cmpint (sched_setaffinity (0, sizeof one, &one), ==, 0);
  return all;
}

/* On one processor it is laid out by one thread. */
static void
test_same_content_same_bytes (void)
{
  g_autofree char *first = NULL, *second = NULL;
  gsize first_length, second_length;
  cpu_set_t all;

  g_setenv ("SOURCE_DATE_EPOCH", "1795600000", TRUE);
  {
    g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);

    g_assert_true (g_file_get_contents (pack->path, &first, &first_length, NULL));
  }
  all = use_one_processor ();
  {
    g_autoptr (Pack) pack = pack_make_northmoor (WHOLE);

    g_assert_true (g_file_get_contents (pack->path, &second, &second_length, NULL));
  }
  g_assert_cmpint (sched_setaffinity (0, sizeof all, &all), ==, 0);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpmem (first, first_length, second, second_length);
}

/* An older pack stays whole when there is nothing to put in its place. */
static void
test_failure_leaves_the_old_file (void)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (Pack) pack = pack_make_northmoor (MEMBERS);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize before_length, after_length;
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "One", NULL);

  sample_paper (content, item, "Lost report", 1, 595, 842);
  g_hash_table_remove_all (content->bytes);
  bw_content_seal (content);
  g_assert_true (g_file_get_contents (pack->path, &before, &before_length, NULL));
  g_assert_null (bw_pack_make (content, sample_audience (content, MEMBERS), pack->path, NULL, NULL, &error));
  g_assert_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "“Lost report” is not in the library any more"));
  g_assert_true (g_file_get_contents (pack->path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress_grows_to_one (void)
{
  g_autoptr (BwContent) content = sample_northmoor ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Pack) pack = pack_make (content, sample_audience (content, MEMBERS));
  g_autoptr (BwPackMade) made = NULL;
  double last = 0;

  made = bw_pack_make (content, sample_audience (content, MEMBERS), pack->path, progress_cb, &last, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/making/same-content-same-bytes", test_same_content_same_bytes);
  g_test_add_func ("/making/failure-leaves-the-old-file", test_failure_leaves_the_old_file);
  g_test_add_func ("/making/progress-grows-to-one", test_progress_grows_to_one);
  return g_test_run ();
}
