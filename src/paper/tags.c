/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging structure trees. Everything that has a place in the parent tree (a page, an annotation, a form
 * XObject) gets a fresh key there, once, whatever its old one was: damaged papers give one key to several.
 */
#include "paper/tags.h"

#include "paper/paper-tags.h"

#include <glib/gi18n-lib.h>

#define DEEPEST_XOBJECT 16

struct _BwTags
{
  BwDocument *pack;
  int next_key;
  guint n_papers;
  GTree *ids; /* GBytes → object number of an element, in the order of the bytes */
};

/* What merging one paper passes about. */
typedef struct
{
  BwTags *tags;
  BwObject part;
  BwObject entries;    /* /Nums of this paper's leaf of the parent tree */
  GHashTable *parents; /* the paper's own parent tree; NULL when it is not tagged */
  GHashTable *visited; /* XObjects and annotations that have their key */
} Merging;

static BwObject
tree_root (BwDocument *pack)
{
  return bw_object_get (bw_object_catalogue (pack), "/StructTreeRoot");
}

static int
compare_bytes (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_bytes_compare (a, b);
}

static int
highest_key (BwObject root)
{
  g_autoptr (GHashTable) parents = bw_paper_tags_parents (root);
  GHashTableIter iter;
  gpointer key = NULL;
  int highest = -1;

  g_hash_table_iter_init (&iter, parents);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    highest = MAX (highest, GPOINTER_TO_INT (key));
  return highest;
}

BwTags *
bw_tags_new (BwDocument *pack, GError **error)
{
  BwObject root = tree_root (pack);
  BwTags *self = NULL;

  if (!bw_object_is_dict (bw_object_get (root, "/ParentTree")))
    {
      g_set_error_literal (error, BW_PAPER_ERROR, BW_PAPER_ERROR_BINDING,
                           _ ("The pack's own pages came without tags, so papers cannot be bound to them."));
      return NULL;
    }
  self = g_new0 (BwTags, 1);
  self->pack = pack;
  self->next_key =
      MAX (highest_key (root) + 1, bw_object_integer (bw_object_get (root, "/ParentTreeNextKey"), 0));
  self->ids = g_tree_new_full (compare_bytes, NULL, (GDestroyNotify) g_bytes_unref, NULL);
  /* Identifiers of our own pages keep their names. */
  bw_paper_tags_list_ids (root, self->ids);
  return self;
}

void
bw_tags_free (BwTags *self)
{
  g_tree_unref (self->ids);
  g_free (self);
}

/* Appends to /K, which may be nothing, one kid or an array. */
static void
append_kid (BwObject element, BwObject kid)
{
  BwObject kids = bw_object_get (element, "/K");

  if (!bw_object_is_array (kids))
    {
      BwObject only = kids;

      kids = bw_object_new_array (element.document);
      if (!bw_object_is_null (only))
        bw_object_append (kids, only);
      bw_object_set (element, "/K", kids);
    }
  bw_object_append (kids, kid);
}

static BwObject
new_element (BwObject parent, const char *role)
{
  BwObject element = bw_object_make_indirect (bw_object_new_dict (parent.document));

  bw_object_set_name (element, "/Type", "/StructElem");
  bw_object_set_name (element, "/S", role);
  bw_object_set (element, "/P", parent);
  append_kid (parent, element);
  return element;
}

/* Gives `holder` a key of its own and enters what its content belongs to. */
static void
enter (Merging *merging, BwObject holder, const char *key_name, BwObject entry)
{
  int key = merging->tags->next_key++;

  bw_object_append (merging->entries, bw_object_new_integer (holder.document, key));
  bw_object_append (merging->entries, entry);
  bw_object_set_integer (holder, key_name, key);
}

/* Renews the key that `holder` has in the paper's parent tree; FALSE, and no key any more, when that holds
 * nothing for it. */
static gboolean
renew_key (Merging *merging, BwObject holder, const char *key_name)
{
  BwObject old = bw_object_get (holder, key_name);
  const BwObject *entry = NULL;

  if (merging->parents != NULL && bw_object_is_integer (old))
    entry = g_hash_table_lookup (merging->parents, GINT_TO_POINTER (bw_object_integer (old, -1)));
  bw_object_remove (holder, key_name);
  if (entry == NULL || bw_object_is_null (*entry))
    return FALSE;
  enter (merging, holder, key_name, *entry);
  return TRUE;
}

