// SPDX-License-Identifier: GPL-3.0-or-later
/* follower.h - what others wrote to the file since one looked last. */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;     /* the latest command that is known */
  gint64 version; /* of the file when one looked last; 0: never */
} BwFollower;

/* NULL with no error set: nothing. Some of it may be known already. (transfer full) of BwChange */
GPtrArray *bw_follower_look (BwFollower *self, BwConnection *connection, GError **error);

G_END_DECLS
