/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Destinations (ISO 32000-1, 12.3.2): explicit ones, names, strings, dictionaries round them, and go-to
 * actions.
 */
#include "paper/links.h"

#include <math.h>

/* A name may lead to a dictionary that holds an array; longer chains are loops. */
#define LONGEST_CHAIN 4
#define DEEPEST_TREE 32

/* Ways of showing the page; each letter is a number that follows: across, up or zoom. */
static const struct
{
  const char *name;
  const char *numbers;
} fits[] = {
    {"/Fit", ""},      {"/XYZ", "xyz"}, {"/FitH", "y"},  {"/FitV", "x"},
    {"/FitR", "xyxy"}, {"/FitB", ""},   {"/FitBH", "y"}, {"/FitBV", "x"},
};

struct _BwDestinations
{
  GHashTable *pages; /* object number of a page → its index plus 1 */
  GHashTable *names; /* GBytes → BwObject; a name's bytes begin with its slash */
};

static void
add_name (BwDestinations *self, GBytes *name, BwObject value)
{
  if (name != NULL)
    g_hash_table_insert (self->names, name, g_memdup2 (&value, sizeof value));
}

static void
add_tree (BwDestinations *self, BwObject node, GHashTable *visited, guint depth)
{
  BwObject names = bw_object_get (node, "/Names");
  BwObject kids = bw_object_get (node, "/Kids");
  guint n_names = bw_object_length (names);
  guint n_kids = bw_object_length (kids);

  if (depth > DEEPEST_TREE || !bw_object_first_visit (visited, node))
    return;
  for (guint i = 0; i + 1 < n_names; i += 2)
    add_name (self, bw_object_bytes (bw_object_item (names, i)), bw_object_item (names, i + 1));
  for (guint i = 0; i < n_kids; i++)
    add_tree (self, bw_object_item (kids, i), visited, depth + 1);
}

static void
add_names (BwDestinations *self, BwObject catalogue)
{
  BwObject old_names = bw_object_get (catalogue, "/Dests");
  g_auto (GStrv) keys = bw_object_keys (old_names);
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    add_name (self, g_bytes_new (keys[i], strlen (keys[i])), bw_object_get (old_names, keys[i]));
  add_tree (self, bw_object_get (bw_object_get (catalogue, "/Names"), "/Dests"), visited, 0);
}

BwDestinations *
bw_destinations_new (BwDocument *paper)
{
  BwDestinations *self = g_new0 (BwDestinations, 1);
  guint n_pages = bw_document_n_pages (paper);

  self->pages = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_free);
  for (guint i = 0; i < n_pages; i++)
    g_hash_table_insert (self->pages, GUINT_TO_POINTER (bw_object_number (bw_object_page (paper, i))),
                         GUINT_TO_POINTER (i + 1));
  add_names (self, bw_object_catalogue (paper));
  return self;
}

