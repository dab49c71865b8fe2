// SPDX-License-Identifier: GPL-3.0-or-later
/* kept-lines.c - two generations of lines: when the young one is full, the old one, which nobody asked for
 * since, goes.
 */
#include "text/kept-lines.h"

#include <string.h>

#define MOST_YOUNG 500

struct _BwKeptLines
{
  GHashTable *young, *old; /* Key -> BwParagraph */
};

typedef struct
{
  BwTextStyle style;
  char *text;
} Key;

static void
key_free (Key *self)
{
  g_free (self->text);
  g_free (self);
}

static guint
key_hash (gconstpointer key)
{
  const Key *self = key;

  return g_str_hash (self->text) ^ g_double_hash (&self->style.size) ^ self->style.rgb;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const BwTextStyle *one = &((const Key *) a)->style, *other = &((const Key *) b)->style;

  return one->family == other->family && one->bold == other->bold && one->size == other->size &&
         one->leading == other->leading && one->tracking == other->tracking && one->indent == other->indent &&
         one->rgb == other->rgb && strcmp (((const Key *) a)->text, ((const Key *) b)->text) == 0;
}

static GHashTable *
generation_new (void)
{
  return g_hash_table_new_full (key_hash, key_equal, (GDestroyNotify) key_free,
                                (GDestroyNotify) bw_paragraph_free);
}

BwKeptLines *
bw_kept_lines_new (void)
{
  BwKeptLines *self = g_new0 (BwKeptLines, 1);

  self->young = generation_new ();
  self->old = generation_new ();
  return self;
}

void
bw_kept_lines_free (BwKeptLines *self)
{
  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

/* The old generation goes first: what was handed out last is young. */
static void
add (BwKeptLines *self, Key *key, BwParagraph *paragraph)
{
  if (g_hash_table_size (self->young) == MOST_YOUNG)
    {
      g_hash_table_unref (self->old);
      self->old = self->young;
      self->young = generation_new ();
    }
  g_hash_table_insert (self->young, key, paragraph);
}

BwParagraph *
bw_kept_lines_get (BwKeptLines *self, BwTypesetter *typesetter, const BwTextStyle *style, const char *text)
{
  const Key asked = {*style, (char *) text};
  gpointer key = NULL, paragraph = g_hash_table_lookup (self->young, &asked);

  if (paragraph != NULL)
    return paragraph;
  if (!g_hash_table_steal_extended (self->old, &asked, &key, &paragraph))
    {
      key = g_memdup2 (&asked, sizeof asked);
      ((Key *) key)->text = g_strdup (text);
      paragraph = bw_paragraph_new (typesetter, style, text);
    }
  add (self, key, paragraph);
  return paragraph;
}
