// SPDX-License-Identifier: GPL-3.0-or-later
/* bodies.c - boards and committees. */
#include "desk/bodies.h"

#include <glib/gi18n-lib.h>

#include "desk/error.h"
#include "desk/fields.h"
#include "desk/find.h"
#include "desk/rows.h"
#include "desk/sheets.h"

BwOrganisation *
bw_desk_get_organisation (BwLibrary *library)
{
  g_autoptr (GPtrArray) organisations = bw_rows (library, BW_TYPE_ORGANISATION);

  return organisations->len > 0 ? g_ptr_array_index (organisations, 0) : NULL;
}

BwBody *
bw_desk_add_body (BwLibrary *library, const char *name)
{
  BwOrganisation *organisation = bw_desk_get_organisation (library);
  BwBody *body;

  g_return_val_if_fail (organisation != NULL, NULL);

  bw_library_begin (library, _ ("Add Body"));
  body = bw_library_add (library, BW_TYPE_BODY);
  g_object_set (body, "organisation", bw_id_of (organisation), "name", name, NULL);
  bw_desk_add_default_sheet (library, bw_id_of (body));
  bw_library_end (library);
  return body;
}

/* Meetings are told apart by whose they are. */
static gboolean
check_name (BwLibrary *library, BwBody *body, const char *name, GError **error)
{
  BwBody *other = bw_desk_find_body (library, name);

  if (*name == '\0')
    return bw_desk_refuse (BW_DESK_ERROR_VALUE, g_strdup (_ ("A board or committee needs a name.")), error);
  if (other != NULL && other != body)
    /* Translators: the name of a board or committee. */
    return bw_desk_refuse (BW_DESK_ERROR_VALUE, g_strdup_printf (_ ("There is a “%s” already."), name),
                           error);
  return TRUE;
}

static gboolean
take_details (BwLibrary *library, BwBody *body, const BwBodyDetails *details, const char **wrong,
              GError **error)
{
  const BwWrittenField written[] = {
      {"name", details->name}, {"quorum", details->quorum}, {"exclusion", details->exclusion}};

  bw_desk_set_flag (library, BW_RECORD (body), "is_private", details->is_private);
  return bw_desk_set_texts (library, BW_RECORD (body), written, G_N_ELEMENTS (written), wrong, error);
}

BwBody *
bw_desk_write_body (BwLibrary *library, BwBody *body, const BwBodyDetails *details, const char **wrong,
                    GError **error)
{
  if (!check_name (library, body, details->name, error))
    {
      *wrong = "name";
      return NULL;
    }
  bw_library_begin (library, body != NULL ? _ ("Change Body") : _ ("Add Body"));
  if (body == NULL)
    body = bw_desk_add_body (library, NULL);
  if (!take_details (library, body, details, wrong, error))
    {
      bw_library_cancel (library);
      return NULL;
    }
  bw_library_end (library);
  return body;
}

gboolean
bw_desk_remove_body (BwLibrary *library, BwBody *body, GError **error)
{
  g_autoptr (GPtrArray) meetings = bw_rows_of (library, BW_TYPE_MEETING, "body", bw_id_of (body));
  const char *name = body->name != NULL ? body->name : "";

  if (meetings->len > 0)
    return bw_desk_refuse (
        BW_DESK_ERROR_REFUSED,
        /* Translators: the name of a board or committee, and how many meetings it has. */
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%1$s” has %2$u meeting. Delete that first.",
                                      "“%1$s” has %2$u meetings. Delete these first.", meetings->len),
                         name, meetings->len),
        error);
  if (g_list_model_get_n_items (bw_library_list (library, BW_TYPE_BODY)) == 1)
    return bw_desk_refuse (BW_DESK_ERROR_REFUSED,
                           g_strdup (_ ("A library needs one board or committee, whose meetings these are.")),
                           error);
  bw_library_begin (library, _ ("Remove Body"));
  bw_library_remove (library, BW_RECORD (body));
  bw_library_end (library);
  return TRUE;
}
