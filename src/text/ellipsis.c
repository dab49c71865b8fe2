// SPDX-License-Identifier: GPL-3.0-or-later
/* ellipsis.c - Pango cuts between any two letters; a title cut inside a word reads as another word, so
 * we cut between them. */
#include "text/ellipsis.h"

#include <string.h>

#define ELLIPSIS "…"

/* Bytes: more than any line holds. */
#define LONGEST 4096

/* Byte offsets where a word ends before white space. */
static GArray *
list_word_ends (PangoLayout *layout)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  const char *text = pango_layout_get_text (layout), *p = text;
  int n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);

  for (int i = 0; i + 1 < n_attrs; i++, p = g_utf8_next_char (p))
    if (i > 0 && attrs[i].is_white && !attrs[i - 1].is_white)
      {
        gsize end = (gsize) (p - text);

        g_array_append_val (ends, end);
      }
  return ends;
}

static gboolean
try_cut (PangoLayout *layout, const char *text, gsize end, int width)
{
  g_autofree char *beginning = g_strndup (text, end);
  g_autofree char *cut = g_strconcat (beginning, ELLIPSIS, NULL);
  int natural_width;

  pango_layout_set_text (layout, cut, -1);
  pango_layout_get_size (layout, &natural_width, NULL);
  return natural_width <= width;
}

/* What of a text cannot be seen in any case is not measured. */
static gboolean
shorten (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  g_autofree char *beginning = NULL;

  if (strlen (text) <= LONGEST)
    return FALSE;
  beginning = g_strndup (text, (gsize) (g_utf8_find_prev_char (text, text + LONGEST + 1) - text));
  pango_layout_set_text (layout, beginning, -1);
  return TRUE;
}

void
bw_ellipsis_cut (PangoLayout *layout, int width)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) ends = NULL;
  guint fitting = 0, limit;
  int natural_width;
  gboolean is_shortened = shorten (layout);

  pango_layout_get_size (layout, &natural_width, NULL);
  if (natural_width <= width && !is_shortened)
    return;
  text = g_strdup (pango_layout_get_text (layout));
  ends = list_word_ends (layout);
  for (limit = ends->len; fitting < limit;)
    {
      guint middle = (fitting + limit + 1) / 2;

      if (try_cut (layout, text, g_array_index (ends, gsize, middle - 1), width))
        fitting = middle;
      else
        limit = middle - 1;
    }
  if (fitting > 0)
    {
      try_cut (layout, text, g_array_index (ends, gsize, fitting - 1), width);
      return;
    }
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, width);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}
