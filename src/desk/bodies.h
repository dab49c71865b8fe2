// SPDX-License-Identifier: GPL-3.0-or-later
/* bodies.h - the boards and committees of the organisation. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* The library's organisation: there is one. NULL in a library that nobody furnished. (transfer none) */
BwOrganisation *bw_desk_get_organisation (BwLibrary *library);

/* One more body of the library's organisation, with the default cover sheet. (transfer none) */
BwBody *bw_desk_add_body (BwLibrary *library, const char *name);

/* What somebody wrote of a board or committee; see BwBody. */
typedef struct
{
  const char *name;
  gboolean is_private;
  const char *quorum, *exclusion;
} BwBodyDetails;

/* Brings @body (NULL: a new one) to @details, in one command. NULL: nothing is changed, @error says what
 * cannot be taken, and @wrong is the field that it was for. (transfer none) */
BwBody *bw_desk_write_body (BwLibrary *library, BwBody *body, const BwBodyDetails *details,
                            const char **wrong, GError **error);

/* FALSE: it has meetings, or is the only one; @error says so. */
gboolean bw_desk_remove_body (BwLibrary *library, BwBody *body, GError **error);

G_END_DECLS
