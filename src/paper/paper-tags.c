/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Number trees, role maps and identifiers of a structure tree (ISO 32000-1, 14.7). Walks are bounded and meet
 * each element once, for damaged files have loops.
 */
#include "paper/paper-tags.h"

#include <string.h>

#define DEEPEST_TREE 32

void
bw_paper_tags_each (BwObject root, BwElementFunc func, gpointer data)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (BwObject));

  g_array_append_val (waiting, root);
  while (waiting->len > 0)
    {
      BwObject element = g_array_index (waiting, BwObject, waiting->len - 1);
      BwObject kids = bw_object_get (element, "/K");
      guint n_kids = bw_object_length (kids);

      g_array_set_size (waiting, waiting->len - 1);
      /* Elements refer to each other, so they are indirect; direct are only references to content. */
      if (!bw_object_is_dict (element) || bw_object_number (element) == 0 ||
          !bw_object_first_visit (visited, element))
        continue;
      if (bw_object_has (element, "/S"))
        func (element, data);
      if (bw_object_is_dict (kids))
        g_array_append_val (waiting, kids);
      for (guint i = n_kids; i > 0; i--)
        {
          BwObject kid = bw_object_item (kids, i - 1);

          if (bw_object_is_dict (kid))
            g_array_append_val (waiting, kid);
        }
    }
}

static void
collect_parents (BwObject node, GHashTable *parents, GHashTable *visited, guint depth)
{
  BwObject numbers = bw_object_get (node, "/Nums");
  BwObject kids = bw_object_get (node, "/Kids");
  guint n_numbers = bw_object_length (numbers);
  guint n_kids = bw_object_length (kids);

  if (depth > DEEPEST_TREE || !bw_object_first_visit (visited, node))
    return;
  for (guint i = 0; i + 1 < n_numbers; i += 2)
    {
      BwObject entry = bw_object_item (numbers, i + 1);
      int key = bw_object_integer (bw_object_item (numbers, i), -1);

      if (key >= 0)
        g_hash_table_insert (parents, GINT_TO_POINTER (key), g_memdup2 (&entry, sizeof entry));
    }
  for (guint i = 0; i < n_kids; i++)
    collect_parents (bw_object_item (kids, i), parents, visited, depth + 1);
}

GHashTable *
bw_paper_tags_parents (BwObject root)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  GHashTable *parents = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  collect_parents (bw_object_get (root, "/ParentTree"), parents, visited, 0);
  return parents;
}

/* The structure types of ISO 32000-1, 14.8.4: never to be given another meaning for the whole pack. */
static gboolean
is_standard_type (const char *name)
{
  static const char *const types[] = {
      "/Document", "/Part",  "/Art",       "/Sect",     "/Div",   "/BlockQuote", "/Caption", "/TOC",
      "/TOCI",     "/Index", "/NonStruct", "/Private",  "/P",     "/H",          "/H1",      "/H2",
      "/H3",       "/H4",    "/H5",        "/H6",       "/L",     "/LI",         "/Lbl",     "/LBody",
      "/Table",    "/TR",    "/TH",        "/TD",       "/THead", "/TBody",      "/TFoot",   "/Span",
      "/Quote",    "/Note",  "/Reference", "/BibEntry", "/Code",  "/Link",       "/Annot",   "/Ruby",
      "/RB",       "/RT",    "/RP",        "/Warichu",  "/WT",    "/WP",         "/Figure",  "/Formula",
      "/Form",     NULL};

  return g_strv_contains (types, name);
}

/* Names of one kind that the paper's elements must give up: old → new. */
typedef struct
{
  GHashTable *roles;
  GHashTable *classes;
} Renames;

static gboolean
same_name (BwObject a, BwObject b)
{
  g_autofree char *name = bw_object_name (a);

  return name != NULL && bw_object_equals_name (b, name);
}

static GHashTable *
merge_map (BwObject root, BwObject pack_root, const char *key, const char *suffix)
{
  GHashTable *renames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  BwObject map = bw_object_get (root, key);
  g_auto (GStrv) names = bw_object_keys (map);

  for (guint i = 0; names[i] != NULL; i++)
    {
      BwObject pack_map = bw_object_need_dict (pack_root, key);
      BwObject meaning = bw_object_get (map, names[i]);
      BwObject taken = bw_object_get (pack_map, names[i]);

      if (bw_object_equals_name (meaning, names[i]))
        continue;
      if (is_standard_type (names[i]) || (!bw_object_is_null (taken) && !same_name (taken, meaning)))
        g_hash_table_insert (renames, g_strdup (names[i]), g_strconcat (names[i], suffix, NULL));
      else
        bw_object_set (pack_map, names[i], meaning);
    }
  return renames;
}

/* Names that were in the way enter the pack's map under their new names. A role may stand for another role.
 */
