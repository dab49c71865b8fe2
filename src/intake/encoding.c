// SPDX-License-Identifier: GPL-3.0-or-later
/* encoding.c - by mark, by form, and else by supposition. */
#include "intake/encoding.h"

#include <string.h>

#define CHUNK 65536
#define LONGEST_SEQUENCE 4 /* bytes of a letter in UTF-8 */
#define LOOKED_AT 4096     /* bytes, for NULs that are halves of letters */

static const struct
{
  BwEncoding encoding;
  const char *name;
} names[] = {{BW_ENCODING_UTF_8, "UTF-8"},
             {BW_ENCODING_UTF_16LE, "UTF-16LE"},
             {BW_ENCODING_UTF_16BE, "UTF-16BE"},
             {BW_ENCODING_WINDOWS_1252, "Windows-1252"}};

static const struct
{
  const char *bytes;
  gsize n;
  BwEncoding encoding;
} marks[] = {{"\xEF\xBB\xBF", 3, BW_ENCODING_UTF_8},
             {"\xFF\xFE", 2, BW_ENCODING_UTF_16LE},
             {"\xFE\xFF", 2, BW_ENCODING_UTF_16BE}};

/* What was seen of a file so far. */
typedef struct
{
  gboolean has_sequences; /* letters of more than one byte, as UTF-8 has them */
  gboolean has_foreign;   /* bytes that UTF-8 has not */
  gboolean is_cut;        /* the last letter of the file ends too early */
} Evidence;

const char *
bw_encoding_name (BwEncoding self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].encoding == self)
      return names[i].name;
  return "";
}

static gboolean
find_mark (const char *bytes, gsize n, BwEncodingFound *found)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n >= marks[i].n && memcmp (bytes, marks[i].bytes, marks[i].n) == 0)
      {
        *found = (BwEncodingFound){marks[i].encoding, TRUE, marks[i].n};
        return TRUE;
      }
  return FALSE;
}

/* Sixteen bits without a mark: in most pairs, the same half of the letter is empty. */
static gboolean
find_pairs (const char *bytes, gsize n, BwEncodingFound *found)
{
  gsize n_pairs = MIN (n, LOOKED_AT) / 2, n_first = 0, n_second = 0;

  for (gsize i = 0; i < n_pairs; i++)
    {
      n_first += bytes[2 * i] == '\0' && bytes[2 * i + 1] != '\0';
      n_second += bytes[2 * i + 1] == '\0' && bytes[2 * i] != '\0';
    }
  if (MAX (n_first, n_second) * 2 <= n_pairs)
    return FALSE;
  *found = (BwEncodingFound){n_second > n_first ? BW_ENCODING_UTF_16LE : BW_ENCODING_UTF_16BE, FALSE, 0};
  return TRUE;
}

static gboolean
has_high_byte (const char *at, const char *end)
{
  while (at < end && (guchar) *at < 0x80)
    at++;
  return at < end;
}

/* Returns how many bytes at the end were not looked at: the beginning of a letter. */
static gsize
look (Evidence *self, const char *bytes, gsize n)
{
  const char *at = bytes, *end = bytes + n;

  while (at < end)
    {
      const char *stop = at;

      g_utf8_validate_len (at, (gsize) (end - at), &stop);
      self->has_sequences = self->has_sequences || has_high_byte (at, stop);
      if (stop < end && (guchar) *stop >= 0x80 && end - stop < LONGEST_SEQUENCE &&
          g_utf8_get_char_validated (stop, end - stop) == (gunichar) -2)
        return (gsize) (end - stop);
      self->has_foreign = self->has_foreign || (stop < end && *stop != '\0');
      at = stop < end ? stop + 1 : end;
    }
  return 0;
}

/* A file that has both is UTF-8 in most places, and wrong in some: those are refused where they stand. */
static BwEncodingFound
weigh (const Evidence *self)
{
  if (!self->has_foreign && !self->is_cut)
    return (BwEncodingFound){BW_ENCODING_UTF_8, TRUE, 0};
  if (self->has_sequences || !self->has_foreign)
    return (BwEncodingFound){BW_ENCODING_UTF_8, FALSE, 0};
  return (BwEncodingFound){BW_ENCODING_WINDOWS_1252, FALSE, 0};
}

gboolean
bw_encoding_detect (GInputStream *stream, GCancellable *cancellable, BwEncodingFound *found, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK + LONGEST_SEQUENCE);
  Evidence evidence = {0};
  gsize n_kept = 0, n = 0;
  gboolean is_first = TRUE;

  do
    {
      if (!g_input_stream_read_all (stream, buffer + n_kept, CHUNK, &n, cancellable, error))
        return FALSE;
      if (is_first && (find_mark (buffer, n, found) || find_pairs (buffer, n, found)))
        return TRUE;
      is_first = FALSE;
      n += n_kept;
      n_kept = look (&evidence, buffer, n);
      memmove (buffer, buffer + n - n_kept, n_kept);
    }
  while (n > n_kept);
  evidence.is_cut = n_kept > 0;
  *found = weigh (&evidence);
  return TRUE;
}

static gboolean
is_ascii (const char *bytes, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) bytes[i] >= 0x80 || bytes[i] == '\0')
      return FALSE;
  return TRUE;
}

gboolean
bw_encoding_add (BwEncoding encoding, const char *bytes, gsize length, GString *text)
{
  g_autofree char *converted = NULL;
  gsize n = 0;

  if (is_ascii (bytes, length) ||
      (encoding != BW_ENCODING_WINDOWS_1252 && g_utf8_validate_len (bytes, length, NULL)))
    {
      g_string_append_len (text, bytes, (gssize) length);
      return TRUE;
    }
  if (encoding != BW_ENCODING_WINDOWS_1252 || memchr (bytes, '\0', length) != NULL)
    return FALSE;
  converted = g_convert (bytes, (gssize) length, "UTF-8", "WINDOWS-1252", NULL, &n, NULL);
  if (converted == NULL)
    return FALSE;
  g_string_append_len (text, converted, (gssize) n);
  return TRUE;
}
