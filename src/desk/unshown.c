// SPDX-License-Identifier: GPL-3.0-or-later
/* unshown.c - says where in a pack an empty box stands, and for what. */
#include "desk/unshown.h"

#include <glib/gi18n-lib.h>

#include "desk/rows.h"

/* So many characters are named; of a whole text in letters that nobody has, the first ones say enough. */
#define MOST_NAMED 12

/* "🦄 (U+1F984), 🦅 (U+1F985)" */
static char *
list_characters (const char *characters)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = characters; *p != '\0' && names->len < MOST_NAMED; p = g_utf8_next_char (p))
    g_ptr_array_add (
        names, g_strdup_printf ("%.*s (U+%04X)", (int) (g_utf8_next_char (p) - p), p, g_utf8_get_char (p)));
  if (g_utf8_strlen (characters, -1) > MOST_NAMED)
    g_ptr_array_add (names, g_strdup ("…"));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static const char *
get_title (BwRecord *record)
{
  if (BW_IS_MEASURE (record))
    return BW_MEASURE (record)->name;
  return BW_IS_STORY (record) ? bw_story_get_title (BW_STORY (record)) : bw_item_get_title (BW_ITEM (record));
}

char *
bw_unshown_tell (const BwUnshown *self)
{
  g_autofree char *list = list_characters (self->characters);
  const char *title = self->record != NULL ? get_title (self->record) : NULL;

  if (title == NULL)
    /* Translators: the number of a page, and characters. */
    return g_strdup_printf (_ ("Page %1$u: no font here has %2$s; each stands as an empty box."), self->page,
                            list);
  /* Translators: the number of a page, the title of an item or story or a measure's name, and characters. */
  return g_strdup_printf (_ ("Page %1$u, “%2$s”: no font here has %3$s; each stands as an empty box."),
                          self->page, title, list);
}

char *
bw_unshown_to_line (const BwUnshown *self)
{
  return g_strdup_printf ("%u %s %" G_GINT64_FORMAT " %s", self->page,
                          self->record != NULL ? bw_record_get_noun (self->record)->name : "-",
                          bw_id_of (self->record), self->characters);
}

static BwRecord *
find_record (BwLibrary *library, const char *noun, gint64 id)
{
  const BwNoun *const nouns[] = {&bw_item_noun, &bw_measure_noun, &bw_story_noun};
  BwRecord *record = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (nouns[i]->name, noun))
      record = bw_library_get (library, nouns[i]->get_type (), id);
  return record != NULL ? g_object_ref (record) : NULL;
}

BwUnshown *
bw_unshown_from_line (BwLibrary *library, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 4);
  BwUnshown *self;

  if (g_strv_length (parts) != 4 || !g_utf8_validate (parts[3], -1, NULL))
    return NULL;
  self = g_new0 (BwUnshown, 1);
  self->page = (guint) g_ascii_strtoull (parts[0], NULL, 10);
  self->record = find_record (library, parts[1], g_ascii_strtoll (parts[2], NULL, 10));
  self->characters = g_steal_pointer (&parts[3]);
  return self;
}