/* Form XObjects may hold marked content of their own. Returns whether there are any forms. */
static gboolean
renew_xobjects (Merging *merging, BwObject resources, guint depth)
{
  BwObject xobjects = bw_object_get (resources, "/XObject");
  g_auto (GStrv) names = bw_object_keys (xobjects);
  gboolean any_form = FALSE;

  for (guint i = 0; names[i] != NULL && depth < DEEPEST_XOBJECT; i++)
    {
      BwObject xobject = bw_object_get (xobjects, names[i]);
      gboolean is_form = bw_object_equals_name (bw_object_get (xobject, "/Subtype"), "/Form");

      any_form = any_form || is_form;
      if (!bw_object_is_stream (xobject) || !bw_object_first_visit (merging->visited, xobject))
        continue;
      renew_key (merging, xobject, "/StructParents");
      renew_key (merging, xobject, "/StructParent");
      if (is_form)
        renew_xobjects (merging, bw_object_get (xobject, "/Resources"), depth + 1);
    }
  return any_form;
}

/* The one element that a page without tags is given: what a reader gets is its text in the order it was
 * written, or that it is a picture. */
static void
wrap_page (Merging *merging, BwAttachedPage *page, gboolean any_form)
{
  gboolean is_scan = page->readable && page->balance.paints && !page->balance.shows_text && !any_form;
  BwObject element;
  BwObject marked;

  if (page->readable && !page->balance.paints)
    return;
  page->role = is_scan ? "/Figure" : "/P";
  page->mcid = page->balance.highest_mcid + 1;
  element = new_element (merging->part, page->role);
  if (is_scan)
    bw_object_set_text (element, "/Alt", _ ("A page as a picture, without text"));
  bw_object_set (element, "/Pg", page->page);
  bw_object_set_integer (element, "/K", page->mcid);
  marked = bw_object_new_array (page->page.document);
  for (int i = 0; i < page->mcid; i++)
    bw_object_append (marked, bw_object_new_null (page->page.document));
  bw_object_append (marked, element);
  enter (merging, page->page, "/StructParents", marked);
}

/* What a link says, when its author did not: where it leads. */
static void
describe_link (BwObject link)
{
  g_autofree char *address = bw_object_text (bw_object_get (bw_object_get (link, "/A"), "/URI"));

  bw_object_set_text (link, "/Contents", address != NULL ? address : _ ("Link within this paper"));
}

static const char *
annotation_role (BwObject annotation)
{
  BwObject subtype = bw_object_get (annotation, "/Subtype");

  if (bw_object_equals_name (subtype, "/Popup")) /* belongs to another one */
    return NULL;
  if (bw_object_equals_name (subtype, "/Link"))
    return "/Link";
  return bw_object_equals_name (subtype, "/Widget") ? "/Form" : "/Annot";
}

static void
tag_annotation (Merging *merging, BwObject page, BwObject annotation)
{
  const char *role = annotation_role (annotation);
  BwObject element;
  BwObject reference;

  if (role == NULL || renew_key (merging, annotation, "/StructParent"))
    return;
  element = new_element (merging->part, role);
  reference = bw_object_new_dict (page.document);
  bw_object_set_name (reference, "/Type", "/OBJR");
  bw_object_set (reference, "/Pg", page);
  bw_object_set (reference, "/Obj", annotation);
  bw_object_set (element, "/K", reference);
  enter (merging, annotation, "/StructParent", element);
  if (g_str_equal (role, "/Link") && !bw_object_has (annotation, "/Contents"))
    describe_link (annotation);
  if (g_str_equal (role, "/Annot") && !bw_object_has (annotation, "/Contents"))
    bw_object_set_text (element, "/Alt", _ ("A mark in this paper"));
  if (g_str_equal (role, "/Form") && !bw_object_has (annotation, "/TU") && bw_object_has (annotation, "/T"))
    bw_object_set (annotation, "/TU", bw_object_get (annotation, "/T"));
}

static void
tag_annotations (Merging *merging, BwObject page)
{
  BwObject annotations = bw_object_get (page, "/Annots");
  guint n_annotations = bw_object_length (annotations);

  for (guint i = 0; i < n_annotations; i++)
    {
      BwObject annotation = bw_object_item (annotations, i);

      /* Binding made them indirect before. */
      if (bw_object_is_dict (annotation) && bw_object_number (annotation) != 0 &&
          bw_object_first_visit (merging->visited, annotation))
        tag_annotation (merging, page, annotation);
    }
}

static void
tag_page (Merging *merging, BwAttachedPage *page)
{
  gboolean any_form = renew_xobjects (merging, bw_object_get (page->page, "/Resources"), 0);

  if (!renew_key (merging, page->page, "/StructParents"))
    wrap_page (merging, page, any_form);
  tag_annotations (merging, page->page);
  bw_object_set_name (page->page, "/Tabs", "/S");
}

