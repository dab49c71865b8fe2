/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merging /OCProperties (ISO 32000-1, 8.11.4). A merge that forgets them shows everything that was hidden,
 * and nobody notices: so the state of each layer is made explicit here.
 */
#include "paper/layers.h"

static gboolean
holds (BwObject array, BwObject layer)
{
  guint length = bw_object_length (array);
  guint number = bw_object_number (layer);

  for (guint i = 0; i < length; i++)
    if (bw_object_number (bw_object_item (array, i)) == number)
      return TRUE;
  return FALSE;
}

/* Hidden when the paper opens: switched off by name, or by a base state that it is not named against. */
static gboolean
is_hidden (BwObject defaults, BwObject layer)
{
  if (bw_object_equals_name (bw_object_get (defaults, "/BaseState"), "/OFF"))
    return !holds (bw_object_get (defaults, "/ON"), layer);
  return holds (bw_object_get (defaults, "/OFF"), layer);
}

guint
bw_layers_count_hidden (BwDocument *paper)
{
  BwObject properties = bw_object_get (bw_object_catalogue (paper), "/OCProperties");
  BwObject layers = bw_object_get (properties, "/OCGs");
  BwObject defaults = bw_object_get (properties, "/D");
  guint n_layers = bw_object_length (layers);
  guint n_hidden = 0;

  for (guint i = 0; i < n_layers; i++)
    n_hidden += is_hidden (defaults, bw_object_item (layers, i)) ? 1 : 0;
  return n_hidden;
}

static void
append_all (BwObject to, BwObject from)
{
  guint length = bw_object_length (from);

  for (guint i = 0; i < length; i++)
    bw_object_append (to, bw_object_item (from, i));
}

static void
add_layers (BwObject pack_properties, BwObject paper_properties)
{
  BwObject defaults = bw_object_get (paper_properties, "/D");
  BwObject layers = bw_object_get (paper_properties, "/OCGs");
  BwObject pack_layers = bw_object_need_array (pack_properties, "/OCGs");
  BwObject pack_defaults = bw_object_need_dict (pack_properties, "/D");
  BwObject off = bw_object_need_array (pack_defaults, "/OFF");
  BwObject locked = bw_object_need_array (pack_defaults, "/Locked");
  guint n_layers = bw_object_length (layers);

  for (guint i = 0; i < n_layers; i++)
    {
      BwObject layer = bw_object_item (layers, i);

      if (!bw_object_is_dict (layer) || bw_object_number (layer) == 0)
        continue;
      bw_object_append (pack_layers, layer);
      if (!is_hidden (defaults, layer))
        continue;
      bw_object_append (off, layer);
      bw_object_append (locked, layer);
    }
}

void
bw_layers_merge (BwDocument *paper, BwDocument *pack, const char *title)
{
  BwObject original = bw_object_get (bw_object_catalogue (paper), "/OCProperties");
  BwObject properties;
  BwObject defaults;
  BwObject pack_properties;
  BwObject pack_defaults;
  BwObject order;

  if (!bw_object_is_dict (original))
    return;
  properties = bw_object_copy_to (original, pack);
  defaults = bw_object_get (properties, "/D");
  pack_properties = bw_object_need_dict (bw_object_catalogue (pack), "/OCProperties");
  add_layers (pack_properties, properties);

  pack_defaults = bw_object_get (pack_properties, "/D");
  append_all (bw_object_need_array (pack_defaults, "/RBGroups"), bw_object_get (defaults, "/RBGroups"));
  append_all (bw_object_need_array (pack_defaults, "/AS"), bw_object_get (defaults, "/AS"));
  if (bw_object_length (bw_object_get (defaults, "/Order")) == 0)
    return;
  order = bw_object_new_array (pack);
  bw_object_append (order, bw_object_new_text (pack, title));
  append_all (order, bw_object_get (defaults, "/Order"));
  bw_object_append (bw_object_need_array (pack_defaults, "/Order"), order);
}
