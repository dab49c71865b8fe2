// SPDX-License-Identifier: GPL-3.0-or-later
/* list.c - the verbs list and search: what a library holds, for programs to read. */
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#include "cli/verb.h"
#include "model/agenda.h"
#include "model/nouns.h"
#include "model/words.h"

#define MOST_FOUND 200

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
list_papers (BwLibrary *library, const char *date, const BwAgendaLine *line)
{
  g_autoptr (GListModel) papers =
      bw_library_list_of (library, BW_TYPE_PAPER, "item", bw_record_get_id (BW_RECORD (line->item)));

  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (BwPaper) paper = g_list_model_get_item (papers, i);
      g_autofree char *pages = g_strdup_printf ("%" G_GINT64_FORMAT, paper->pages);

      bw_cli_print_row ("paper", date, or_empty (line->number), or_empty (paper->title), pages, NULL);
    }
}

static void
list_line (BwLibrary *library, const char *date, const BwAgendaLine *line)
{
  BwItem *item = line->item;
  BwPerson *lead = bw_library_get (library, BW_TYPE_PERSON, item->lead);
  g_autofree char *start = bw_clock_dup_text (line->start);
  g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, line->minutes);

  if (item->kind == BW_ITEM_SECTION)
    {
      bw_cli_print_row ("section", date, or_empty (item->title), NULL);
      return;
    }
  bw_cli_print_row ("item", date, or_empty (line->number), or_empty (item->title),
                    bw_enum_to_nick (bw_purpose_get_type (), item->purpose),
                    lead != NULL ? bw_person_get_title (lead) : "", or_empty (line->enclosure),
                    or_empty (start), minutes, line->is_private ? "private" : "public", NULL);
  list_papers (library, date, line);
}

static void
list_meeting (BwLibrary *library, BwMeeting *meeting)
{
  BwBody *body = bw_library_get (library, BW_TYPE_BODY, meeting->body);
  g_autofree char *date = bw_date_to_iso (meeting->date), *start = bw_clock_dup_text (meeting->start);
  g_autoptr (GListModel) items =
      bw_library_list_of (library, BW_TYPE_ITEM, "meeting", bw_record_get_id (BW_RECORD (meeting)));
  g_autoptr (GPtrArray) lines = bw_agenda_arrange (items, meeting->start);

  bw_cli_print_row ("meeting", date, body != NULL ? or_empty (body->name) : "", or_empty (start),
                    or_empty (meeting->place), NULL);
  for (guint i = 0; i < lines->len; i++)
    list_line (library, date, g_ptr_array_index (lines, i));
}

static void
list_measure (BwLibrary *library, BwMeasure *measure)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);
  guint n = series->readings->len;
  const BwReading *latest = n > 0 ? g_ptr_array_index (series->readings, n - 1) : NULL;
  g_autofree char *count = g_strdup_printf ("%u", n);
  g_autofree char *date = bw_date_to_iso (latest != NULL ? latest->date : BW_NO_DATE);
  g_autofree char *value = bw_cli_number (latest != NULL ? latest->value : NAN);

  bw_cli_print_row ("measure", or_empty (measure->name), count, or_empty (date), value, NULL);
}

int
bw_cli_list (const BwVerb *self, char **argv)
{
  g_auto (GStrv) arguments = bw_cli_parse (self, NULL, argv);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *list;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  library = bw_library_open (arguments[0], FALSE, &error);
  if (library == NULL)
    return bw_cli_no (error);
  list = bw_library_list (library, BW_TYPE_MEETING);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BwMeeting) meeting = g_list_model_get_item (list, i);

      list_meeting (library, meeting);
    }
  list = bw_library_list (library, BW_TYPE_MEASURE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BwMeasure) measure = g_list_model_get_item (list, i);

      list_measure (library, measure);
    }
  list = bw_library_list (library, BW_TYPE_STORY);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BwStory) story = g_list_model_get_item (list, i);

      bw_cli_print_row ("story", or_empty (story->title), or_empty (story->alias), NULL);
    }
  return BW_CLI_DONE;
}

/* Not among what programs read, who are answered by no line. */
static void
say_nothing_found (const char *words)
{
  /* Translators: what was looked for. */
  g_autofree char *line = g_strdup_printf (_ ("Nothing in the library or its papers has “%s”"), words);

  fprintf (stderr, "%s\n", line);
}

int
bw_cli_search (const BwVerb *self, char **argv)
{
  g_auto (GStrv) arguments = bw_cli_parse (self, NULL, argv);
  g_autoptr (BwLibrary) library = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  library = bw_library_open (arguments[0], FALSE, &error);
  if (library != NULL)
    found = bw_library_search (library, arguments[1], MOST_FOUND, &error);
  if (found == NULL)
    return bw_cli_no (error);
  for (guint i = 0; i < found->len; i++)
    {
      const BwFound *one = g_ptr_array_index (found, i);

      bw_cli_print_row (one->noun->name, or_empty (one->title), or_empty (one->excerpt), NULL);
    }
  if (found->len == 0)
    say_nothing_found (arguments[1]);
  return BW_CLI_DONE;
}
