// SPDX-License-Identifier: GPL-3.0-or-later
/* desk-fixture.c - a library in a folder of its own, with a little of everything. */
#include "desk-fixture.h"

#include <math.h>

#include "model/agenda.h"
#include "model/nouns.h"

static void
remove_file (GFile *file)
{
  g_autoptr (GFileEnumerator) children = NULL;
  GFile *child = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL) == G_FILE_TYPE_DIRECTORY)
    children = g_file_enumerate_children (file, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                          G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    remove_file (child);
  g_file_delete (file, NULL, NULL);
}

void
desk_remove_tree (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  remove_file (folder);
}

char *
desk_write (Desk *self, const char *name, const char *text)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

BwReadingsFile *
desk_read_figures (Desk *self, const char *text)
{
  g_autofree char *path = desk_write (self, "figures.csv", text);
  g_autoptr (BwMapping) mapping = bw_mapping_new_long ("Falls", "date", "value");
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file = bw_readings_read (path, mapping, NULL, &error);

  g_assert_no_error (error);
  return file;
}

static void
add_readings (Desk *self)
{
  g_autoptr (BwReadingsFile) file = desk_read_figures (self, "date,value\n2026-01-01,1\n2026-02-01,2\n");
  g_autoptr (GError) error = NULL;

  g_assert_true (
      bw_desk_import_readings (self->library, self->measure, file, bw_readings_file_get (file, 0), &error));
}

void
desk_set_up (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("bw-desk-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->folder, "library.boardwright", NULL);
  self->library = bw_library_new (path, &error);
  g_assert_no_error (error);
  bw_desk_furnish (self->library, "A Trust", "Board");
  self->body = bw_desk_find_body (self->library, "board");
  self->meeting = bw_desk_add_meeting (self->library, self->body, bw_date_new (2026, 11, 26), 570);
  self->one = bw_desk_add_item (self->library, self->meeting, NULL, BW_ITEM_NUMBERED, "one");
  self->two = bw_desk_add_item (self->library, self->meeting, NULL, BW_ITEM_NUMBERED, "two");
  self->three = bw_desk_add_item (self->library, self->meeting, NULL, BW_ITEM_NUMBERED, "three");
  self->sub = bw_desk_add_sub_item (self->library, self->two, "sub");
  self->measure = bw_desk_add_measure (self->library, "Falls", BW_DIRECTION_DECREASE);
  add_readings (self);
  self->story = bw_desk_add_story (self->library, "The bell");
}

void
desk_tear_down (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  bw_library_close (self->library, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (self->library);
  desk_remove_tree (self->folder);
  g_free (self->folder);
}

static void
append_fields (GString *text, const BwNoun *noun, gconstpointer row)
{
  for (guint i = 0; i < noun->n_fields; i++)
    {
      g_auto (BwValue) value = {0};

      bw_field_get (&noun->fields[i], row, &value);
      if (value.type == BW_VALUE_TEXT)
        g_string_append_printf (text, " %s=%s", noun->fields[i].name, value.text);
      else if (value.type == BW_VALUE_INT)
        g_string_append_printf (text, " %s=%" G_GINT64_FORMAT, noun->fields[i].name, value.integer);
      else if (value.type == BW_VALUE_REAL)
        g_string_append_printf (text, " %s=%.17g", noun->fields[i].name, value.real);
    }
  g_string_append_c (text, '\n');
}

static void
append_readings (GString *text, BwLibrary *library, BwMeasure *measure)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);

  for (guint i = 0; i < series->readings->len; i++)
    append_fields (text, &bw_reading_noun, g_ptr_array_index (series->readings, i));
}

char *
desk_snapshot (BwLibrary *library)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    {
      GListModel *list = (*noun)->get_type != NULL ? bw_library_list (library, (*noun)->get_type ()) : NULL;

      for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (BwRecord) record = g_list_model_get_item (list, i);

          g_string_append_printf (text, "%s %" G_GINT64_FORMAT, (*noun)->name, bw_record_get_id (record));
          append_fields (text, *noun, record);
          if (BW_IS_MEASURE (record))
            append_readings (text, library, BW_MEASURE (record));
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
desk_agenda (Desk *self)
{
  g_autoptr (GListModel) items = bw_library_list_of (self->library, BW_TYPE_ITEM, "meeting",
                                                     bw_record_get_id (BW_RECORD (self->meeting)));
  g_autoptr (GPtrArray) lines = bw_agenda_arrange (items, BW_UNSET);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      BwAgendaLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", line->number != NULL ? line->number : "-",
                              line->item->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
