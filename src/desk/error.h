// SPDX-License-Identifier: GPL-3.0-or-later
/* error.h - what a verb answers when it cannot do what it is asked. Every message is one sentence. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_DESK_ERROR (bw_desk_error_quark ())
GQuark bw_desk_error_quark (void);

typedef enum
{
  BW_DESK_ERROR_VALUE,   /* cannot be read as what the field holds */
  BW_DESK_ERROR_UNKNOWN, /* the library has no such meeting, item, ... */
  BW_DESK_ERROR_REFUSED, /* figures, a paper or a folder with something that is not taken */
  BW_DESK_ERROR_CHILD,   /* the process that was to do it could not be started, or did not finish */
} BwDeskError;

/* Fails with @message, which is taken over. FALSE, for whoever fails with it. */
gboolean bw_desk_refuse (BwDeskError code, char *message, GError **error);

G_END_DECLS
