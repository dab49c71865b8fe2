// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * encoding.h - which bytes mean which letters in a text file.
 *
 * A byte order mark says it, and so do bytes that are UTF-8 from end to end; what is left is taken for
 * Windows-1252, in which nearly all bytes are letters: that can only be supposed.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  BW_ENCODING_UNKNOWN,
  BW_ENCODING_UTF_8,
  BW_ENCODING_UTF_16LE,
  BW_ENCODING_UTF_16BE,
  BW_ENCODING_WINDOWS_1252,
} BwEncoding;

typedef struct
{
  BwEncoding encoding;
  gboolean is_certain;
  gsize n_mark; /* bytes of the byte order mark, before the text */
} BwEncodingFound;

/* As iconv and people write it: "UTF-8". */
const char *bw_encoding_name (BwEncoding self);

/* Looks at all of @stream. FALSE: it cannot be read, or @cancellable was cancelled. */
gboolean
bw_encoding_detect (GInputStream *stream, GCancellable *cancellable, BwEncodingFound *found, GError **error);

/* Bytes of a cell in @encoding (none of the two with 16 bits), added to @text in UTF-8. FALSE, and nothing
 * added, if they are no text in it: a NUL is in none. */
gboolean bw_encoding_add (BwEncoding encoding, const char *bytes, gsize length, GString *text);

G_END_DECLS
