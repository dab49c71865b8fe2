// SPDX-License-Identifier: GPL-3.0-or-later
/* furnish.c - what every library has from the beginning. */
#include "desk/furnish.h"

#include <glib/gi18n-lib.h>

#include "desk/audiences.h"
#include "desk/bodies.h"

/* What a library begins with is not undone: there would be nothing to stand on. */
void
bw_desk_furnish (BwLibrary *library, const char *organisation, const char *body)
{
  BwRecord *trust;

  bw_library_begin (library, _ ("Set Up Library"));
  trust = bw_library_add (library, BW_TYPE_ORGANISATION);
  g_object_set (trust, "name", organisation, NULL);
  bw_desk_add_default_audiences (library, bw_record_get_id (trust));
  bw_desk_add_body (library, body);
  bw_library_set_not_undoable (library);
  bw_library_end (library);
}
