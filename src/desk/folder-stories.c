// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * folder-stories.c - stories, a text file with a head each.
 *
 * A line of the head is a field of the story by its own name ("content note"), or one of a few that speak of
 * consent, of measures and of the one who owns what was promised.
 */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "desk/figures.h"
#include "desk/chart-notes.h"
#include "desk/fields.h"
#include "desk/find.h"
#include "desk/folder-row.h"
#include "desk/persons.h"
#include "desk/reading.h"
#include "desk/stories.h"
#include "intake/headed.h"

/* A story that is being read. What was said of consent is kept until all of it is known. */
typedef struct
{
  BwFolderPlace place; /* of the line */
  BwStory *story;
  const char *given_by;
  BwDate given_on, review;
} Reading;

static void
refuse_form (const Reading *self, const BwHeadEntry *entry, const char *form)
{
  bw_folder_refuse (&self->place, entry->key,
                    /* Translators: what a file has, and the form that is expected. */
                    g_strdup_printf (_ ("“%s” is not “%s”."), entry->value, form));
}

static BwMeasure *
find_measure (const Reading *self, const BwHeadEntry *entry, const char *name)
{
  BwMeasure *measure = bw_desk_find_measure (self->place.folder->library, name);

  if (measure == NULL)
    bw_folder_refuse (&self->place, entry->key,
                      /* Translators: the name of a measure. */
                      g_strdup_printf (_ ("There is no measure “%s” in measures.csv."), name));
  return measure;
}

/* --- lines that are no field of a story ------------------------------------------------------------------
 */

static void
read_date (Reading *self, const BwHeadEntry *entry, BwDate *date)
{
  g_autoptr (GError) error = NULL;

  if (!bw_desk_read_date (entry->value, date, &error))
    bw_folder_refuse_error (&self->place, entry->key, error);
}

static void
read_given_by (Reading *self, const BwHeadEntry *entry)
{
  if (!bw_folder_check_line (&self->place, entry->key, entry->value))
    return;
  self->given_by = entry->value;
}

static void
read_given_on (Reading *self, const BwHeadEntry *entry)
{
  read_date (self, entry, &self->given_on);
}

static void
read_review (Reading *self, const BwHeadEntry *entry)
{
  read_date (self, entry, &self->review);
}

static void
set_consents (Reading *self, const BwHeadEntry *entry, BwAnswer answer)
{
  BwLibrary *library = self->place.folder->library;
  g_auto (GStrv) names = bw_folder_split (entry->value);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      BwAudience *audience = bw_desk_find_audience (library, names[i], &error);

      if (audience == NULL)
        {
          bw_folder_refuse_error (&self->place, entry->key, error);
          continue;
        }
      bw_desk_set_consent (library, self->story, audience, answer, self->given_on, self->review);
      g_object_set (bw_desk_get_consent (library, self->story, audience), "given-by", self->given_by, NULL);
    }
}

static void
read_audiences (Reading *self, const BwHeadEntry *entry)
{
  set_consents (self, entry, BW_ANSWER_AGREED);
}

static void
read_not_agreed (Reading *self, const BwHeadEntry *entry)
{
  set_consents (self, entry, BW_ANSWER_NOT_AGREED);
}

/* "Falls with harm = contradicts: the measure counts the fall, not the wait" */
static void
read_pairs (Reading *self, const BwHeadEntry *entry)
{
  g_autofree char *name = NULL, *rest = NULL, *kind_word = NULL, *reason = NULL;
  int kind = BW_PAIRING_CONFIRMS;
  BwMeasure *measure;

  if (!bw_folder_cut (entry->value, '=', &name, &rest) || !bw_folder_cut (rest, ':', &kind_word, &reason) ||
      !bw_enum_from_nick (bw_pairing_kind_get_type (), kind_word, &kind) || kind == BW_PAIRING_NOT_MEASURED)
    {
      refuse_form (self, entry, _ ("measure = confirms: why, or measure = contradicts: why"));
      return;
    }
  measure = find_measure (self, entry, name);
  if (measure != NULL)
    bw_desk_pair (self->place.folder->library, self->story, measure, (BwPairingKind) kind, reason);
}

static void
read_not_measured (Reading *self, const BwHeadEntry *entry)
{
  bw_desk_pair (self->place.folder->library, self->story, NULL, BW_PAIRING_NOT_MEASURED, entry->value);
}

