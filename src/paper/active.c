/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list of what may stay, not of what must go: an action that is unknown here is removed.
 */
#include "paper/active.h"

#include <string.h>

/* Deeper fields are nobody's form. */
#define DEEPEST_FIELD 40

static const char *const kept_schemes[] = {"http:", "https:", "mailto:", "tel:"};

static gboolean
is_plain_address (BwObject action)
{
  g_autofree char *address = bw_object_text (bw_object_get (action, "/URI"));

  for (guint i = 0; address != NULL && i < G_N_ELEMENTS (kept_schemes); i++)
    if (g_ascii_strncasecmp (address, kept_schemes[i], strlen (kept_schemes[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_harmless (BwObject action)
{
  BwObject kind = bw_object_get (action, "/S");

  return bw_object_equals_name (kind, "/GoTo") || bw_object_equals_name (kind, "/Named") ||
         (bw_object_equals_name (kind, "/URI") && is_plain_address (action));
}

static void
count_action (BwObject action, BwRemoved *removed)
{
  if (bw_object_equals_name (bw_object_get (action, "/S"), "/JavaScript"))
    removed->scripts++;
  else
    removed->actions++;
}

/* Actions that follow another always go: a link does one thing. Counted are the harmful ones, the first link
 * of the chain at least; the rest of a chain that branches or loops is not worth following. */
static void
drop_followers (BwObject action, BwRemoved *removed)
{
  BwObject next = bw_object_get (action, "/Next");
  guint n_next = bw_object_length (next);

  if (bw_object_is_dict (next) && !is_harmless (next))
    count_action (next, removed);
  for (guint i = 0; i < n_next; i++)
    if (!is_harmless (bw_object_item (next, i)))
      count_action (bw_object_item (next, i), removed);
  bw_object_remove (action, "/Next");
}

/* Leaves a harmless action at `key`, or none. */
static void
strip_action (BwObject holder, const char *key, BwRemoved *removed)
{
  BwObject action = bw_object_get (holder, key);

  if (!bw_object_is_dict (action))
    {
      /* /OpenAction may also be a destination; a broken action is nothing. */
      if (!bw_object_is_array (action))
        bw_object_remove (holder, key);
      return;
    }
  drop_followers (action, removed);
  if (is_harmless (action))
    return;
  count_action (action, removed);
  bw_object_remove (holder, key);
}

/* Additional actions start by themselves (opening a page, entering a field): none stays. */
static void
strip_triggers (BwObject holder, BwRemoved *removed)
{
  BwObject triggers = bw_object_get (holder, "/AA");
  g_auto (GStrv) keys = bw_object_keys (triggers);

  for (guint i = 0; keys[i] != NULL; i++)
    count_action (bw_object_get (triggers, keys[i]), removed);
  bw_object_remove (holder, "/AA");
}

static void
strip_annotation (BwObject annotation, BwRemoved *removed)
{
  static const char *const media[] = {"/RichMediaContent", "/RichMediaSettings", "/Movie", "/Sound", "/3DD"};

  strip_triggers (annotation, removed);
  strip_action (annotation, "/A", removed);
  strip_action (annotation, "/PA", removed);
  /* The picture of an attached file or a film stays, the thing itself goes. */
  if (bw_object_remove (annotation, "/FS"))
    removed->files++;
  for (guint i = 0; i < G_N_ELEMENTS (media); i++)
    if (bw_object_remove (annotation, media[i]))
      removed->files++;
  bw_object_remove (annotation, "/AF");
}

static void
strip_page (BwObject page, BwRemoved *removed)
{
  /* What a reader never shows: slide show timing, other programs' private data (often a whole second copy of
     the page), links between articles, thumbnails. */
  static const char *const useless[] = {"/PieceInfo", "/Dur", "/Trans", "/PresSteps", "/B", "/Thumb", "/AF"};
  BwObject annotations = bw_object_get (page, "/Annots");
  guint n_annotations = bw_object_length (annotations);

  strip_triggers (page, removed);
  for (guint i = 0; i < G_N_ELEMENTS (useless); i++)
    bw_object_remove (page, useless[i]);
  for (guint i = 0; i < n_annotations; i++)
    if (bw_object_is_dict (bw_object_item (annotations, i)))
      strip_annotation (bw_object_item (annotations, i), removed);
}

static void
strip_fields (BwObject fields, GHashTable *visited, guint depth, BwRemoved *removed)
{
  guint n_fields = bw_object_length (fields);

  for (guint i = 0; i < n_fields && depth < DEEPEST_FIELD; i++)
    {
      BwObject field = bw_object_item (fields, i);

      if (!bw_object_is_dict (field) || !bw_object_first_visit (visited, field))
        continue;
      strip_triggers (field, removed);
      strip_action (field, "/A", removed);
      strip_fields (bw_object_get (field, "/Kids"), visited, depth + 1, removed);
    }
}

static void
strip_form (BwObject form, BwRemoved *removed)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  if (!bw_object_is_dict (form))
    return;
  if (bw_object_remove (form, "/XFA")) /* a second form behind the first, with scripts of its own */
    removed->scripts++;
  bw_object_remove (form, "/CO");
  strip_fields (bw_object_get (form, "/Fields"), visited, 0, removed);
}

static void
strip_bookmarks (BwObject first, BwRemoved *removed)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (BwObject));

  g_array_append_val (waiting, first);
  while (waiting->len > 0)
    {
      BwObject next = g_array_index (waiting, BwObject, waiting->len - 1);
      BwObject beside = bw_object_get (next, "/Next");
      BwObject below = bw_object_get (next, "/First");

      g_array_set_size (waiting, waiting->len - 1);
      /* Bookmarks refer to each other, so they must be indirect; a direct one can only be damage. */
      if (bw_object_number (next) == 0 || !bw_object_is_dict (next) || !bw_object_first_visit (visited, next))
        continue;
      strip_action (next, "/A", removed);
      g_array_append_val (waiting, beside);
      g_array_append_val (waiting, below);
    }
}

/* How many entries a name tree has at its top; deeper ones go with it, uncounted. */
static guint
count_entries (BwObject tree)
{
  guint n_names = bw_object_length (bw_object_get (tree, "/Names")) / 2;
  guint n_kids = bw_object_length (bw_object_get (tree, "/Kids"));

  return MAX (1, MAX (n_names, n_kids));
}

static void
strip_names (BwObject names, BwRemoved *removed)
{
  if (bw_object_has (names, "/EmbeddedFiles"))
    removed->files += count_entries (bw_object_get (names, "/EmbeddedFiles"));
  if (bw_object_has (names, "/JavaScript"))
    removed->scripts += count_entries (bw_object_get (names, "/JavaScript"));
  bw_object_remove (names, "/EmbeddedFiles");
  bw_object_remove (names, "/JavaScript");
  bw_object_remove (names, "/Renditions");
  bw_object_remove (names, "/AlternatePresentations");
}

static void
strip_catalogue (BwObject catalogue, BwRemoved *removed)
{
  static const char *const useless[] = {"/Collection", "/Requirements", "/PieceInfo",
                                        "/AF",         "/Threads",      "/SpiderInfo"};

  strip_triggers (catalogue, removed);
  strip_action (catalogue, "/OpenAction", removed);
  strip_names (bw_object_get (catalogue, "/Names"), removed);
  strip_form (bw_object_get (catalogue, "/AcroForm"), removed);
  strip_bookmarks (bw_object_get (bw_object_get (catalogue, "/Outlines"), "/First"), removed);
  for (guint i = 0; i < G_N_ELEMENTS (useless); i++)
    bw_object_remove (catalogue, useless[i]);
}

void
bw_active_strip (BwDocument *document, BwRemoved *removed)
{
  guint n_pages = bw_document_n_pages (document);

  strip_catalogue (bw_object_catalogue (document), removed);
  for (guint i = 0; i < n_pages; i++)
    {
      strip_page (bw_object_page (document, i), removed);
      bw_document_release (document);
    }
}
