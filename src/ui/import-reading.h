// SPDX-License-Identifier: GPL-3.0-or-later
/* import-reading.h - looks at a file of figures, and reads it, in a thread of its own. */
#pragma once

#include "intake/glance.h"
#include "intake/handed.h"
#include "intake/readings.h"

G_BEGIN_DECLS

/* A file that was looked at. */
typedef struct
{
  BwHanded *handed;
  BwGlance *found;  /* as it is if nobody says anything of it but which sheet */
  BwGlance *glance; /* by all that was said; NULL: the same */
} BwImportLook;

void bw_import_look_free (BwImportLook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwImportLook, bw_import_look_free)

/* Whether they say more of how a file is written than its sheet. */
gboolean bw_import_look_is_more_said (const BwChoices *choices);

/* Says in @choices which sheet it was, if the file has any. */
void bw_import_look_say_sheet (const BwImportLook *self, BwChoices *choices);

/* What is known of the columns. (transfer none) */
const BwGlance *bw_import_look_get_glance (const BwImportLook *self);

/* @known: a look at the same file, to be spared what was done for that; may be NULL. @choices are copied; if
 * they leave the sheet open, it is the first of @sheets (char *, may be NULL) that there is, or else of the
 * file. */
void bw_import_look_async (const char *path, const BwImportLook *known, const BwChoices *choices,
                           GPtrArray *sheets, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);
BwImportLook *bw_import_look_finish (GAsyncResult *result, GError **error);

/* @mapping is copied. @tell is called in the main thread with @user_data, until @cancellable is cancelled. */
void bw_import_reading_async (BwHanded *handed, const BwMapping *mapping, BwTellProgress tell,
                              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
BwReadingsFile *bw_import_reading_finish (GAsyncResult *result, GError **error);

G_END_DECLS
