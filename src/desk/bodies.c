// SPDX-License-Identifier: GPL-3.0-or-later
/* bodies.c - boards and committees. */
#include "desk/bodies.h"

#include <glib/gi18n-lib.h>

#include "desk/sheets.h"

BwBody *
bw_desk_add_body (BwLibrary *library, const char *name)
{
  GListModel *organisations = bw_library_list (library, BW_TYPE_ORGANISATION);
  g_autoptr (BwRecord) organisation = g_list_model_get_item (organisations, 0);
  BwBody *body;

  g_return_val_if_fail (organisation != NULL, NULL);

  bw_library_begin (library, _ ("Add Body"));
  body = bw_library_add (library, BW_TYPE_BODY);
  g_object_set (body, "organisation", bw_record_get_id (organisation), "name", name, NULL);
  bw_desk_add_default_sheet (library, bw_record_get_id (BW_RECORD (body)));
  bw_library_end (library);
  return body;
}
