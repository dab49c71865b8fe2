// SPDX-License-Identifier: GPL-3.0-or-later
/* deflate.h - the compression of PDF streams. */
#pragma once

#include <gio/gio.h>

/* Replaces @content by its compressed form, as the filter /FlateDecode reads it. May run on any thread. */
void bw_pdf_deflate (GString *content);
