// SPDX-License-Identifier: GPL-3.0-or-later
/* library.c - opening and closing a library file, and what its store thread tells. */
#include "store/library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "model/file-trouble.h"
#include "model/nouns.h"
#include "store/bytes.h"
#include "store/library-private.h"
#include "store/log.h"
#include "store/mapper.h"
#include "store/migrate.h"
#include "store/row.h"
#include "store/whole-file.h"

enum
{
  CHANGED,
  REFUSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwLibrary, bw_library, G_TYPE_OBJECT)

/* --- what is told */

void
bw_library_notify (BwLibrary *self, BwLibraryProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
bw_library_emit_changed (BwLibrary *self, GPtrArray *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

void
bw_library_emit_refused (BwLibrary *self, const BwCommand *command, const GError *error)
{
  g_autofree char *text = bw_command_dup_text (command);

  g_signal_emit (self, signals[REFUSED], 0, error, text);
}

static void
refused_cb (BwCommand *command, const GError *error, gpointer user_data)
{
  g_autoptr (BwLibrary) self = g_object_ref (user_data);

  if (self->refusal == NULL)
    self->refusal = g_error_copy (error);
  bw_library_put_back (self, command);
  bw_library_emit_refused (self, command, error);
}

static char *
word_trouble (BwLibrary *self, const GError *error)
{
  g_autofree char *time = NULL;

  if (self->is_read_only)
    return g_strdup (error->message);
  /* Translators: a time of day, for g_date_time_format(). */
  time = g_date_time_format (self->troubled_since, _ ("%H:%M"));
  /* Translators: a time of day, then a sentence that says why. */
  return g_strdup_printf (_ ("Not saved since %s. %s"), time, error->message);
}

/* The time of the first failure stays until all is written; the reason is that of the latest. */
static void
trouble_cb (const GError *error, gpointer user_data)
{
  g_autoptr (BwLibrary) self = g_object_ref (user_data);
  g_autofree char *trouble = NULL;

  if (error == NULL)
    g_clear_pointer (&self->troubled_since, g_date_time_unref);
  else
    {
      if (self->troubled_since == NULL)
        self->troubled_since = g_date_time_new_now_local ();
      trouble = word_trouble (self, error);
    }
  if (g_strcmp0 (trouble, self->trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_steal_pointer (&trouble);
  bw_library_notify (self, PROP_TROUBLE);
}

static void
followed_cb (GPtrArray *changes, gpointer user_data)
{
  g_autoptr (BwLibrary) self = g_object_ref (user_data);

  bw_stock_apply (self->stock, changes);
  bw_stock_settle (self->stock);
  bw_library_emit_changed (self, changes);
}

static void
held_cb (const char *holder, gpointer user_data)
{
  g_autoptr (BwLibrary) self = g_object_ref (user_data);

  g_free (self->holder);
  self->holder = g_strdup (holder);
  bw_library_notify (self, PROP_HOLDER);
}

static void
taken_over_cb (BwLock *lock, gint64 next_id, gint64 last_seq, gpointer user_data)
{
  g_autoptr (BwLibrary) self = g_object_ref (user_data);

  self->lock = lock;
  self->next_id = next_id;
  self->next_seq = last_seq + 1;
  self->is_read_only = FALSE;
  g_clear_pointer (&self->holder, g_free);
  bw_library_notify (self, PROP_HOLDER);
  bw_library_notify (self, PROP_WRITABLE);
}

/* --- opening */

static char *
name_person (void)
{
  const char *name = g_get_real_name ();

  return g_strdup (g_str_equal (name, "Unknown") || *name == '\0' ? g_get_user_name () : name);
}

/* The file itself, whatever links lead to it: lock and journal lie beside it. */
static char *
find_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  char *found = realpath (path, NULL);
  struct stat facts;

  if (found == NULL || stat (found, &facts) != 0)
    {
      g_autofree char *sentence = bw_file_trouble_of_reading (path, errno);

      g_set_error_literal (error, BW_STORE_ERROR, BW_STORE_ERROR_FAILED, sentence);
      g_clear_pointer (&found, free);
    }
  else if (!S_ISREG (facts.st_mode))
    {
      g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_FOREIGN,
                   /* Translators: %s is the name of a file. */
                   _ ("“%s” is not a Boardwright library."), name);
      g_clear_pointer (&found, free);
    }
  else if (facts.st_size == 0)
    {
      g_set_error (
          error, BW_STORE_ERROR, BW_STORE_ERROR_DAMAGED,
          /* Translators: %s is the name of a file. */
          _ ("“%s” is empty: it never was a library, or its contents were lost. Go back to an earlier "
             "copy."),
          name);
      g_clear_pointer (&found, free);
    }
  return found;
}

static char *
name_library (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (g_str_has_suffix (name, BW_LIBRARY_SUFFIX))
    name[strlen (name) - strlen (BW_LIBRARY_SUFFIX)] = '\0';
  return g_steal_pointer (&name);
}

static void
take_lock (BwLibrary *self)
{
  if (access (self->path, W_OK) != 0)
    return;
  if (bw_lock_take (self->path, self->person, &self->lock, &self->holder) == BW_LOCK_TAKEN)
    self->is_read_only = FALSE;
}

static gboolean
bring_up_to_date (BwLibrary *self, BwConnection *connection, GError **error)
{
  const char *const *steps = bw_migration_steps ();
  gint64 version;

  if (!bw_migration_identify (connection, steps, &version, error))
    return FALSE;
  if (!self->is_read_only)
    return bw_migrate (connection, steps, error);
  if (steps[version] == NULL)
    return TRUE;
  g_set_error (error, BW_STORE_ERROR, BW_STORE_ERROR_READ_ONLY,
               /* Translators: %s is the name of a library. */
               _ ("“%s” was made by an older version of Boardwright and has to be opened for writing once."),
               self->name);
  return FALSE;
}

static gboolean
load_rows (BwLibrary *self, BwConnection *connection, GError **error)
{
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    {
      g_autoptr (GPtrArray) rows = bw_mapper_read (connection, *noun, "ORDER BY id", 0, error);

      if (rows == NULL)
        return FALSE;
      g_ptr_array_set_free_func (rows, NULL);
      for (guint i = 0; i < rows->len; i++)
        bw_stock_add (self->stock, *noun, g_ptr_array_index (rows, i));
    }
  return TRUE;
}

static gboolean
load (BwLibrary *self, BwConnection *connection, GError **error)
{
  g_auto (BwTransaction) transaction = {0};

  if (!bw_transaction_begin (&transaction, connection, FALSE, error) ||
      !load_rows (self, connection, error) ||
      !bw_connection_ask (connection, "SELECT next_id FROM library", &self->next_id, error) ||
      !bw_log_last (connection, &self->next_seq, error))
    return FALSE;
  self->next_seq++;
  return TRUE;
}

static void
start (BwLibrary *self, BwConnection *connection)
{
  static const BwStoreListener listener = {refused_cb, trouble_cb, followed_cb, held_cb, taken_over_cb};

  self->thread = bw_store_thread_new (connection, &listener, self);
  if (self->is_read_only)
    bw_store_thread_follow (self->thread, self->next_seq - 1, self->holder != NULL ? self->person : NULL);
}

BwLibrary *
bw_library_open (const char *path, gboolean write, GError **error)
{
  g_autoptr (BwLibrary) self = g_object_new (BW_TYPE_LIBRARY, NULL);
  g_autoptr (BwConnection) connection = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = find_file (path, error);
  if (self->path == NULL)
    return NULL;
  self->name = name_library (self->path);
  if (write)
    take_lock (self);
  connection =
      bw_connection_open (self->path, self->is_read_only ? BW_CONNECTION_READ : BW_CONNECTION_WRITE, error);
  if (connection == NULL || !bring_up_to_date (self, connection, error) || !load (self, connection, error))
    return NULL;
  start (self, g_steal_pointer (&connection));
  return g_steal_pointer (&self);
}

static gboolean
make_file (const char *path, GError **error)
{
  g_autoptr (BwConnection) connection = bw_connection_open (path, BW_CONNECTION_CREATE, error);

  return connection != NULL && bw_migrate (connection, bw_migration_steps (), error);
}

BwLibrary *
bw_library_new (const char *path, GError **error)
{
  g_autofree char *absolute = NULL;
  g_auto (BwWholeFile) file = {0};

  g_return_val_if_fail (path != NULL, NULL);

  absolute = g_canonicalize_filename (path, NULL);
  if (!bw_whole_file_begin (&file, absolute, error) || !make_file (file.unfinished, error) ||
      !bw_whole_file_finish (&file, error))
    return NULL;
  return bw_library_open (absolute, TRUE, error);
}

/* --- closing */

/* What cannot be dropped now is dropped the next time. */
static gpointer
tidy (BwConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!bw_bytes_tidy (connection, &local))
    g_warning ("%s", local->message);
  return NULL;
}

static void
give_back (BwLibrary *self)
{
  g_clear_pointer (&self->thread, bw_store_thread_stop);
  g_clear_pointer (&self->lock, bw_lock_release);
}

gboolean
bw_library_close (BwLibrary *self, GError **error)
{
  g_return_val_if_fail (BW_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (self->thread == NULL)
    return TRUE;
  if (!bw_library_flush (self, error))
    return FALSE;
  if (!self->is_read_only)
    bw_store_thread_ask (self->thread, tidy, NULL, NULL, NULL);
  give_back (self);
  if (!self->is_read_only)
    {
      self->is_read_only = TRUE;
      bw_library_notify (self, PROP_WRITABLE);
    }
  bw_library_forget_commands (self);
  return TRUE;
}

/* --- the object */

static void
bw_library_dispose (GObject *object)
{
  BwLibrary *self = BW_LIBRARY (object);

  if (self->thread != NULL)
    {
      g_autoptr (GError) error = NULL;

      if (!bw_store_thread_flush (self->thread, &error))
        g_warning ("%s", error->message);
    }
  give_back (self);
  G_OBJECT_CLASS (bw_library_parent_class)->dispose (object);
}

static void
bw_library_finalize (GObject *object)
{
  BwLibrary *self = BW_LIBRARY (object);

  bw_stock_free (self->stock);
  g_clear_pointer (&self->draft, bw_draft_free);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_clear_error (&self->refusal);
  free (self->path);
  g_free (self->name);
  g_free (self->holder);
  g_free (self->trouble);
  g_clear_pointer (&self->troubled_since, g_date_time_unref);
  g_free (self->person);
  g_free (self->command_name);
  G_OBJECT_CLASS (bw_library_parent_class)->finalize (object);
}

static void
bw_library_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BwLibrary *self = BW_LIBRARY (object);

  switch ((BwLibraryProperty) prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      return;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      return;
    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      return;
    case PROP_UNDO_NAME:
      g_value_set_string (value, bw_library_get_undo_name (self));
      return;
    case PROP_REDO_NAME:
      g_value_set_string (value, bw_library_get_redo_name (self));
      return;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      return;
    case PROP_WRITABLE:
      g_value_set_boolean (value, !self->is_read_only);
      return;
    case N_PROPERTIES:
      break;
    }
  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bw_library_class_init (BwLibraryClass *klass)
{
  static const char *const texts[] = {
      [PROP_PATH] = "path",           [PROP_NAME] = "name",           [PROP_HOLDER] = "holder",
      [PROP_UNDO_NAME] = "undo-name", [PROP_REDO_NAME] = "redo-name", [PROP_TROUBLE] = "trouble"};
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_library_dispose;
  object_class->finalize = bw_library_finalize;
  object_class->get_property = bw_library_get_property;
  for (guint i = PROP_PATH; i < G_N_ELEMENTS (texts); i++)
    properties[i] =
        g_param_spec_string (texts[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_WRITABLE] =
      g_param_spec_boolean ("writable", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed", BW_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[REFUSED] = g_signal_new ("refused", BW_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_ERROR, G_TYPE_STRING);
}

static void
bw_library_init (BwLibrary *self)
{
  self->is_read_only = TRUE;
  self->person = name_person ();
  self->stock = bw_stock_new (bw_library_keep, self);
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_command_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_command_unref);
}

/* --- small questions */

const char *
bw_library_get_path (BwLibrary *self)
{
  return self->path;
}

const char *
bw_library_get_name (BwLibrary *self)
{
  return self->name;
}

const char *
bw_library_get_holder (BwLibrary *self)
{
  return self->holder;
}

const char *
bw_library_get_trouble (BwLibrary *self)
{
  return self->trouble;
}

gboolean
bw_library_is_read_only (BwLibrary *self)
{
  return self->is_read_only;
}

void
bw_library_set_person (BwLibrary *self, const char *person)
{
  g_free (self->person);
  self->person = g_strdup (person);
}
