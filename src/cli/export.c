// SPDX-License-Identifier: GPL-3.0-or-later
/* export.c - the verb export. The window runs it as a child, with the hidden options. */
#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#include "cli/verb.h"
#include "desk/desk.h"
#include "desk/language.h"

typedef struct
{
  char *meeting, *body, *audience, *language, *output;
  gboolean draft, final, progress, read_only;
  gint64 meeting_id, audience_id;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->meeting);
  g_free (self->body);
  g_free (self->audience);
  g_free (self->language);
  g_free (self->output);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A pack is made of very many small pieces of memory, and the process ends with it: joining freed pieces and
 * handing memory back in between is a twentieth of its time. */
static void
keep_memory (void)
{
  mallopt (M_MXFAST, 0);
  mallopt (M_TOP_PAD, 16 * 1024 * 1024);
  mallopt (M_TRIM_THRESHOLD, 1024 * 1024 * 1024);
  mallopt (M_MMAP_THRESHOLD, 32 * 1024 * 1024);
}

static void
print_progress (double fraction, gpointer data)
{
  g_autofree char *share = bw_cli_number (fraction);

  printf ("progress %s\n", share);
  fflush (stdout);
}

static BwMeeting *
find_meeting (BwLibrary *library, const Options *options, const BwMeetingName *name, GError **error)
{
  if (options->meeting_id != BW_NOBODY)
    return bw_library_get (library, BW_TYPE_MEETING, options->meeting_id);
  return bw_desk_find_meeting (library, name, error);
}

static BwAudience *
find_audience (BwLibrary *library, const Options *options, GError **error)
{
  if (options->audience_id != BW_NOBODY)
    return bw_library_get (library, BW_TYPE_AUDIENCE, options->audience_id);
  if (options->audience != NULL)
    return bw_desk_find_audience (library, options->audience, error);
  return bw_desk_get_default_audience (library);
}

/* After the pack was made: what somebody may have looked for in it. */
static void
list_left_out (const BwLeftOut *left_out)
{
  for (guint i = 0; i < left_out->stories->len; i++)
    {
      g_autofree char *line = bw_left_out_tell (&g_array_index (left_out->stories, BwLeftOutStory, i));

      fprintf (stderr, "%s\n", line);
    }
}

/* To the window as it can read it in its own language, to a person as a sentence. */
static void
list_unshown (const BwExported *exported, gboolean is_for_window)
{
  for (guint i = 0; i < exported->unshown->len; i++)
    {
      const BwUnshown *unshown = g_ptr_array_index (exported->unshown, i);
      g_autofree char *line = is_for_window ? bw_unshown_to_line (unshown) : bw_unshown_tell (unshown);

      if (is_for_window)
        printf ("unshown %s\n", line);
      else
        fprintf (stderr, "%s\n", line);
    }
}

static int
export_pack (const char *path, const Options *options, const BwMeetingName *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwLibrary) library = bw_library_open (path, !options->read_only, &error);
  BwMeeting *meeting = library != NULL ? find_meeting (library, options, name, &error) : NULL;
  BwAudience *audience = meeting != NULL ? find_audience (library, options, &error) : NULL;
  g_autoptr (BwLeftOut) left_out = audience != NULL ? bw_desk_leave_out (library, meeting, audience) : NULL;
  BwExportStanding standing = options->draft   ? BW_EXPORT_DRAFT
                              : options->final ? BW_EXPORT_FINAL
                                               : BW_EXPORT_AS_IT_STANDS;
  g_autoptr (BwExported) exported = NULL;

  if (audience == NULL && error == NULL)
    g_set_error (&error, BW_DESK_ERROR, BW_DESK_ERROR_UNKNOWN,
                 /* Translators: the path of a library. */
                 _ ("“%s” has no such meeting or audience any more."), path);
  if (audience != NULL)
    exported = bw_desk_export (library, meeting, audience, standing, options->output,
                               options->progress ? print_progress : NULL, NULL, &error);
  if (exported == NULL)
    return bw_cli_no (error);
  if (bw_cli_close (library) != BW_CLI_DONE)
    return BW_CLI_NO;
  /* The window says it before it exports. */
  if (!options->read_only)
    list_left_out (left_out);
  list_unshown (exported, options->read_only);
  if (options->read_only)
    printf ("content %s\n", exported->content);
  printf ("pages %u\n", exported->n_pages);
  return BW_CLI_DONE;
}

/* GLib settles at the first sentence whether to translate at all: the language is read before the others. */
static void
speak_as_asked (char **argv)
{
  const char *option = "--language";

  for (guint i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], option) && argv[i + 1] != NULL)
      bw_desk_speak_in (argv[i + 1]);
    else if (g_str_has_prefix (argv[i], option) && argv[i][strlen (option)] == '=')
      bw_desk_speak_in (argv[i] + strlen (option) + 1);
}

int
bw_cli_export (const BwVerb *self, char **argv)
{
  g_auto (Options) options = {0};
  const GOptionEntry entries[] = {
      {"meeting", 0, 0, G_OPTION_ARG_STRING, &options.meeting,
       N_ ("The day of the meeting, or “DATE HH:MM” with its start if several meet that day"), N_ ("DATE")},
      {"body", 0, 0, G_OPTION_ARG_STRING, &options.body, N_ ("Whose meeting, if several meet that day"),
       N_ ("NAME")},
      {"audience", 0, 0, G_OPTION_ARG_STRING, &options.audience,
       N_ ("Who the pack is for; the members, unless said otherwise"), N_ ("NAME")},
      {"language", 0, 0, G_OPTION_ARG_STRING, &options.language,
       N_ ("The language of the pack, such as cy; that of the command line, unless said otherwise"),
       N_ ("LANG")},
      {"output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The PDF to write"), N_ ("PDF")},
      {"draft", 0, 0, G_OPTION_ARG_NONE, &options.draft,
       N_ ("Say “Draft” on each page; so it is unless the meeting is issued"), NULL},
      {"final", 0, 0, G_OPTION_ARG_NONE, &options.final,
       N_ ("Issue the pack: it is no draft, and the meeting is issued from then on"), NULL},
      {"progress", 0, 0, G_OPTION_ARG_NONE, &options.progress, N_ ("Say how far it is"), NULL},
      {"read-only", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &options.read_only, NULL, NULL},
      {"meeting-id", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT64, &options.meeting_id, NULL, NULL},
      {"audience-id", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT64, &options.audience_id, NULL, NULL},
      G_OPTION_ENTRY_NULL};
  g_auto (GStrv) arguments = NULL;
  BwMeetingName name = {0};

  keep_memory ();
  speak_as_asked (argv);
  arguments = bw_cli_parse (self, entries, argv);
  if (arguments == NULL)
    return BW_CLI_WRONG;
  if (options.output == NULL || *options.output == '\0')
    return bw_cli_wrong (self, g_strdup (_ ("--output is missing: the PDF to write.")));
  if (options.meeting == NULL && options.meeting_id == BW_NOBODY)
    return bw_cli_wrong (self, g_strdup (_ ("--meeting is missing: the day of the meeting.")));
  if (options.meeting != NULL && !bw_cli_read_when (self, options.meeting, &name))
    return BW_CLI_WRONG;
  if (options.draft && options.final)
    return bw_cli_wrong (self, g_strdup (_ ("--draft and --final do not go together.")));
  name.body = options.body;
  return export_pack (arguments[0], &options, &name);
}
