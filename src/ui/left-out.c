// SPDX-License-Identifier: GPL-3.0-or-later
/* left-out.c - puts into words what the desk says is left out. */
#include "ui/left-out.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"

static char *
describe (guint n_items, guint n_stories)
{
  g_autofree char *items = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u private item is left out", "%u private items are left out", n_items),
      n_items);
  g_autofree char *stories = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u story is left out", "%u stories are left out", n_stories), n_stories);

  if (n_items == 0 && n_stories == 0)
    return g_strdup (_ ("Nothing is left out"));
  if (n_items == 0)
    return g_steal_pointer (&stories);
  return g_strjoin ("\n", items, n_stories > 0 ? stories : NULL, NULL);
}

char *
bw_left_out_describe (BwLibrary *library, BwMeeting *meeting, BwAudience *audience)
{
  g_return_val_if_fail (BW_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (BW_IS_AUDIENCE (audience), NULL);

  g_autoptr (BwLeftOut) left_out = bw_desk_leave_out (library, meeting, audience);

  return describe (left_out->n_items, left_out->stories->len);
}

char *
bw_left_out_explain (BwLibrary *library, BwMeeting *meeting, BwAudience *audience)
{
  g_return_val_if_fail (BW_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (BW_IS_AUDIENCE (audience), NULL);

  g_autoptr (BwLeftOut) left_out = bw_desk_leave_out (library, meeting, audience);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < left_out->stories->len; i++)
    {
      g_autofree char *line = bw_left_out_tell (&g_array_index (left_out->stories, BwLeftOutStory, i));
      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", line);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
