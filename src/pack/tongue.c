// SPDX-License-Identifier: GPL-3.0-or-later
/* tongue.c - in which language a part of a pack is. */
#include "pack/tongue.h"

#include <string.h>

#include "model/language.h"

/* "en" says no more than "en-GB" does. */
static gboolean
is_spoken (const char *language)
{
  const char *spoken = bw_language_spoken ();
  gsize n = strlen (language);

  return g_ascii_strncasecmp (language, spoken, n) == 0 && (spoken[n] == '\0' || spoken[n] == '-');
}

const char *
bw_tongue_of_library (const BwPlan *plan)
{
  const char *language = bw_organisation_get_language (plan->content->organisation);

  return is_spoken (language) ? NULL : language;
}

static const char *
get_tongue (const BwPlan *plan, BwLanguage language)
{
  const char *tag = bw_enum_to_nick (bw_language_get_type (), language);

  if (language == BW_LANGUAGE_OF_LIBRARY)
    return bw_tongue_of_library (plan);
  return is_spoken (tag) ? NULL : tag;
}

const char *
bw_tongue_of_item (const BwPlan *plan, const BwItem *item)
{
  return get_tongue (plan, (BwLanguage) item->language);
}

const char *
bw_tongue_of_story (const BwPlan *plan, const BwStory *story)
{
  return get_tongue (plan, (BwLanguage) story->language);
}
