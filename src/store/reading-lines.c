// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * reading-lines.c - what a command changes of a measure's readings, as text.
 *
 * The fields of a reading but its measure stand in the order of their table, the date first, each before a
 * tab; unset ones at the end are left out. Dates sort as text.
 */
#include "store/reading-lines.h"

#include <math.h>
#include <string.h>

#define MARKS "\\\t\n"

const BwField bw_readings_field = {.name = "readings", .kind = BW_TEXT, .use = BW_PLAIN};

/* --- writing */

/* As short as it comes back bit by bit. */
static void
append_real (GString *lines, double real)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (real))
    return;
  if (real == rint (real) && fabs (real) < 1e15 && !signbit (real))
    {
      g_string_append_printf (lines, "%" G_GINT64_FORMAT, (gint64) real);
      return;
    }
  g_ascii_formatd (text, sizeof text, "%.15g", real);
  if (g_ascii_strtod (text, NULL) != real)
    g_ascii_formatd (text, sizeof text, "%.17g", real);
  g_string_append (lines, text);
}

static void
append_text (GString *lines, const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    if (strchr (MARKS, *p) != NULL)
      g_string_append_printf (lines, "\\%c", *p == '\t' ? 't' : *p == '\n' ? 'n' : '\\');
    else
      g_string_append_c (lines, *p);
}

static void
append_field (GString *lines, const BwField *field, const BwReading *reading)
{
  g_auto (BwValue) value = {0};

  bw_field_get (field, reading, &value);
  switch (value.type)
    {
    case BW_VALUE_NULL:
      return;
    case BW_VALUE_INT:
      g_string_append_printf (lines, "%" G_GINT64_FORMAT, value.integer);
      return;
    case BW_VALUE_REAL:
      append_real (lines, value.real);
      return;
    case BW_VALUE_TEXT:
      append_text (lines, value.text);
      return;
    }
  g_assert_not_reached ();
}

static gboolean
is_in_line (const BwField *field)
{
  return !(field->use & BW_OWNER);
}

void
bw_reading_lines_append (GString *lines, const BwReading *reading)
{
  gsize end = lines->len;

  for (guint i = 0; i < bw_reading_noun.n_fields; i++)
    {
      const BwField *field = &bw_reading_noun.fields[i];
      gsize begin = lines->len;

      if (!is_in_line (field))
        continue;
      append_field (lines, field, reading);
      if (lines->len > begin)
        end = lines->len;
      g_string_append_c (lines, '\t');
    }
  g_string_truncate (lines, end);
  g_string_append_c (lines, '\n');
}

void
bw_reading_lines_finish (GString *lines, BwValue *value)
{
  gboolean is_empty = lines->len == 0;
  char *text = g_string_free (lines, is_empty);

  *value = is_empty ? (BwValue){0} : (BwValue){.type = BW_VALUE_TEXT, .text = text};
}

/* --- reading */

static char *
read_text (const char *piece, gsize length)
{
  GString *text = g_string_sized_new (length);

  for (const char *p = piece; p < piece + length; p++)
    if (*p == '\\' && p + 1 < piece + length)
      {
        p++;
        g_string_append_c (text, *p == 't' ? '\t' : *p == 'n' ? '\n' : *p);
      }
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}

static void
set_field (const BwField *field, BwReading *reading, const char *piece, gsize length)
{
  g_auto (BwValue) value = {0};

  if (length == 0)
    return;
  if (field->kind == BW_REAL)
    value = (BwValue){.type = BW_VALUE_REAL, .real = g_ascii_strtod (piece, NULL)};
  else if (field->kind == BW_INT || field->kind == BW_FLAG || field->kind == BW_REF)
    value = (BwValue){.type = BW_VALUE_INT, .integer = g_ascii_strtoll (piece, NULL, 10)};
  else
    value = (BwValue){.type = BW_VALUE_TEXT, .text = read_text (piece, length)};
  bw_field_set (field, reading, &value);
}

/* Reads the line at *@at, which moves on to the next. FALSE at the end. */
static gboolean
read_line (const char **at, BwReading *reading)
{
  const char *piece = *at;

  if (*piece == '\0')
    return FALSE;
  bw_noun_init_fields (&bw_reading_noun, reading);
  for (guint i = 0; i < bw_reading_noun.n_fields; i++)
    {
      gsize length = strcspn (piece, "\t\n");

      if (!is_in_line (&bw_reading_noun.fields[i]))
        continue;
      set_field (&bw_reading_noun.fields[i], reading, piece, length);
      piece += length;
      if (*piece != '\t')
        break;
      piece++;
    }
  piece += strcspn (piece, "\n");
  *at = *piece == '\n' ? piece + 1 : piece;
  return TRUE;
}

/* --- date by date */

enum
{
  WAS,
  IS,
};

static const char *
begin_of (const BwValue *value)
{
  return value->type == BW_VALUE_TEXT ? value->text : "";
}

