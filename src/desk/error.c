// SPDX-License-Identifier: GPL-3.0-or-later
/* error.c - what a verb answers when it cannot do what it is asked. */
#include "desk/error.h"

GQuark
bw_desk_error_quark (void)
{
  return g_quark_from_static_string ("bw-desk-error-quark");
}

gboolean
bw_desk_refuse (BwDeskError code, char *message, GError **error)
{
  g_autofree char *taken = message;

  g_set_error_literal (error, BW_DESK_ERROR, code, taken);
  return FALSE;
}