/* "Falls with harm = 2026-04-01: Comfort rounds begin at night" */
static void
read_marks (Reading *self, const BwHeadEntry *entry)
{
  g_autofree char *name = NULL, *rest = NULL, *day = NULL, *words = NULL;
  g_autoptr (GError) error = NULL;
  BwDate date = BW_NO_DATE;
  BwMeasure *measure;

  if (!bw_folder_cut (entry->value, '=', &name, &rest) || !bw_folder_cut (rest, ':', &day, &words))
    {
      refuse_form (self, entry, _ ("measure = YYYY-MM-DD: words"));
      return;
    }
  if (!bw_desk_read_date (day, &date, &error))
    {
      bw_folder_refuse_error (&self->place, entry->key, error);
      return;
    }
  measure = find_measure (self, entry, name);
  if (measure != NULL && bw_folder_check_line (&self->place, entry->key, words))
    bw_desk_add_marker (self->place.folder->library, measure, date, words, self->story);
}

static void
read_owner (Reading *self, const BwHeadEntry *entry)
{
  if (bw_folder_check_line (&self->place, entry->key, entry->value))
    bw_desk_set_person (self->place.folder->library, BW_RECORD (self->story), "owner", entry->value);
}

/* In this order, wherever they stand in the head: dates before the consents that they belong to. */
static const struct
{
  const char *key;
  void (*read) (Reading *self, const BwHeadEntry *entry);
  gboolean may_repeat;
} keys[] = {
    {"given by", read_given_by, FALSE},
    {"given on", read_given_on, FALSE},
    {"review", read_review, FALSE},
    {"audiences", read_audiences, FALSE},
    {"not agreed", read_not_agreed, FALSE},
    {"pairs", read_pairs, TRUE},
    {"not measured", read_not_measured, TRUE},
    {"marks", read_marks, TRUE},
    {"owner", read_owner, FALSE},
};

static gboolean
may_repeat (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].key, key))
      return keys[i].may_repeat;
  return FALSE;
}

static gboolean
is_special (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].key, key))
      return TRUE;
  return FALSE;
}

/* --- the file --------------------------------------------------------------------------------------------
 */

static void
read_field (Reading *self, const BwHeadEntry *entry)
{
  g_autofree char *name = g_strdelimit (g_strdup (entry->key), " -", '_');
  const BwField *field = bw_noun_find (&bw_story_noun, name);
  g_autoptr (GError) error = NULL;

  if (field == NULL || field->kind == BW_REF || g_str_equal (name, "words"))
    bw_folder_refuse (&self->place, entry->key, g_strdup (_ ("The head of a story has no such line.")));
  else if (!bw_desk_set_text (self->place.folder->library, BW_RECORD (self->story), name, entry->value,
                              &error))
    bw_folder_refuse_error (&self->place, entry->key, error);
}

/* Of two answers about consent nobody knows which one holds. */
static void
refuse_repeated (Reading *self, GPtrArray *entries)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    {
      const BwHeadEntry *entry = g_ptr_array_index (entries, i);

      self->place.line = entry->line;
      if (!g_hash_table_add (seen, entry->key) && !may_repeat (entry->key))
        bw_folder_refuse (&self->place, entry->key, g_strdup (_ ("The head has this line already.")));
    }
}

static void
read_head (Reading *self, GPtrArray *entries)
{
  refuse_repeated (self, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const BwHeadEntry *entry = g_ptr_array_index (entries, i);

      self->place.line = entry->line;
      if (!is_special (entry->key))
        read_field (self, entry);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
    for (guint i = 0; i < entries->len; i++)
      {
        const BwHeadEntry *entry = g_ptr_array_index (entries, i);

        self->place.line = entry->line;
        if (g_str_equal (entry->key, keys[k].key))
          keys[k].read (self, entry);
      }
}

static void
add_story (BwFolder *self, const char *file)
{
  Reading reading = {.place = {self, file, 0}};
  g_autofree char *path = bw_folder_path (&reading.place, NULL, file);
  g_autoptr (GError) error = NULL;
  g_autoptr (BwHeadedText) text = path != NULL ? bw_headed_text_read (path, &error) : NULL;

  if (path == NULL)
    return;
  if (text == NULL)
    {
      bw_folder_refuse_error (&reading.place, NULL, error);
      return;
    }
  bw_folder_refuse_rows (self, file, text->refused);
  reading.story = bw_desk_add_story (self->library, NULL);
  read_head (&reading, text->entries);
  reading.place.line = 0;
  if (reading.story->title == NULL)
    bw_folder_refuse (&reading.place, NULL, g_strdup (_ ("The head has no line “title: …”.")));
  if (*text->words == '\0')
    bw_folder_refuse (&reading.place, NULL, g_strdup (_ ("No words follow the head.")));
  g_object_set (reading.story, "words", text->words, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Files by name, so that the same folder makes the same library. */
void
bw_folder_add_stories (BwFolder *self)
{
  g_autofree char *path = g_build_filename (self->directory, "stories", NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".md") && *name != '.')
      g_ptr_array_add (files, g_build_filename ("stories", name, NULL));
  g_ptr_array_sort (files, compare_names);
  for (guint i = 0; i < files->len; i++)
    add_story (self, g_ptr_array_index (files, i));
}
