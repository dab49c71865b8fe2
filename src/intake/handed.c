// SPDX-License-Identifier: GPL-3.0-or-later
/* handed.c - the copy of a workbook, kept. */
#include "intake/handed.h"

#include "intake/flat.h"
#include "intake/kind.h"
#include "intake/office.h"

struct _BwHanded
{
  gatomicrefcount references;
  char *path;
  BwOfficeCopy *copy; /* of a workbook that is no Flat OpenDocument; else NULL */
  GPtrArray *sheets;
};

BwHanded *
bw_handed_open (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (BwHanded) self = g_new0 (BwHanded, 1);
  BwTableKind kind = bw_table_kind_of (path);

  g_atomic_ref_count_init (&self->references);
  if (kind == BW_TABLE_WORKBOOK)
    {
      self->copy = bw_office_copy (path, cancellable, error);
      if (self->copy == NULL)
        return NULL;
      path = bw_office_copy_get_path (self->copy);
    }
  self->path = g_strdup (path);
  if (kind != BW_TABLE_TEXT)
    self->sheets = bw_flat_list_sheets (path, cancellable, error);
  return kind == BW_TABLE_TEXT || self->sheets != NULL ? g_steal_pointer (&self) : NULL;
}

BwHanded *
bw_handed_ref (BwHanded *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
bw_handed_unref (BwHanded *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->copy, bw_office_copy_free);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->path);
  g_free (self);
}

const char *
bw_handed_get_path (const BwHanded *self)
{
  return self->path;
}

const GPtrArray *
bw_handed_get_sheets (const BwHanded *self)
{
  return self->sheets;
}
