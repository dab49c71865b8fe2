// SPDX-License-Identifier: GPL-3.0-or-later
/* syntax.h - PDF's way to write numbers, names and texts, the same in every locale. Only for this room. */
#pragma once

#include <glib.h>

/* Points, fractions: to a thousandth, without needless zeros. */
void bw_pdf_put_number (GString *out, double value);

/* Four hexadecimal digits: a glyph or half a character. */
void bw_pdf_put_hex (GString *out, guint number);

/* Each followed by a space, then @operator and a line feed. */
void bw_pdf_put_operation (GString *out, const double *values, guint n_values, const char *operator);

/* "<FEFF...>": a text string in UTF-16. */
void bw_pdf_put_text (GString *out, const char *text);

/* The hexadecimal digits of @text in UTF-16BE alone, as ToUnicode wants them. */
void bw_pdf_put_utf16 (GString *out, const char *text);

/* A language tag as "(cy)"; what cannot stand in one becomes "-". */
void bw_pdf_put_language (GString *out, const char *language);

/* An address as "(https://...)"; what is not plain ASCII is percent-encoded. */
void bw_pdf_put_uri (GString *out, const char *uri);

/* 0xRRGGBB as three fractions, then @operator and a line feed. */
void bw_pdf_put_colour (GString *out, guint32 rgb, const char *operator);
