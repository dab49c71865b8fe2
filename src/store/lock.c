// SPDX-License-Identifier: GPL-3.0-or-later
/* lock.c - who has a library open for writing. */
#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _BwLock
{
  char *path;
  int fd;
};

/* --- what it tells: person, user, host, time and an empty place, divided by commas, ended by a semicolon */

static void
append_escaped (GString *text, const char *part)
{
  for (const char *p = part; *p != '\0'; p++)
    {
      if (strchr ("\\,;", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, ',');
}

static char *
describe (const char *person)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format_iso8601 (now);
  GString *text = g_string_new (NULL);

  append_escaped (text, person);
  append_escaped (text, g_get_user_name ());
  append_escaped (text, g_get_host_name ());
  append_escaped (text, time);
  g_string_append_c (text, ';');
  return g_string_free (text, FALSE);
}

static GPtrArray *
split_parts (const char *text)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = text; *p != '\0' && *p != ';'; p++)
    {
      if (*p == ',')
        {
          g_ptr_array_add (parts, g_strdup (part->str));
          g_string_truncate (part, 0);
          continue;
        }
      if (*p == '\\' && p[1] != '\0')
        p++;
      g_string_append_c (part, *p);
    }
  return parts;
}

/* Today only the time, else the day as well. NULL for what is no time. */
static char *
word_time (const char *iso)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) time = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean is_today;

  if (time == NULL)
    return NULL;
  is_today = g_date_time_get_year (time) == g_date_time_get_year (now) &&
             g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (now);
  /* Translators: a time of day, and a day with a time, for g_date_time_format(). */
  return g_date_time_format (time, is_today ? _ ("%H:%M") : _ ("%-d %B, %H:%M"));
}

static char *
read_holder (int fd)
{
  char buffer[2048] = {0};
  g_autofree char *text = NULL, *time = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  if (pread (fd, buffer, sizeof buffer - 1, 0) < 0)
    buffer[0] = '\0';
  text = g_utf8_make_valid (buffer, -1);
  parts = split_parts (text);
  time = parts->len > 3 ? word_time (g_ptr_array_index (parts, 3)) : NULL;
  if (time == NULL)
    return g_strdup (_ ("Somebody else"));
  /* Translators: who has the library open: a person, the name of a computer, and a time such as "09:12". */
  return g_strdup_printf (_ ("%s on %s, since %s"), (char *) g_ptr_array_index (parts, 0),
                          (char *) g_ptr_array_index (parts, 2), time);
}

/* --- taking it */

/* A lock of the open file, not of the process: whoever else opens it here meets it too. */
static gboolean
lock_file (int fd)
{
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};

  return fcntl (fd, F_OFD_SETLK, &whole) == 0;
}

/* The one who had the file may have removed it between our opening and our locking it. */
static gboolean
is_still_there (int fd, const char *path)
{
  struct stat ours, theirs;

  return fstat (fd, &ours) == 0 && stat (path, &theirs) == 0 && ours.st_dev == theirs.st_dev &&
         ours.st_ino == theirs.st_ino;
}

static gboolean
write_description (int fd, const char *person)
{
  g_autofree char *text = describe (person);
  const size_t length = strlen (text);

  return ftruncate (fd, 0) == 0 && pwrite (fd, text, length, 0) == (ssize_t) length;
}

static BwLockOutcome
try_to_take (const char *path, const char *person, int *fd, char **holder)
{
  *fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (*fd < 0)
    return BW_LOCK_IMPOSSIBLE;
  if (!lock_file (*fd))
    {
      if (errno != EAGAIN && errno != EACCES)
        return BW_LOCK_IMPOSSIBLE;
      *holder = read_holder (*fd);
      return BW_LOCK_HELD;
    }
  /* What it tells is a courtesy: a full disk does not keep anybody from the library. */
  if (is_still_there (*fd, path) && !write_description (*fd, person))
    g_debug ("The lock beside the library could not be written: %s", g_strerror (errno));
  return BW_LOCK_TAKEN;
}

BwLockOutcome
bw_lock_take (const char *path, const char *person, BwLock **lock, char **holder)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("%s/.~lock.%s#", folder, base);

  for (;;)
    {
      int fd;
      BwLockOutcome outcome = try_to_take (name, person, &fd, holder);

      if (outcome == BW_LOCK_TAKEN && is_still_there (fd, name))
        {
          *lock = g_new0 (BwLock, 1);
          (*lock)->path = g_steal_pointer (&name);
          (*lock)->fd = fd;
          return outcome;
        }
      if (fd >= 0)
        close (fd);
      if (outcome != BW_LOCK_TAKEN)
        return outcome;
    }
}

/* Removed while it is still locked, so that nobody takes a file that is about to go. */
void
bw_lock_release (BwLock *self)
{
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