/* Hangs the paper's topmost elements below its part. A document within a document is an article. */
static void
adopt (BwObject part, BwObject kid)
{
  if (!bw_object_is_dict (kid) || !bw_object_has (kid, "/S"))
    return;
  if (bw_object_equals_name (bw_object_get (kid, "/S"), "/Document"))
    bw_object_set_name (kid, "/S", "/Art");
  bw_object_set (kid, "/P", part);
  append_kid (part, kid);
}

/* Copies the paper's own tree, when it has one worth the name. */
static void
adopt_tree (Merging *merging, BwDocument *paper)
{
  BwTags *tags = merging->tags;
  BwObject original = bw_object_get (bw_object_catalogue (paper), "/StructTreeRoot");
  g_autofree char *suffix = g_strdup_printf ("-paper%u", tags->n_papers);
  g_autofree char *prefix = g_strdup_printf ("paper%u-", tags->n_papers);
  BwObject root;
  BwObject kids;
  guint n_kids = 0;

  if (!bw_object_has (original, "/K") || !bw_object_has (original, "/ParentTree"))
    return;
  root = bw_object_copy_to (original, tags->pack);
  bw_paper_tags_merge_names (root, tree_root (tags->pack), suffix);
  bw_paper_tags_rename_ids (root, prefix, tags->ids);
  merging->parents = bw_paper_tags_parents (root);

  kids = bw_object_get (root, "/K");
  n_kids = bw_object_length (kids);
  adopt (merging->part, kids);
  for (guint i = 0; i < n_kids; i++)
    adopt (merging->part, bw_object_item (kids, i));
}

/* Hangs this paper's entries into the parent tree as a leaf of their own; keys only grow, so leaves stay in
 * order. */
static void
add_leaf (BwDocument *pack, BwObject numbers)
{
  BwObject tree = bw_object_get (tree_root (pack), "/ParentTree");
  BwObject leaf = bw_object_new_dict (pack);
  BwObject limits = bw_object_new_array (pack);
  BwObject kids;
  guint length = bw_object_length (numbers);

  if (length < 2)
    return;
  bw_object_append (limits, bw_object_item (numbers, 0));
  bw_object_append (limits, bw_object_item (numbers, length - 2));
  bw_object_set (leaf, "/Limits", limits);
  bw_object_set (leaf, "/Nums", numbers);
  kids = bw_object_need_array (tree, "/Kids");
  bw_object_append (kids, bw_object_make_indirect (leaf));
}

/* A root that holds its entries itself hands them to a first leaf. */
static void
move_entries_to_leaf (BwDocument *pack)
{
  BwObject tree = bw_object_get (tree_root (pack), "/ParentTree");
  BwObject numbers = bw_object_get (tree, "/Nums");

  if (!bw_object_is_array (numbers))
    return;
  bw_object_remove (tree, "/Nums");
  add_leaf (pack, numbers);
}

void
bw_tags_merge (BwTags *self, BwDocument *paper, GArray *pages, const char *title, const char *language,
               BwObject section)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  g_autofree char *own_language = bw_object_text (bw_object_get (bw_object_catalogue (paper), "/Lang"));
  Merging merging = {.tags = self, .visited = visited};

  self->n_papers++;
  merging.part = new_element (section, "/Part");
  merging.entries = bw_object_new_array (self->pack);
  bw_object_set_text (merging.part, "/T", title);
  if (language != NULL || own_language != NULL)
    bw_object_set_text (merging.part, "/Lang", language != NULL ? language : own_language);
  adopt_tree (&merging, paper);
  for (guint i = 0; i < pages->len; i++)
    tag_page (&merging, &g_array_index (pages, BwAttachedPage, i));
  move_entries_to_leaf (self->pack);
  add_leaf (self->pack, merging.entries);
  g_clear_pointer (&merging.parents, g_hash_table_unref);
}

static gboolean
append_id (gpointer key, gpointer value, gpointer data)
{
  BwObject *names = data;
  gsize length = 0;
  const char *bytes = g_bytes_get_data (key, &length);

  bw_object_append (*names, bw_object_new_bytes (names->document, bytes, length));
  bw_object_append (*names, bw_object_numbered (names->document, GPOINTER_TO_UINT (value)));
  return FALSE;
}

void
bw_tags_finish (BwTags *self)
{
  BwObject root = tree_root (self->pack);
  BwObject tree = bw_object_new_dict (self->pack);
  BwObject names = bw_object_new_array (self->pack);

  bw_object_set_integer (root, "/ParentTreeNextKey", self->next_key);
  if (g_tree_nnodes (self->ids) == 0)
    return;
  g_tree_foreach (self->ids, append_id, &names);
  bw_object_set (tree, "/Names", names);
  bw_object_set (root, "/IDTree", bw_object_make_indirect (tree));
}