void
bw_destinations_free (BwDestinations *self)
{
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* A reference to a page, or its index as links into other files have it; -1 for neither. */
static int
find_page (const BwDestinations *self, BwObject page)
{
  int index = bw_object_integer (page, -1);

  if (bw_object_is_integer (page))
    return index < (int) g_hash_table_size (self->pages) ? index : -1;
  return (int) GPOINTER_TO_UINT (
             g_hash_table_lookup (self->pages, GUINT_TO_POINTER (bw_object_number (page)))) -
         1;
}

/* What follows the page: how it is shown. What is not understood shows the whole page. */
static void
read_fit (BwObject array, BwDestination *found)
{
  found->fit = 0;
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    if (bw_object_equals_name (bw_object_item (array, 1), fits[i].name))
      found->fit = i;
  for (guint i = 0; i < G_N_ELEMENTS (found->numbers); i++)
    found->numbers[i] = bw_object_real (bw_object_item (array, 2 + i), NAN);
}

/* The array behind names and dictionaries; null when they lead nowhere. */
static BwObject
unfold (const BwDestinations *self, BwObject value)
{
  for (guint i = 0; i < LONGEST_CHAIN; i++)
    {
      g_autoptr (GBytes) name = bw_object_bytes (value);
      const BwObject *named = name != NULL ? g_hash_table_lookup (self->names, name) : NULL;

      if (bw_object_is_array (value))
        return value;
      if (name != NULL && named == NULL)
        break;
      value = named != NULL ? *named : bw_object_get (value, "/D");
    }
  return bw_object_new_null (value.document);
}

gboolean
bw_destinations_follow (const BwDestinations *self, BwObject holder, BwDestination *found)
{
  BwObject action = bw_object_get (holder, "/A");
  BwObject value = bw_object_get (holder, "/Dest");
  BwObject array;
  int page = -1;

  if (bw_object_is_null (value) && bw_object_equals_name (bw_object_get (action, "/S"), "/GoTo"))
    value = bw_object_get (action, "/D");
  array = unfold (self, value);
  page = find_page (self, bw_object_item (array, 0));
  if (page < 0)
    return FALSE;
  found->page = (guint) page;
  read_fit (array, found);
  return TRUE;
}

static BwObject
number_or_null (BwDocument *document, double number)
{
  return isnan (number) ? bw_object_new_null (document) : bw_object_new_real (document, number);
}

/* The destination as an array whose first item is `page`; `move` is where scaling puts the page's content. */
static BwObject
write_destination (const BwDestination *destination, BwObject page, const BwMatrix *move)
{
  BwDocument *document = page.document;
  BwObject array = bw_object_new_array (document);
  const char *numbers = fits[destination->fit].numbers;

  bw_object_append (array, page);
  bw_object_append (array, bw_object_new_name (document, fits[destination->fit].name));
  for (guint i = 0; numbers[i] != '\0'; i++)
    {
      double number = destination->numbers[i];

      if (numbers[i] == 'x')
        number = move->a * number + move->e;
      else if (numbers[i] == 'y')
        number = move->d * number + move->f;
      bw_object_append (array, number_or_null (document, number));
    }
  return array;
}

BwObject
bw_destination_fasten (const BwDestination *destination, GArray *pages)
{
  const BwAttachedPage *target = &g_array_index (pages, BwAttachedPage, destination->page);

  return write_destination (destination, target->page, &target->move);
}

void
bw_links_loosen (BwDocument *paper, const BwDestinations *destinations)
{
  static const BwMatrix stay = {1, 0, 0, 1, 0, 0};
  guint n_pages = bw_document_n_pages (paper);

  for (guint i = 0; i < n_pages; i++)
    {
      BwObject annotations = bw_object_get (bw_object_page (paper, i), "/Annots");
      guint n_annotations = bw_object_length (annotations);

      for (guint j = 0; j < n_annotations; j++)
        {
          BwObject link = bw_object_item (annotations, j);
          BwDestination found;

          if (!bw_destinations_follow (destinations, link, &found))
            {
              bw_object_remove (link, "/Dest");
              continue;
            }
          bw_object_remove (link, "/A");
          bw_object_set (link, "/Dest",
                         write_destination (&found, bw_object_new_integer (paper, found.page), &stay));
        }
    }
}

void
bw_links_fasten (GArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      BwObject annotations = bw_object_get (g_array_index (pages, BwAttachedPage, i).page, "/Annots");
      guint n_annotations = bw_object_length (annotations);

      for (guint j = 0; j < n_annotations; j++)
        {
          BwObject link = bw_object_item (annotations, j);
          BwObject loose = bw_object_get (link, "/Dest");
          int page = bw_object_integer (bw_object_item (loose, 0), -1);
          BwDestination destination;

          if (page < 0 || page >= (int) pages->len)
            continue;
          destination.page = (guint) page;
          read_fit (loose, &destination);
          bw_object_set (link, "/Dest", bw_destination_fasten (&destination, pages));
        }
    }
}
