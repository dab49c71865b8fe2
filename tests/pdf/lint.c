// SPDX-License-Identifier: GPL-3.0-or-later
/* lint.c - the rules, from the catalogue to the last annotation. */
#include "lint.h"

#include "content.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  qpdf_data pdf;
  GPtrArray *faults;
  GHashTable *owners; /* key in the parent tree -> GArray of object numbers (guint) */
} Lint;

static void
say (Lint *self, const char *sentence)
{
  if (!g_ptr_array_find_with_equal_func (self->faults, sentence, g_str_equal, NULL))
    g_ptr_array_add (self->faults, g_strdup (sentence));
}

static void
require (Lint *self, gboolean holds, const char *sentence)
{
  if (!holds)
    say (self, sentence);
}

/* --- short ways into qpdf ------------------------------------------------------------------------------- */

static qpdf_oh
get (Lint *self, qpdf_oh dict, const char *key)
{
  return qpdf_oh_get_key (self->pdf, dict, key);
}

static gboolean
has (Lint *self, qpdf_oh dict, const char *key)
{
  return qpdf_oh_is_dictionary (self->pdf, dict) && qpdf_oh_has_key (self->pdf, dict, key);
}

static gboolean
is_name (Lint *self, qpdf_oh object, const char *name)
{
  return qpdf_oh_is_name_and_equals (self->pdf, object, name);
}

static gboolean
has_text (Lint *self, qpdf_oh dict, const char *key)
{
  return has (self, dict, key) && *qpdf_oh_get_utf8_value (self->pdf, get (self, dict, key)) != '\0';
}

static guint
id_of (Lint *self, qpdf_oh object)
{
  return (guint) qpdf_oh_get_object_id (self->pdf, object);
}

static guint
length (Lint *self, qpdf_oh array)
{
  return qpdf_oh_is_array (self->pdf, array) ? (guint) qpdf_oh_get_array_n_items (self->pdf, array) : 0;
}

static qpdf_oh
item (Lint *self, qpdf_oh array, guint i)
{
  return qpdf_oh_get_array_item (self->pdf, array, (int) i);
}

/* --- document ------------------------------------------------------------------------------------------- */

static void
check_metadata (Lint *self, qpdf_oh root)
{
  unsigned char *bytes = NULL;
  size_t n_bytes = 0;

  if (!has (self, root, "/Metadata") || (qpdf_oh_get_stream_data (self->pdf, get (self, root, "/Metadata"),
                                                                  qpdf_dl_all, NULL, &bytes, &n_bytes) &
                                         QPDF_ERRORS))
    {
      say (self, "no metadata");
      return;
    }
  g_autofree char *packet = g_strndup ((const char *) bytes, n_bytes);
  free (bytes);
  require (self, strstr (packet, "<dc:title>") != NULL, "no title in the metadata");
  require (self, strstr (packet, "pdfuaid") == NULL, "claims PDF/UA without a validator");
}

static void
check_catalogue (Lint *self, qpdf_oh root)
{
  require (self, has_text (self, root, "/Lang"), "no language");
  require (self, has (self, get (self, root, "/MarkInfo"), "/Marked"), "not marked as tagged");
  require (self, has (self, get (self, root, "/ViewerPreferences"), "/DisplayDocTitle"),
           "title is not displayed");
  require (self, has (self, root, "/StructTreeRoot"), "no structure tree");
  check_metadata (self, root);
}

/* --- structure ------------------------------------------------------------------------------------------ */

static void
read_parent_tree (Lint *self, qpdf_oh tree)
{
  qpdf_oh numbers = get (self, get (self, tree, "/ParentTree"), "/Nums");

  for (guint i = 0; i + 1 < length (self, numbers); i += 2)
    {
      GArray *ids = g_array_new (FALSE, FALSE, sizeof (guint));
      qpdf_oh owner = item (self, numbers, i + 1);
      guint id = id_of (self, owner);

      if (!qpdf_oh_is_array (self->pdf, owner))
        g_array_append_val (ids, id);
      for (guint j = 0; j < length (self, owner); j++)
        {
          id = id_of (self, item (self, owner, j));
          g_array_append_val (ids, id);
        }
      g_hash_table_insert (
          self->owners, GINT_TO_POINTER (qpdf_oh_get_int_value_as_int (self->pdf, item (self, numbers, i))),
          ids);
    }
}

static gboolean
leads_back (Lint *self, int key, guint place, guint element_id)
{
  const GArray *ids = g_hash_table_lookup (self->owners, GINT_TO_POINTER (key));

  return ids != NULL && place < ids->len && g_array_index (ids, guint, place) == element_id;
}

static int
get_int (Lint *self, qpdf_oh dict, const char *key)
{
  return has (self, dict, key) ? qpdf_oh_get_int_value_as_int (self->pdf, get (self, dict, key)) : -1;
}

static void check_element (Lint *self, qpdf_oh element, guint parent_id);

/* A number is marked content on the element's page, a dictionary either content elsewhere, an
 * annotation or an element. */
