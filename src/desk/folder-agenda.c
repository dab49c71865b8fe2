// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * folder-agenda.c - agenda.csv, a row for each line of an agenda.
 *
 * A row with a date begins a meeting; those below it without one belong to it.
 */
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "desk/agenda.h"
#include "desk/evidence.h"
#include "desk/figures.h"
#include "desk/find.h"
#include "desk/folder-row.h"
#include "desk/meetings.h"
#include "desk/papers.h"
#include "desk/persons.h"
#include "desk/rows.h"
#include "intake/headed.h"
#include "model/language.h"
#include "pack/paper-of-text.h"

#define FILE_NAME "agenda.csv"
#define TEXT ".md"
#define DEEPEST 4

/* Of one agenda: more than any that is read, and less than takes long to arrange. */
#define MOST_LINES 1000

static const char *const columns[] = {
    "body",      "date!",    "start",    "end",     "place",    "link",      "chair",
    "level",     "kind",     "title!",   "purpose", "lead",     "presenter", "author",
    "minutes",   "delivery", "domain",   "voice",   "private",  "reason",    "recommendation",
    "own sheet", "papers",   "measures", "stories", "language", NULL};

static const BwFolderColumn meeting_fields[] = {
    {"start", "start"}, {"end", "end"}, {"place", "place"}, {"link", "link"}};

static const BwFolderColumn item_fields[] = {
    {"title", "title"},
    {"language", "language"},
    {"kind", "kind"},
    {"purpose", "purpose"},
    {"minutes", "minutes"},
    {"domain", "domain"},
    {"voice", "voice"},
    {"private", "is_private"},
    {"reason", "private_reason"},
    {"recommendation", "recommendation"},
    {"own sheet", "brings_own_sheet"},
};

static const BwFolderColumn delivery_field[] = {{"delivery", "delivery"}};

static const char *const item_people[] = {"lead", "presenter", "author"};

/* Where the rows have come to. */
typedef struct
{
  BwBody *body;
  BwMeeting *meeting;
  BwItem *above[DEEPEST]; /* the latest item of each level */
  guint n_lines;
} Course;

/* --- meetings --------------------------------------------------------------------------------------------
 */

static BwBody *
find_body (const BwFolderRow *row, BwBody *latest)
{
  const char *name = bw_folder_cell (row, "body");
  g_autoptr (BwBody) first =
      g_list_model_get_item (bw_library_list (row->place.folder->library, BW_TYPE_BODY), 0);
  BwBody *body;

  if (*name == '\0')
    return latest != NULL ? latest : first;
  body = bw_desk_find_body (row->place.folder->library, name);
  if (body == NULL)
    bw_folder_refuse (&row->place, "body",
                      /* Translators: the name of a board or committee. */
                      g_strdup_printf (_ ("There is no “%s” in bodies.csv."), name));
  return body;
}

static void
begin_meeting (const BwFolderRow *row, Course *course)
{
  BwLibrary *library = row->place.folder->library;
  BwDate date = bw_folder_date (row, "date");

  *course = (Course){.body = find_body (row, course->body)};
  if (date == BW_NO_DATE || course->body == NULL)
    return;
  course->meeting = bw_desk_add_meeting (library, course->body, date, BW_UNSET);
  bw_folder_set_fields (row, BW_RECORD (course->meeting), meeting_fields, G_N_ELEMENTS (meeting_fields));
  bw_folder_set_person (row, BW_RECORD (course->meeting), "chair");
}

/* --- what stands with an item ----------------------------------------------------------------------------
 */

static void
put_measures (const BwFolderRow *row, BwItem *item)
{
  g_auto (GStrv) names = bw_folder_split (bw_folder_cell (row, "measures"));

  for (gsize i = 0; names[i] != NULL; i++)
    {
      BwMeasure *measure = bw_desk_find_measure (row->place.folder->library, names[i]);

      if (measure != NULL)
        bw_desk_put_with_item (row->place.folder->library, item, BW_RECORD (measure));
      else
        bw_folder_refuse (&row->place, "measures",
                          /* Translators: the name of a measure. */
                          g_strdup_printf (_ ("There is no measure “%s” in measures.csv."), names[i]));
    }
}

