// SPDX-License-Identifier: GPL-3.0-or-later
/* import-session.c - one piece of work at a time; what begins anew ends what was under way. */
#include "ui/import-session.h"

enum
{
  LOOKED,
  READ,
  PROGRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportSession, bw_import_session, G_TYPE_OBJECT)

void
bw_import_session_stop (BwImportSession *self)
{
  g_return_if_fail (BW_IS_IMPORT_SESSION (self));

  g_cancellable_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_pointer (&self->file, bw_readings_file_free);
  g_clear_pointer (&self->problem, g_free);
}

/* --- looking */

/* By what is remembered of such a file, if anything is. */
static void
recognise (BwImportSession *self)
{
  g_autoptr (BwMapping) mapping = NULL;

  self->is_recognised = TRUE;
  g_set_object (&self->source, bw_desk_find_source (self->library, self->look->found));
  if (self->source == NULL)
    return;
  mapping = bw_desk_dup_source_mapping (self->library, self->source);
  bw_choices_clear (&self->choices);
  self->choices = bw_choices_copy (&mapping->choices);
  bw_import_look_say_sheet (self->look, &self->choices);
}

/* Whoever hears of it still sees the earlier one. */
static void
take_look (BwImportSession *self, BwImportLook *look)
{
  g_autoptr (BwImportLook) earlier = g_steal_pointer (&self->look);
  gboolean was_recognised = self->is_recognised;

  self->look = look;
  bw_import_look_say_sheet (self->look, &self->choices);
  if (!was_recognised)
    recognise (self);
  g_signal_emit (self, signals[LOOKED], 0);
  if (!was_recognised && bw_import_look_is_more_said (&self->choices) && look->glance == NULL)
    bw_import_session_look (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwImportSession) self = user_data;
  g_autoptr (GError) error = NULL;
  BwImportLook *look = bw_import_look_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  if (look)
    {
      take_look (self, look);
      return;
    }
  self->problem = g_strdup (error->message);
  g_signal_emit (self, signals[LOOKED], 0);
}

void
bw_import_session_look (BwImportSession *self)
{
  g_return_if_fail (BW_IS_IMPORT_SESSION (self));

  g_autoptr (GPtrArray) sheets = bw_desk_list_source_sheets (self->library);

  bw_import_session_stop (self);
  self->work = g_cancellable_new ();
  bw_import_look_async (self->path, self->look, &self->choices, sheets, self->work, looked_cb,
                        g_object_ref (self));
}

gboolean
bw_import_session_say (BwImportSession *self, BwChoice choice, const char *word, gboolean *is_looking)
{
  g_return_val_if_fail (BW_IS_IMPORT_SESSION (self), FALSE);

  gboolean is_of_cells = choice == BW_CHOICE_DATE_ORDER || choice == BW_CHOICE_DECIMAL;

  if (!bw_choices_set (&self->choices, choice, word))
    return FALSE;
  if (choice == BW_CHOICE_SHEET)
    self->is_recognised = FALSE;
  else if (!is_of_cells)
    g_clear_object (&self->source); /* its columns may be others now */
  if (!is_of_cells)
    bw_import_session_look (self);
  *is_looking = !is_of_cells;
  return TRUE;
}

BwMapping *
bw_import_session_dup_remembered (BwImportSession *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_SESSION (self), NULL);

  return self->source ? bw_desk_dup_source_mapping (self->library, self->source) : NULL;
}

/* --- reading */

static void
tell_cb (double done, gpointer user_data)
{
  g_signal_emit (user_data, signals[PROGRESSED], 0, done);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BwImportSession) self = user_data;
  g_autoptr (GError) error = NULL;
  BwReadingsFile *file = bw_import_reading_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->work);
  self->file = file;
  self->problem = error ? g_strdup (error->message) : NULL;
  g_signal_emit (self, signals[READ], 0);
}

void
bw_import_session_read (BwImportSession *self, BwMapping *mapping)
{
  g_return_if_fail (BW_IS_IMPORT_SESSION (self));
  g_return_if_fail (self->look != NULL);

  bw_import_session_stop (self);
  g_clear_pointer (&self->mapping, bw_mapping_free);
  self->mapping = mapping;
  mapping->choices = bw_choices_copy (&self->choices);
  if (mapping->measures->len == 0)
    return;
  self->work = g_cancellable_new ();
  bw_import_reading_async (self->look->handed, mapping, tell_cb, self->work, read_cb, g_object_ref (self));
}

/* --- taking */

gboolean
bw_import_session_take (BwImportSession *self, GPtrArray *aims, GPtrArray *left_out, BwImportMemory memory,
                        GError **error)
{
  g_return_val_if_fail (BW_IS_IMPORT_SESSION (self), FALSE);
  g_return_val_if_fail (self->file != NULL, FALSE);

  g_autofree char *name = g_filename_display_basename (self->path);
  BwSourceDraft draft = {.replaced = bw_desk_find_source (self->library, self->look->found),
                         .name = memory == BW_IMPORT_REMEMBERED ? name : NULL,
                         .glance = self->look->found,
                         .mapping = self->mapping,
                         .left_out = self->mapping->measure_column ? left_out : NULL};

  return bw_desk_import_aims (self->library, self->file, aims, memory == BW_IMPORT_AS_BEFORE ? NULL : &draft,
                              error);
}

/* --- coming and going */

static void
bw_import_session_finalize (GObject *object)
{
  BwImportSession *self = BW_IMPORT_SESSION (object);

  bw_import_session_stop (self);
  g_clear_pointer (&self->mapping, bw_mapping_free);
  g_clear_pointer (&self->look, bw_import_look_free);
  g_clear_object (&self->source);
  g_clear_object (&self->library);
  bw_choices_clear (&self->choices);
  g_free (self->path);
  G_OBJECT_CLASS (bw_import_session_parent_class)->finalize (object);
}

static void
bw_import_session_class_init (BwImportSessionClass *klass)
{
  GType type = BW_TYPE_IMPORT_SESSION;

  G_OBJECT_CLASS (klass)->finalize = bw_import_session_finalize;
  signals[LOOKED] = g_signal_new ("looked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ] = g_signal_new ("read", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROGRESSED] = g_signal_new ("progressed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                      1, G_TYPE_DOUBLE);
}

static void
bw_import_session_init (BwImportSession *self)
{
}

BwImportSession *
bw_import_session_new (BwLibrary *library, const char *path)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  BwImportSession *self = g_object_new (BW_TYPE_IMPORT_SESSION, NULL);

  self->library = g_object_ref (library);
  self->path = g_strdup (path);
  return self;
}