static void
add_renamed (BwObject root, BwObject pack_root, const char *key, GHashTable *renames)
{
  BwObject map = bw_object_get (root, key);
  g_auto (GStrv) names = bw_object_keys (map);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *new_name = g_hash_table_lookup (renames, names[i]);
      BwObject meaning = bw_object_get (map, names[i]);
      g_autofree char *role = bw_object_name (meaning);
      const char *new_role = role != NULL ? g_hash_table_lookup (renames, role) : NULL;
      BwObject pack_map = bw_object_need_dict (pack_root, key);

      if (new_role != NULL && !g_str_equal (role, names[i]))
        meaning = bw_object_new_name (pack_map.document, new_role);
      if (new_name != NULL || new_role != NULL)
        bw_object_set (pack_map, new_name != NULL ? new_name : names[i], meaning);
    }
}

static BwObject
renamed (BwObject name, GHashTable *renames)
{
  g_autofree char *old = bw_object_name (name);
  const char *new_name = old != NULL ? g_hash_table_lookup (renames, old) : NULL;

  return new_name != NULL ? bw_object_new_name (name.document, new_name) : name;
}

static void
rename_element (BwObject element, gpointer data)
{
  const Renames *renames = data;
  BwObject classes = bw_object_get (element, "/C");
  guint n_classes = bw_object_length (classes);

  bw_object_set (element, "/S", renamed (bw_object_get (element, "/S"), renames->roles));
  if (bw_object_is_name (classes))
    bw_object_set (element, "/C", renamed (classes, renames->classes));
  for (guint i = 0; i < n_classes; i++)
    bw_object_replace (classes, i, renamed (bw_object_item (classes, i), renames->classes));
}

void
bw_paper_tags_merge_names (BwObject root, BwObject pack_root, const char *suffix)
{
  g_autoptr (GHashTable) roles = merge_map (root, pack_root, "/RoleMap", suffix);
  g_autoptr (GHashTable) classes = merge_map (root, pack_root, "/ClassMap", suffix);
  Renames renames = {roles, classes};

  if (g_hash_table_size (roles) + g_hash_table_size (classes) == 0)
    return;
  add_renamed (root, pack_root, "/RoleMap", roles);
  add_renamed (root, pack_root, "/ClassMap", classes);
  bw_paper_tags_each (root, rename_element, &renames);
}

static void
collect_ids (BwObject node, GTree *ids, GHashTable *visited, guint depth)
{
  BwObject names = bw_object_get (node, "/Names");
  BwObject kids = bw_object_get (node, "/Kids");
  guint n_names = bw_object_length (names);
  guint n_kids = bw_object_length (kids);

  if (depth > DEEPEST_TREE || !bw_object_first_visit (visited, node))
    return;
  for (guint i = 0; i + 1 < n_names; i += 2)
    {
      GBytes *name = bw_object_bytes (bw_object_item (names, i));
      guint number = bw_object_number (bw_object_item (names, i + 1));

      if (name != NULL)
        g_tree_insert (ids, name, GUINT_TO_POINTER (number));
    }
  for (guint i = 0; i < n_kids; i++)
    collect_ids (bw_object_item (kids, i), ids, visited, depth + 1);
}

void
bw_paper_tags_list_ids (BwObject root, GTree *ids)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  collect_ids (bw_object_get (root, "/IDTree"), ids, visited, 0);
}

typedef struct
{
  const char *prefix;
  GTree *ids;
  GHashTable *visited; /* attributes that cells share are renamed once */
} Identifiers;

static GBytes *
prefixed (BwObject string, const char *prefix)
{
  g_autoptr (GBytes) old = bw_object_bytes (string);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) prefix, (guint) strlen (prefix));
  g_byte_array_append (bytes, g_bytes_get_data (old, NULL), (guint) g_bytes_get_size (old));
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static BwObject
string_of (BwDocument *document, GBytes *bytes)
{
  return bw_object_new_bytes (document, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A table cell names its header cells by their identifiers. */
static void
rename_headers (BwObject attributes, const Identifiers *identifiers)
{
  BwObject headers = bw_object_get (attributes, "/Headers");
  guint n_headers = bw_object_length (headers);

  if (!bw_object_first_visit (identifiers->visited, attributes))
    return;
  for (guint i = 0; i < n_headers; i++)
    {
      BwObject header = bw_object_item (headers, i);

      if (bw_object_is_string (header))
        {
          g_autoptr (GBytes) name = prefixed (header, identifiers->prefix);

          bw_object_replace (headers, i, string_of (header.document, name));
        }
    }
}

static void
rename_identifier (BwObject element, gpointer data)
{
  const Identifiers *identifiers = data;
  BwObject id = bw_object_get (element, "/ID");
  BwObject attributes = bw_object_get (element, "/A");
  guint n_attributes = bw_object_length (attributes);

  if (bw_object_is_string (id))
    {
      GBytes *name = prefixed (id, identifiers->prefix);

      bw_object_set (element, "/ID", string_of (element.document, name));
      g_tree_insert (identifiers->ids, name, GUINT_TO_POINTER (bw_object_number (element)));
    }
  rename_headers (attributes, identifiers);
  for (guint i = 0; i < n_attributes; i++)
    rename_headers (bw_object_item (attributes, i), identifiers);
}

void
bw_paper_tags_rename_ids (BwObject root, const char *prefix, GTree *ids)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  Identifiers identifiers = {prefix, ids, visited};

  bw_paper_tags_each (root, rename_identifier, &identifiers);
}