static void
put_stories (const BwFolderRow *row, BwItem *item)
{
  g_auto (GStrv) titles = bw_folder_split (bw_folder_cell (row, "stories"));

  for (gsize i = 0; titles[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      BwStory *story = bw_desk_find_story (row->place.folder->library, titles[i], &error);

      if (story != NULL)
        bw_desk_put_with_item (row->place.folder->library, item, BW_RECORD (story));
      else
        bw_folder_refuse_error (&row->place, "stories", error);
    }
}

static const char *
name_language (const BwItem *item, const BwOrganisation *organisation)
{
  if (item->language != BW_LANGUAGE_OF_LIBRARY)
    return bw_enum_to_nick (bw_language_get_type (), item->language);
  return bw_organisation_get_language (organisation);
}

/* A paper that the folder has as text is set as a PDF first, in a private folder. */
static BwPaper *
set_and_attach (const BwFolderRow *row, BwItem *item, const char *path, GError **error)
{
  g_autofree char *text = bw_intake_read_text (path, error);
  g_autofree char *folder = text != NULL ? g_dir_make_tmp ("boardwright-XXXXXX", error) : NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *pdf_name = g_strdup_printf ("%.*s.pdf", (int) strlen (name) - (int) strlen (TEXT), name);
  g_autofree char *pdf = folder != NULL ? g_build_filename (folder, pdf_name, NULL) : NULL;
  g_autoptr (BwOrganisation) organisation =
      g_list_model_get_item (bw_library_list (row->place.folder->library, BW_TYPE_ORGANISATION), 0);
  BwPaper *paper = NULL;

  if (pdf == NULL)
    return NULL;
  if (bw_pack_set_paper (text, pdf_name, organisation->name, name_language (item, organisation), pdf, error))
    paper = bw_desk_attach_paper (row->place.folder->library, item, pdf, error);
  g_unlink (pdf);
  g_rmdir (folder);
  return paper;
}

static void
attach_papers (const BwFolderRow *row, BwItem *item)
{
  g_auto (GStrv) names = bw_folder_split (bw_folder_cell (row, "papers"));

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_build_filename ("papers", names[i], NULL);
      g_autofree char *path = bw_folder_path (&row->place, "papers", name);
      g_autoptr (GError) error = NULL;

      if (path == NULL)
        continue;
      if (g_str_has_suffix (path, TEXT)
              ? set_and_attach (row, item, path, &error) == NULL
              : bw_desk_attach_paper (row->place.folder->library, item, path, &error) == NULL)
        bw_folder_refuse_error (&row->place, "papers", error);
    }
}

/* --- items -----------------------------------------------------------------------------------------------
 */

/* 1 at the top; 0 and a mistake if the row cannot stand where it says. */
static guint
read_level (const BwFolderRow *row, const Course *course)
{
  const char *cell = bw_folder_cell (row, "level");
  guint64 level = 1;

  if (*cell == '\0')
    return 1;
  if (!g_ascii_string_to_unsigned (cell, 10, 1, DEEPEST, &level, NULL) ||
      (level > 1 && (course->above[level - 2] == NULL || course->above[level - 2]->kind == BW_ITEM_SECTION)))
    {
      bw_folder_refuse (&row->place, "level",
                        g_strdup (_ ("It is 1, or one more than that of an item above; at most 4.")));
      return 0;
    }
  return (guint) level;
}

/* What the folder says, or a paper, whatever was brought. */
static void
set_delivery (const BwFolderRow *row, BwItem *item)
{
  g_object_set (item, "delivery", BW_DELIVERY_PAPER, NULL);
  bw_folder_set_fields (row, BW_RECORD (item), delivery_field, G_N_ELEMENTS (delivery_field));
}

static void
add_item (const BwFolderRow *row, Course *course)
{
  BwLibrary *library = row->place.folder->library;
  guint level = read_level (row, course);
  BwItem *item;

  if (level == 0)
    return;
  item = level == 1 ? bw_desk_add_item (library, course->meeting, NULL, BW_ITEM_NUMBERED, NULL)
                    : bw_desk_add_sub_item (library, course->above[level - 2], NULL);
  bw_folder_set_fields (row, BW_RECORD (item), item_fields, G_N_ELEMENTS (item_fields));
  if (level > 1 && item->kind == BW_ITEM_SECTION)
    bw_folder_refuse (&row->place, "kind", g_strdup (_ ("A section stands at level 1.")));
  for (gsize i = 0; i < G_N_ELEMENTS (item_people); i++)
    bw_folder_set_person (row, BW_RECORD (item), item_people[i]);
  course->above[level - 1] = item;
  for (guint deeper = level; deeper < DEEPEST; deeper++)
    course->above[deeper] = NULL;
  put_measures (row, item);
  put_stories (row, item);
  attach_papers (row, item);
  set_delivery (row, item);
}

void
bw_folder_add_agenda (BwFolder *self)
{
  g_autoptr (BwTable) table = bw_folder_read_table (self, FILE_NAME, columns, TRUE);
  Course course = {0};

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      BwFolderRow row = bw_folder_row (self, FILE_NAME, table, i);
      gboolean begins = *bw_folder_cell (&row, "date") != '\0';

      if (begins)
        begin_meeting (&row, &course);
      else if (i == 0)
        bw_folder_refuse (&row.place, "date", g_strdup (_ ("The first row needs the date of its meeting.")));
      /* Below a meeting that could not be made nothing more can be said. */
      if (course.n_lines == MOST_LINES)
        {
          /* Translators: %d is a number. */
          bw_folder_refuse (
              &row.place, NULL,
              g_strdup_printf (_ ("A meeting has at most %d lines; give the date where the next "
                                  "one begins."),
                               MOST_LINES));
          return;
        }
      if (course.meeting != NULL && *bw_folder_cell (&row, "title") != '\0')
        {
          course.n_lines++;
          add_item (&row, &course);
        }
      else if (course.meeting != NULL && !begins)
        bw_folder_refuse (&row.place, "title", g_strdup (_ ("The line has no title.")));
    }
}
