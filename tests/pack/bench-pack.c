// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-pack.c - how long a pack of 200 pages takes, half of them attached papers. Prints one line. */
#include "pack/pack.h"
#include "sample.h"

#define N_ITEMS 50

static double
value_at (guint month)
{
  return 50 + (double) (month * 7919 % 17) - 8;
}

/* An item with a sheet, a measure and a paper of two pages: four pages. */
static void
add_item (BwContent *content, guint number, gint64 field)
{
  g_autofree char *title = g_strdup_printf ("Report %u on the work of a department", number);
  g_autofree char *name = g_strdup_printf ("Measure %u", number);
  gint64 item = sample_item (content, BW_ITEM_NUMBERED, title, "purpose", BW_PURPOSE_ASSURE, "minutes",
                             (gint64) 5, "recommendation", "The Board is asked to note the report.", NULL);
  gint64 measure = sample_measure (content, name, "importance", (gint64) number, "improvement",
                                   BW_DIRECTION_INCREASE, NULL);
  double values[36];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = value_at (i + number);
  sample_readings (content, measure, 2023, 11, values, G_N_ELEMENTS (values));
  sample_target (content, measure, BW_NO_DATE, 60);
  sample_answer (content, item, field,
                 "What was done, what was found, and what is proposed, in as many words as a summary takes.");
  sample_with_measure (content, item, measure);
  sample_paper (content, item, title, 2, 595.28, 841.89);
}

int
main (int argc, char **argv)
{
  g_autoptr (BwContent) content = sample_new ();
  g_autoptr (GError) error = NULL;
  const char *output = argc > 1 ? argv[1] : "bench-pack.pdf";
  gint64 field = sample_field (content, "Summary", TRUE), start;
  g_autoptr (BwPackMade) made = NULL;

  for (guint i = 0; i < N_ITEMS; i++)
    add_item (content, i + 1, field);
  bw_content_seal (content);
  start = g_get_monotonic_time ();
  made = bw_pack_make (content, sample_audience (content, MEMBERS), output, NULL, NULL, &error);
  if (made == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_print ("%u pages, half of them papers: %.2f s\n", made->n_pages,
           (g_get_monotonic_time () - start) / (double) G_USEC_PER_SEC);
  return 0;
}
