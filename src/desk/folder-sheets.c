// SPDX-License-Identifier: GPL-3.0-or-later
/* folder-sheets.c - sheet.csv: what the cover sheets of items say. */
#include <glib/gi18n-lib.h>

#include "desk/find.h"
#include "desk/folder-row.h"
#include "desk/rows.h"
#include "desk/sheets.h"

#define FILE_NAME "sheet.csv"

/* An empty cell means the one above. */
typedef struct
{
  BwMeeting *meeting;
  BwItem *item;
} Course;

static void
find_meeting (const BwFolderRow *row, Course *course)
{
  const char *when = bw_folder_cell (row, "date"), *body = bw_folder_cell (row, "body");
  BwMeetingName name = {.body = *body != '\0' ? body : NULL};
  g_autoptr (GError) error = NULL;

  if (*when == '\0')
    return;
  *course = (Course){0};
  if (!bw_desk_read_when (when, &name))
    {
      bw_folder_refuse (&row->place, "date",
                        /* Translators: what a file has where a date is expected. */
                        g_strdup_printf (_ ("“%s” is no date such as 2026-11-26."), when));
      return;
    }
  course->meeting = bw_desk_find_meeting (row->place.folder->library, &name, &error);
  if (course->meeting == NULL)
    bw_folder_refuse_error (&row->place, "date", error);
}

static void
find_item (const BwFolderRow *row, Course *course)
{
  const char *name = bw_folder_cell (row, "item");
  g_autoptr (GError) error = NULL;

  if (*name == '\0' || course->meeting == NULL)
    return;
  course->item = bw_desk_find_item (row->place.folder->library, course->meeting, name, &error);
  if (course->item == NULL)
    bw_folder_refuse_error (&row->place, "item", error);
}

static BwSheetField *
find_field (const BwFolderRow *row, BwMeeting *meeting)
{
  const char *label = bw_folder_cell (row, "field");
  g_autoptr (GPtrArray) fields =
      bw_rows_of (row->place.folder->library, BW_TYPE_SHEET_FIELD, "body", meeting->body);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      BwSheetField *field = g_ptr_array_index (fields, i);

      if (bw_desk_is_called (field->label, label))
        return field;
      g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", field->label);
    }
  bw_folder_refuse (&row->place, "field",
                    /* Translators: what a file has, and what is known. */
                    g_strdup_printf (_ ("“%s” is none of these: %s."), label, labels->str));
  return NULL;
}

void
bw_folder_add_sheets (BwFolder *self)
{
  static const char *const columns[] = {"body", "date!", "item!", "field!", "answer!", NULL};
  g_autoptr (BwTable) table = bw_folder_read_table (self, FILE_NAME, columns, FALSE);
  Course course = {0};

  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    {
      BwFolderRow row = bw_folder_row (self, FILE_NAME, table, i);
      BwSheetField *field;

      find_meeting (&row, &course);
      find_item (&row, &course);
      if (i == 0 && *bw_folder_cell (&row, "date") == '\0')
        bw_folder_refuse (&row.place, "date", g_strdup (_ ("The first row needs the date of its meeting.")));
      field = course.item != NULL ? find_field (&row, course.meeting) : NULL;
      if (field != NULL)
        bw_desk_answer_sheet (self->library, course.item, field, bw_folder_cell (&row, "answer"));
    }
}
