// SPDX-License-Identifier: GPL-3.0-or-later
/* changes.c - looking through what changed, so that a list asks again only when it must. */
#include "ui/changes.h"

gboolean
bw_changes_touch (GPtrArray *changes, const BwNoun *noun)
{
  for (guint i = 0; i < changes->len; i++)
    if (((const BwChange *) g_ptr_array_index (changes, i))->noun == noun)
      return TRUE;
  return FALSE;
}

gboolean
bw_changes_touch_any (GPtrArray *changes, const BwNoun *const *nouns)
{
  for (; *nouns; nouns++)
    if (bw_changes_touch (changes, *nouns))
      return TRUE;
  return FALSE;
}
