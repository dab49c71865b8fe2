// SPDX-License-Identifier: GPL-3.0-or-later
/* numbers.c - what hospitals write where a number stands. */
#include "intake/numbers.h"

#include <math.h>
#include <string.h>

#define LARGEST_NUMBER 1e15
#define LONGEST 40 /* bytes of a number */

/* Said where there is no figure. Those in brackets are the shorthand of UK official statistics. */
static const char *const missing[] = {"-",   "--",  "–",    "—",    ".",       "..",
                                      ":",   "n/a", "na",   "#n/a", "n.a.",    "[x]",
                                      "[z]", "[u]", "null", "[w]",  "no data", "not available"};
static const char *const suppressed[] = {"*", "[c]", "suppressed"};

static const char *const currencies[] = {"£", "€", "$"};

/* Written for others that a machine prefers. */
static const struct
{
  const char *written, *meant;
} plain[] = {{"−", "-"}, {"\u00A0", " "}, {"\u202F", " "}, {"\u2009", " "}};

gboolean
bw_number_parse (const char *text, double *number)
{
  char *end = NULL;
  double parsed;

  /* g_ascii_strtod() alone would also take hexadecimal, "inf", "nan" and leading space. */
  if (*text == '\0' || text[strspn (text, "0123456789+-.eE")] != '\0')
    return FALSE;
  parsed = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(fabs (parsed) <= LARGEST_NUMBER))
    return FALSE;
  *number = parsed;
  return TRUE;
}

/* --- words -----------------------------------------------------------------------------------------------
 */

static gboolean
is_among (const char *text, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "<5", "< 10": fewer than may be told. */
static gboolean
is_fewer_than (const char *text)
{
  if (*text != '<')
    return FALSE;
  text++;
  while (*text == ' ')
    text++;
  return g_ascii_isdigit (*text) && text[strspn (text, "0123456789")] == '\0';
}

static BwCellKind
kind_of_words (const char *text)
{
  if (*text == '\0')
    return BW_CELL_EMPTY;
  if (is_among (text, suppressed, G_N_ELEMENTS (suppressed)) || is_fewer_than (text))
    return BW_CELL_SUPPRESSED;
  if (is_among (text, missing, G_N_ELEMENTS (missing)))
    return BW_CELL_MISSING;
  return BW_CELL_FOREIGN;
}

/* --- digits ----------------------------------------------------------------------------------------------
 */

/* The digits before the decimals, in groups of three with one and the same sign between them; FALSE if they
 * are grouped otherwise. */
static gboolean
add_groups (const char **at, char group, GString *digits)
{
  gsize n = strspn (*at, "0123456789");
  const char sign = (*at)[n] == ' ' ? ' ' : group;

  g_string_append_len (digits, *at, (gssize) n);
  if ((*at)[n] != sign)
    {
      *at += n;
      return TRUE;
    }
  if (n == 0 || n > 3 || **at == '0')
    return FALSE;
  for (*at += n; **at == sign; *at += 4)
    {
      if (strspn (*at + 1, "0123456789") != 3)
        return FALSE;
      g_string_append_len (digits, *at + 1, 3);
    }
  return TRUE;
}

/* NaN if @text is no number with @decimal before its decimals and @group between its thousands. */
static double
read_digits (const char *text, char decimal, char group)
{
  g_autoptr (GString) digits = g_string_sized_new (LONGEST);
  const char *at = text;
  double number = NAN;

  if (!add_groups (&at, group, digits))
    return NAN;
  if (*at == decimal)
    {
      g_string_append_c (digits, '.');
      at++;
    }
  /* Decimals, and an exponent: what follows is judged as a machine writes it. */
  if (strchr (at, '.') != NULL || strchr (at, '-') == at || strchr (at, '+') == at)
    return NAN;
  g_string_append (digits, at);
  return bw_number_parse (digits->str, &number) ? number : NAN;
}

/* --- signs around them -----------------------------------------------------------------------------------
 */

static gboolean
skip (char **text, const char *prefix)
{
  if (!g_str_has_prefix (*text, prefix))
    return FALSE;
  *text = g_strchug (*text + strlen (prefix));
  return TRUE;
}

static gboolean
cut_end (char *text, char end)
{
  gsize length = strlen (text);

  if (length == 0 || text[length - 1] != end)
    return FALSE;
  text[length - 1] = '\0';
  g_strchomp (text);
  return TRUE;
}

/* Takes the signs off: 1, or -1 for what is below nought; 0 if they do not go together. */
static int
strip_signs (char **text, gboolean *is_per_cent)
{
  int sign = 1;
  gboolean has_sign = FALSE;

  *is_per_cent = cut_end (*text, '%');
  if (**text == '(' && cut_end (*text, ')'))
    {
      *text = g_strchug (*text + 1);
      has_sign = TRUE;
      sign = -1;
      *is_per_cent = cut_end (*text, '%') || *is_per_cent;
    }
  for (gsize i = 0; i <= G_N_ELEMENTS (currencies); i++)
    {
      if (!has_sign && (**text == '-' || **text == '+'))
        {
          sign = **text == '-' ? -1 : 1;
          *text = g_strchug (*text + 1);
          has_sign = TRUE;
        }
      if (i < G_N_ELEMENTS (currencies))
        skip (text, currencies[i]);
    }
  return sign;
}

static char *
make_plain (const char *text)
{
  g_autoptr (GString) made = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    g_string_replace (made, plain[i].written, plain[i].meant, 0);
  return g_strstrip (g_string_free (g_steal_pointer (&made), FALSE));
}

static gboolean
is_only_digits (const char *text)
{
  gsize n = strspn (text, "0123456789");

  return n > 0 && n < 16 && text[n] == '\0';
}

static BwNumberCell
number_cell (double by_point, double by_comma, gboolean is_per_cent)
{
  double unit = is_per_cent ? 100 : 1;
  gboolean is_number = !isnan (by_point) || !isnan (by_comma);

  return (BwNumberCell){is_number ? BW_CELL_NUMBER : BW_CELL_FOREIGN, is_per_cent, by_point / unit,
                        by_comma / unit};
}

BwNumberCell
bw_number_cell_read (const char *text)
{
  g_autofree char *made = NULL;
  char *at;
  gboolean is_per_cent = FALSE;
  int sign;
  BwCellKind kind;

  if (is_only_digits (text))
    {
      double number = g_ascii_strtod (text, NULL);

      return number_cell (number <= LARGEST_NUMBER ? number : NAN, number <= LARGEST_NUMBER ? number : NAN,
                          FALSE);
    }
  made = make_plain (text);
  kind = kind_of_words (made);
  if (kind != BW_CELL_FOREIGN || strlen (made) > LONGEST)
    return (BwNumberCell){kind, FALSE, NAN, NAN};
  at = made;
  sign = strip_signs (&at, &is_per_cent);
  return number_cell (sign * read_digits (at, '.', ','), sign * read_digits (at, ',', '.'), is_per_cent);
}

void
bw_number_cell_testify (const BwNumberCell *self, BwTestimony *testimony, guint line)
{
  if (self->kind == BW_CELL_NUMBER && self->by_point != self->by_comma)
    bw_testimony_add (testimony, !isnan (self->by_point), !isnan (self->by_comma), line);
}