static void
read_next (BwReadingPairs *self, guint which)
{
  /* A line without a date is of no reading: nobody here wrote it. */
  while ((self->is_there[which] = read_line (&self->rest[which], &self->readings[which])) &&
         self->readings[which].date == BW_NO_DATE)
    bw_noun_clear_fields (&bw_reading_noun, &self->readings[which]);
  self->readings[which].measure = self->measure;
}

void
bw_reading_pairs_begin (BwReadingPairs *self, gint64 measure, const BwValue *old, const BwValue *new_value)
{
  *self = (BwReadingPairs){.measure = measure, .rest = {begin_of (old), begin_of (new_value)}};
  read_next (self, WAS);
  read_next (self, IS);
}

static void
drop (BwReadingPairs *self, guint which)
{
  if (self->is_there[which])
    bw_noun_clear_fields (&bw_reading_noun, &self->readings[which]);
  self->is_there[which] = FALSE;
}

void
bw_reading_pairs_clear (BwReadingPairs *self)
{
  drop (self, WAS);
  drop (self, IS);
}

/* What was given is passed. */
static void
pass (BwReadingPairs *self)
{
  const BwReading *given[] = {self->was, self->is};

  for (guint i = WAS; i <= IS; i++)
    if (given[i] != NULL)
      {
        drop (self, i);
        read_next (self, i);
      }
}

gboolean
bw_reading_pairs_next (BwReadingPairs *self)
{
  const BwReading *was = &self->readings[WAS], *is = &self->readings[IS];

  pass (self);
  self->was = self->is = NULL;
  if (!self->is_there[WAS] && !self->is_there[IS])
    return FALSE;
  self->date = !self->is_there[IS] || (self->is_there[WAS] && was->date < is->date) ? was->date : is->date;
  if (self->is_there[WAS] && was->date == self->date)
    self->was = was;
  if (self->is_there[IS] && is->date == self->date)
    self->is = is;
  return TRUE;
}

/* --- one change after another */

/* A line of one of several texts that are read side by side. */
typedef struct
{
  const char *line; /* at the end of the text: empty */
  gsize length;     /* with its end */
  gsize date;       /* the length of its date */
} Cursor;

static void
cursor_read (Cursor *self)
{
  self->length = strcspn (self->line, "\n");
  self->length += self->line[self->length] == '\n';
  self->date = strcspn (self->line, "\t\n");
}

static Cursor
cursor_begin (const BwValue *value)
{
  Cursor self = {.line = begin_of (value)};

  cursor_read (&self);
  return self;
}

/* What has come to its end is after everything. */
static int
compare (const Cursor *one, const Cursor *other)
{
  int order;

  if (one->length == 0 || other->length == 0)
    return (one->length == 0) - (other->length == 0);
  order = memcmp (one->line, other->line, MIN (one->date, other->date));
  return order != 0 ? order : (one->date > other->date) - (one->date < other->date);
}

typedef struct
{
  const char *text; /* NULL: there is none */
  gsize length;
} Line;

/* The line of the date at which @first stands, which is passed. */
static Line
take (Cursor *self, const Cursor *first)
{
  Line line = {self->line, self->length};

  if (self->length == 0 || compare (self, first) != 0)
    return (Line){0};
  self->line += self->length;
  cursor_read (self);
  return line;
}

enum
{
  OLD,
  NEW,
  LATER_OLD,
  LATER_NEW,
  N_TEXTS,
};

static Cursor
find_first (const Cursor *cursors)
{
  Cursor first = cursors[0];

  for (guint i = 1; i < N_TEXTS; i++)
    if (compare (&cursors[i], &first) < 0)
      first = cursors[i];
  return first;
}

/* The earlier change knows what stood at a date, the later one what stands there. */
static void
extend_date (const Line *lines, GString *before, GString *after)
{
  gboolean is_earlier = lines[OLD].text != NULL || lines[NEW].text != NULL;
  gboolean is_later = lines[LATER_OLD].text != NULL || lines[LATER_NEW].text != NULL;
  Line was = is_earlier ? lines[OLD] : lines[LATER_OLD], is = is_later ? lines[LATER_NEW] : lines[NEW];

  if (was.length == is.length && (was.length == 0 || memcmp (was.text, is.text, was.length) == 0))
    return;
  g_string_append_len (before, was.text, (gssize) was.length);
  g_string_append_len (after, is.text, (gssize) is.length);
}

void
bw_reading_lines_extend (BwValue *old, BwValue *new_value, const BwValue *later_old, const BwValue *later_new)
{
  Cursor cursors[N_TEXTS] = {cursor_begin (old), cursor_begin (new_value), cursor_begin (later_old),
                             cursor_begin (later_new)};
  GString *before = g_string_new (NULL), *after = g_string_new (NULL);

  for (Cursor first = find_first (cursors); first.length > 0; first = find_first (cursors))
    {
      Line lines[N_TEXTS];

      for (guint i = 0; i < N_TEXTS; i++)
        lines[i] = take (&cursors[i], &first);
      extend_date (lines, before, after);
    }
  bw_value_clear (old);
  bw_value_clear (new_value);
  bw_reading_lines_finish (before, old);
  bw_reading_lines_finish (after, new_value);
}
