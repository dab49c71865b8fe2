// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-story.c - how much longer ten times the paragraphs take. */
#include <glib/gstdio.h>

#include "pack/pack.h"
#include "sample.h"

#define OUTPUT "bench-story.pdf"

/* Seconds. */
static double
time_story (guint n_paragraphs)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwPackMade) made = NULL;
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, "A story", NULL), story, start;
  double seconds;

  for (guint i = 0; i < n_paragraphs; i++)
    g_string_append_printf (words, "Paragraph %u tells what happened next, and to whom.\n\n", i + 1);
  story = sample_story (content, "A long story", "words", words->str, NULL);
  sample_with_story (content, item, story);
  sample_consent (content, story, PUBLIC, TRUE);
  bw_content_seal (content);
  start = g_get_monotonic_time ();
  made = bw_pack_make (content, sample_audience (content, MEMBERS), OUTPUT, NULL, NULL, &error);
  if (made == NULL)
    g_error ("%s", error->message);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_unlink (OUTPUT);
  return seconds;
}

int
main (void)
{
  double few = time_story (5000), many = time_story (50000);

  g_print ("a story of 5,000 paragraphs: %.2f s; of 50,000: %.2f s, %.1f times as long\n", few, many,
           many / few);
  return 0;
}
