// SPDX-License-Identifier: GPL-3.0-or-later
/* syntax.c - numbers, names and texts as ISO 32000-1, 7.3 wants them. No objects and no drawing. */
#include "pdf/syntax.h"

#include <math.h>
#include <string.h>

/* By hand: printf's floats follow the locale, where a decimal comma breaks the file, and
 * a page holds thousands. */
void
bw_pdf_put_number (GString *out, double value)
{
  gint64 thousandths = llround (value * 1000);
  guint64 rest = (guint64) ABS (thousandths);
  char digits[24];
  char *p = digits + sizeof digits;
  int n_decimals = 3;

  for (; n_decimals > 0 && rest % 10 == 0; n_decimals--)
    rest /= 10;
  for (int i = n_decimals; i > 0; i--, rest /= 10)
    *--p = (char) ('0' + rest % 10);
  if (n_decimals > 0)
    *--p = '.';
  do
    *--p = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (thousandths < 0)
    *--p = '-';
  g_string_append_len (out, p, digits + sizeof digits - p);
}

void
bw_pdf_put_hex (GString *out, guint number)
{
  static const char hex[] = "0123456789ABCDEF";
  const char digits[] = {hex[number >> 12 & 15], hex[number >> 8 & 15], hex[number >> 4 & 15],
                         hex[number & 15]};

  g_string_append_len (out, digits, sizeof digits);
}

void
bw_pdf_put_operation (GString *out, const double *values, guint n_values, const char *operator)
{
  for (guint i = 0; i < n_values; i++)
    {
      bw_pdf_put_number (out, values[i]);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, operator);
  g_string_append_c (out, '\n');
}

void
bw_pdf_put_utf16 (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree gunichar2 *units = g_utf8_to_utf16 (valid, -1, NULL, NULL, NULL);

  for (const gunichar2 *unit = units; *unit != 0; unit++)
    bw_pdf_put_hex (out, *unit);
}

void
bw_pdf_put_text (GString *out, const char *text)
{
  g_string_append (out, "<FEFF");
  bw_pdf_put_utf16 (out, text);
  g_string_append_c (out, '>');
}

void
bw_pdf_put_language (GString *out, const char *language)
{
  g_autofree char *tag = g_strcanon (g_strdup (language), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '-');

  g_string_append_printf (out, "(%s)", tag);
}

void
bw_pdf_put_uri (GString *out, const char *uri)
{
  g_string_append_c (out, '(');
  for (const char *p = uri; *p != '\0'; p++)
    if (g_ascii_isgraph (*p) && strchr ("()\\<>\"", *p) == NULL)
      g_string_append_c (out, *p);
    else
      g_string_append_printf (out, "%%%02X", (guchar) *p);
  g_string_append_c (out, ')');
}

void
bw_pdf_put_colour (GString *out, guint32 rgb, const char *operator)
{
  const double parts[] = {(rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0};

  bw_pdf_put_operation (out, parts, G_N_ELEMENTS (parts), operator);
}
