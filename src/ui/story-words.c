// SPDX-License-Identifier: GPL-3.0-or-later
/* story-words.c - puts teller, length and consent of a story into words. */
#include "ui/story-words.h"

#include <glib/gi18n-lib.h>

#include "model/words.h"

#define WORDS_A_MINUTE 130 /* read aloud, unhurried */

static char *
dup_teller (BwStory *story)
{
  if (story->alias)
    /* Translators: what the teller of a story is called in the papers. */
    return g_strdup_printf (_ ("Told by “%s”"), story->alias);
  /* Translators: who told a story: "Patient", "Carer". */
  return g_strdup_printf (_ ("Told by: %s"), bw_enum_get_word (bw_relation_get_type (), story->relation));
}

char *
bw_story_words_told (BwStory *story)
{
  g_return_val_if_fail (BW_IS_STORY (story), NULL);

  g_autofree char *teller = dup_teller (story);
  const char *telling = bw_enum_get_word (bw_telling_get_type (), story->telling);

  if (story->presenter && story->telling == BW_TELLING_READ_OUT)
    /* Translators: of a story: "Told by …", and who reads it out. */
    return g_strdup_printf (_ ("%s, read out by %s"), teller, story->presenter);
  if (story->presenter)
    /* Translators: of a story: "Told by …", how it is told ("In person"), and who comes with the
     * teller. */
    return g_strdup_printf (C_ ("story", "%s · %s · %s"), teller, telling, story->presenter);
  /* Translators: of a story: "Told by …", and how it is told ("In person"). */
  return g_strdup_printf (C_ ("story", "%s · %s"), teller, telling);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text ? text : "", " \t\n", -1);
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    n += *words[i] != '\0';
  return n;
}

char *
bw_story_words_length (BwStory *story)
{
  g_return_val_if_fail (BW_IS_STORY (story), NULL);

  guint n_words = count_words (story->words);
  guint n_minutes = MAX (1, (n_words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);

  if (n_words == 0)
    return NULL;
  return g_strdup_printf (ngettext ("about %u minute", "about %u minutes", n_minutes), n_minutes);
}

/* --- consent */

static GPtrArray *
list_all (GListModel *list)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  return all;
}

BwHearing
bw_story_words_may_hear (BwLibrary *library, BwStory *story, BwAudience *audience)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), BW_HEARING_NOT_ASKED);
  g_return_val_if_fail (BW_IS_STORY (story), BW_HEARING_NOT_ASKED);

  g_autoptr (GListModel) given =
      bw_library_list_of (library, BW_TYPE_CONSENT, "story", bw_record_get_id (BW_RECORD (story)));
  g_autoptr (GPtrArray) consents = list_all (given);
  g_autoptr (GPtrArray) audiences = list_all (bw_library_list (library, BW_TYPE_AUDIENCE));

  return bw_audience_hears (audience, story, consents, audiences, bw_date_today ());
}

char *
bw_story_words_hearing (BwLibrary *library, BwStory *story)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (BW_IS_STORY (story), NULL);

  GListModel *audiences = bw_library_list (library, BW_TYPE_AUDIENCE);
  g_autoptr (GString) names = g_string_new (NULL);

  if (story->withdrawn != BW_NO_DATE)
    return g_strdup (_ ("Withdrawn: in no pack"));
  for (guint i = 0; i < g_list_model_get_n_items (audiences); i++)
    {
      g_autoptr (BwAudience) audience = g_list_model_get_item (audiences, i);
      if (bw_story_words_may_hear (library, story, audience) == BW_HEARING_ALLOWED)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                audience->name ? audience->name : "");
    }
  if (names->len == 0)
    return g_strdup (_ ("Nobody may hear it yet"));
  /* Translators: %s lists audiences. */
  return g_strdup_printf (_ ("May be heard by: %s"), names->str);
}