static gboolean
check_kid (Lint *self, qpdf_oh kid, qpdf_oh element)
{
  guint element_id = id_of (self, element);
  qpdf_oh page = get (self, element, "/Pg");

  if (qpdf_oh_is_integer (self->pdf, kid))
    require (self,
             leads_back (self, get_int (self, page, "/StructParents"),
                         (guint) qpdf_oh_get_int_value_as_int (self->pdf, kid), element_id),
             "content does not lead back to its element");
  else if (is_name (self, get (self, kid, "/Type"), "/MCR"))
    require (self,
             leads_back (self, get_int (self, get (self, kid, "/Pg"), "/StructParents"),
                         (guint) get_int (self, kid, "/MCID"), element_id),
             "content does not lead back to its element");
  else if (is_name (self, get (self, kid, "/Type"), "/OBJR"))
    {
      require (self,
               leads_back (self, get_int (self, get (self, kid, "/Obj"), "/StructParent"), 0, element_id),
               "annotation does not lead back to its element");
      return TRUE;
    }
  else
    check_element (self, kid, element_id);
  return FALSE;
}

static void
check_element (Lint *self, qpdf_oh element, guint parent_id)
{
  qpdf_oh kids = get (self, element, "/K"), role = get (self, element, "/S");
  qpdf_oh attributes = get (self, element, "/A");
  gboolean has_annotation = FALSE;

  require (self, id_of (self, get (self, element, "/P")) == parent_id,
           "element does not lead back to its parent");
  for (guint i = 0; i < length (self, kids); i++)
    has_annotation = check_kid (self, item (self, kids, i), element) || has_annotation;
  if (is_name (self, role, "/Figure"))
    require (self, has_text (self, element, "/Alt"), "figure without words");
  if (is_name (self, role, "/TH"))
    require (self, has (self, item (self, attributes, 0), "/Scope"), "header cell without scope");
  if (is_name (self, role, "/Link"))
    require (self, has_annotation, "link element without its annotation");
}

/* --- pages ---------------------------------------------------------------------------------------------- */

static void
check_content (Lint *self, qpdf_oh page)
{
  g_autoptr (GArray) mcids = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) faults = NULL;
  const GArray *owners =
      g_hash_table_lookup (self->owners, GINT_TO_POINTER (get_int (self, page, "/StructParents")));
  unsigned char *bytes = NULL;
  size_t n_bytes = 0;

  if (qpdf_oh_get_page_content_data (self->pdf, page, &bytes, &n_bytes) & QPDF_ERRORS)
    {
      say (self, "content cannot be read");
      return;
    }
  faults = content_check (bytes, n_bytes, mcids);
  free (bytes);
  for (guint i = 0; i < faults->len; i++)
    say (self, faults->pdata[i]);
  for (guint i = 0; i < mcids->len; i++)
    require (self, g_array_index (mcids, int, i) == (int) i, "marked content is not numbered in order");
  require (self, owners != NULL && owners->len == mcids->len, "marked content without an element");
}

static void
check_annotations (Lint *self, qpdf_oh page)
{
  qpdf_oh annotations = get (self, page, "/Annots");

  require (self, is_name (self, get (self, page, "/Tabs"), "/S"), "tab order does not follow the structure");
  for (guint i = 0; i < length (self, annotations); i++)
    {
      qpdf_oh annotation = item (self, annotations, i);

      require (self, has (self, annotation, "/StructParent"), "annotation is not in the structure tree");
      require (self, has_text (self, annotation, "/Contents"), "annotation without words");
      require (self, get_int (self, annotation, "/F") == 4, "annotation is not printed");
    }
}

static void
check_font (Lint *self, qpdf_oh font)
{
  qpdf_oh descendant = item (self, get (self, font, "/DescendantFonts"), 0);
  qpdf_oh descriptor = get (self, descendant, "/FontDescriptor");

  require (self, has (self, font, "/ToUnicode"), "font does not lead back to text");
  require (self, has (self, descriptor, "/FontFile2") || has (self, descriptor, "/FontFile3"),
           "font is not embedded");
}

static void
check_fonts (Lint *self, qpdf_oh page)
{
  qpdf_oh fonts = get (self, get (self, page, "/Resources"), "/Font");

  qpdf_oh_begin_dict_key_iter (self->pdf, fonts);
  while (qpdf_oh_dict_more_keys (self->pdf))
    check_font (self, get (self, fonts, qpdf_oh_dict_next_key (self->pdf)));
}

static void
owner_free (gpointer ids)
{
  g_array_unref (ids);
}

GPtrArray *
lint (qpdf_data pdf)
{
  g_autoptr (GHashTable) owners = g_hash_table_new_full (NULL, NULL, NULL, owner_free);
  Lint self = {.pdf = pdf, .faults = g_ptr_array_new_with_free_func (g_free), .owners = owners};
  qpdf_oh root = qpdf_get_root (pdf), tree = get (&self, root, "/StructTreeRoot");

  check_catalogue (&self, root);
  read_parent_tree (&self, tree);
  for (guint i = 0; i < length (&self, get (&self, tree, "/K")); i++)
    check_element (&self, item (&self, get (&self, tree, "/K"), i), id_of (&self, tree));
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf, (size_t) i);

      check_content (&self, page);
      check_annotations (&self, page);
      check_fonts (&self, page);
    }
  return self.faults;
}
