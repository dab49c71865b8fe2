/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging /AcroForm (ISO 32000-1, 12.7). What a paper's form sets for all its fields moves to its topmost
 * fields.
 */
#include "paper/forms.h"

#define DEEPEST_FIELD 40

static void
void_signatures (BwObject field, GHashTable *visited, guint depth)
{
  BwObject kids = bw_object_get (field, "/Kids");
  guint n_kids = bw_object_length (kids);

  if (depth > DEEPEST_FIELD || !bw_object_first_visit (visited, field))
    return;
  if (bw_object_equals_name (bw_object_get (field, "/FT"), "/Sig"))
    {
      bw_object_remove (field, "/V");
      bw_object_remove (field, "/Lock");
      bw_object_remove (field, "/SV");
    }
  for (guint i = 0; i < n_kids; i++)
    void_signatures (bw_object_item (kids, i), visited, depth + 1);
}

static void
inherit (BwObject field, BwObject form, const char *key)
{
  if (!bw_object_has (field, key) && bw_object_has (form, key))
    bw_object_set (field, key, bw_object_get (form, key));
}

/* Fonts and the like that readers use when a field is filled in. A name that is taken stays what it is: what
 * a field shows now has resources of its own. */
static void
merge_resources (BwObject pack_form, BwObject form)
{
  BwObject resources = bw_object_get (form, "/DR");
  BwObject pack_resources = bw_object_need_dict (pack_form, "/DR");
  g_auto (GStrv) kinds = bw_object_keys (resources);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      BwObject kind = bw_object_get (resources, kinds[i]);
      g_auto (GStrv) names = bw_object_keys (kind);

      if (!bw_object_is_dict (kind))
        continue;
      for (guint j = 0; names[j] != NULL; j++)
        {
          BwObject pack_kind = bw_object_need_dict (pack_resources, kinds[i]);

          if (!bw_object_has (pack_kind, names[j]))
            bw_object_set (pack_kind, names[j], bw_object_get (kind, names[j]));
        }
    }
}

/* The paper's topmost fields, below a new one. */
static BwObject
gather (BwObject form, const char *prefix)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);
  BwObject fields = bw_object_get (form, "/Fields");
  BwObject parent = bw_object_make_indirect (bw_object_new_dict (form.document));
  BwObject kids = bw_object_need_array (parent, "/Kids");
  guint n_fields = bw_object_length (fields);

  bw_object_set_text (parent, "/T", prefix);
  for (guint i = 0; i < n_fields; i++)
    {
      BwObject field = bw_object_item (fields, i);

      if (!bw_object_is_dict (field) || bw_object_number (field) == 0)
        continue;
      inherit (field, form, "/DA");
      inherit (field, form, "/Q");
      void_signatures (field, visited, 0);
      bw_object_set (field, "/Parent", parent);
      bw_object_append (kids, field);
    }
  return parent;
}

void
bw_forms_merge (BwDocument *paper, BwDocument *pack, const char *prefix)
{
  BwObject original = bw_object_get (bw_object_catalogue (paper), "/AcroForm");
  BwObject form;
  BwObject pack_form;

  if (bw_object_length (bw_object_get (original, "/Fields")) == 0)
    return;
  form = bw_object_copy_to (original, pack);
  pack_form = bw_object_need_dict (bw_object_catalogue (pack), "/AcroForm");
  bw_object_append (bw_object_need_array (pack_form, "/Fields"), gather (form, prefix));
  merge_resources (pack_form, form);
  if (bw_object_true (bw_object_get (form, "/NeedAppearances")))
    bw_object_set (pack_form, "/NeedAppearances", bw_object_get (form, "/NeedAppearances"));
}
