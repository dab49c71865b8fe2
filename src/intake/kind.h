// SPDX-License-Identifier: GPL-3.0-or-later
/* kind.h - what kind of file a table stands in, by its first bytes; its name says nothing. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BW_TABLE_TEXT, /* also a file that cannot be read: that it cannot is told when it is opened as one */
  BW_TABLE_FLAT, /* Flat OpenDocument */
  BW_TABLE_WORKBOOK,
} BwTableKind;

BwTableKind bw_table_kind_of (const char *path);

G_END_DECLS
