// SPDX-License-Identifier: GPL-3.0-or-later
/* papers.c - the verbs attach, and examine, which attach runs in a child. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/verb.h"
#include "desk/desk.h"
#include "paper/examine.h"

/* The one of that name, or without a date the only one of all. */
static BwMeeting *
find_meeting (BwLibrary *library, const BwMeetingName *name, GError **error)
{
  GListModel *meetings = bw_library_list (library, BW_TYPE_MEETING);
  g_autoptr (BwMeeting) only = NULL;

  if (name->date != BW_NO_DATE)
    return bw_desk_find_meeting (library, name, error);
  if (g_list_model_get_n_items (meetings) == 1)
    only = g_list_model_get_item (meetings, 0);
  if (only == NULL)
    g_set_error (error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: the name of a library. */
                 _ ("“%s” has not exactly one meeting; name the day with --meeting."),
                 bw_library_get_name (library));
  return only;
}

static int
attach (const char *path, const char *paper_path, const BwMeetingName *name, const char *item_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_cli_open_to_write (path, &error);
  g_autofree char *title = NULL, *summary = NULL;
  BwMeeting *meeting = library != NULL ? find_meeting (library, name, &error) : NULL;
  BwItem *item = meeting != NULL ? bw_desk_find_item (library, meeting, item_name, &error) : NULL;
  BwPaper *paper = item != NULL ? bw_desk_attach_paper (library, item, paper_path, &error) : NULL;

  if (paper == NULL)
    return bw_cli_no (error);
  summary = bw_desk_paper_summary (paper);
  title = g_strdup (paper->title);
  if (bw_cli_close (library) != BW_CLI_DONE)
    return BW_CLI_NO;
  bw_cli_print_row ("attached", title, summary, NULL);
  return BW_CLI_DONE;
}

int
bw_cli_attach (const BwVerb *self, char **argv)
{
  g_autofree char *item = NULL, *meeting = NULL, *body = NULL;
  const GOptionEntry entries[] = {
      {"item", 0, 0, G_OPTION_ARG_STRING, &item, N_ ("The item, by its number or its title"),
       N_ ("NUMBER|TITLE")},
      {"meeting", 0, 0, G_OPTION_ARG_STRING, &meeting,
       N_ ("The day of the meeting, or “DATE HH:MM” with its start if several meet that day"), N_ ("DATE")},
      {"body", 0, 0, G_OPTION_ARG_STRING, &body, N_ ("Whose meeting, if several meet that day"), N_ ("NAME")},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = bw_cli_parse (self, entries, argv);
  BwMeetingName name = {.date = BW_NO_DATE};

  if (arguments == NULL)
    return BW_CLI_WRONG;
  if (item == NULL)
    return bw_cli_wrong (self, g_strdup (_ ("--item is missing: its number or its title.")));
  if (meeting != NULL && !bw_cli_read_when (self, meeting, &name))
    return BW_CLI_WRONG;
  name.body = body;
  return attach (arguments[0], arguments[1], &name, item);
}

/* In a process of its own, with limits that cannot be taken back: what it reads was made by strangers. */
int
bw_cli_examine (const BwVerb *self, char **argv)
{
  g_auto (GStrv) arguments = bw_cli_parse (self, NULL, argv);
  g_auto (BwPaperFacts) facts = {0};
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (arguments == NULL)
    return BW_CLI_WRONG;
  bw_paper_confine ();
  if (!bw_paper_examine (arguments[0], arguments[1], arguments[2], arguments[3], &facts, &error))
    return bw_cli_no (error);
  text = bw_paper_facts_to_text (&facts);
  fputs (text, stdout);
  return BW_CLI_DONE;
}
