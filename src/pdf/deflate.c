// SPDX-License-Identifier: GPL-3.0-or-later
/* deflate.c - bytes through GIO's converter, in one piece. */
#include "pdf/deflate.h"

/* What does not compress grows: by 5 bytes in 16 KB, and 6 for the frame (zlib's manual, "maximum expansion
 * factor"). A little more does no harm. */
#define WORST_SIZE(length) ((length) + (length) / 1024 + 64)

void
bw_pdf_deflate (GString *content)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1);
  gsize room = WORST_SIZE (content->len), n_read = 0, n_written = 0;
  g_autofree char *deflated = g_malloc (room);
  GConverterResult result =
      g_converter_convert (G_CONVERTER (compressor), content->str, content->len, deflated, room,
                           G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);

  g_assert (result == G_CONVERTER_FINISHED && n_read == content->len);
  g_string_truncate (content, 0);
  g_string_append_len (content, deflated, (gssize) n_written);
}
