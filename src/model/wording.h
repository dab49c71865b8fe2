// SPDX-License-Identifier: GPL-3.0-or-later
/* wording.h - what a text of a noun says in another language: the Welsh title of an English item. */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

struct _BwWording
{
  BwRecord parent_instance;

  char *noun;     /* the table, and ... */
  gint64 of;      /* ... the id of what it words, ... */
  char *field;    /* ... and the field */
  char *language; /* BCP 47 */
  char *text;
  gboolean is_stale; /* the original changed since */
};

#define BW_TYPE_WORDING (bw_wording_get_type ())
BW_DECLARE_RECORD (BwWording, bw_wording, WORDING)

G_END_DECLS
