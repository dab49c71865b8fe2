// SPDX-License-Identifier: GPL-3.0-or-later
/* copy.c - a whole copy of a library that is open. */
#include "store/copy.h"

#include "store/mapper.h"
#include "store/trouble.h"
#include "store/whole-file.h"

/* What is refused here will be refused there, and is told then. */
static gboolean
write_all (const GList *waiting, const char *path, GError **error)
{
  g_autoptr (BwConnection) copy = bw_connection_open (path, BW_CONNECTION_WRITE, error);

  if (copy == NULL)
    return FALSE;
  for (const GList *link = waiting; link != NULL; link = link->next)
    {
      g_autoptr (GError) local = NULL;

      if (bw_mapper_write (copy, link->data, &local) || bw_trouble_is_refusal (local))
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return TRUE;
}

gboolean
bw_copy_write (BwConnection *connection, const GList *waiting, const char *path, GError **error)
{
  g_auto (BwWholeFile) file = {0};

  return bw_whole_file_begin (&file, path, error) &&
         bw_connection_copy (connection, file.unfinished, error) &&
         write_all (waiting, file.unfinished, error) && bw_whole_file_finish (&file, error);
}
