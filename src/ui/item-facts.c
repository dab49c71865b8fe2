// SPDX-License-Identifier: GPL-3.0-or-later
/* item-facts.c - one stateful action for each field that is chosen from a few; its state follows the item. */
#include "ui/item-facts.h"

#include "desk/desk.h"
#include "model/language.h"
#include "model/words.h"

struct _BwItemFacts
{
  GObject parent_instance;

  BwPart *part; /* not owned: it owns us */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (BwItemFacts, bw_item_facts, G_TYPE_OBJECT)

static const struct
{
  const char *field;
  GType (*get_type) (void);
  gsize offset;
} choices[] = {
    {"purpose", bw_purpose_get_type, G_STRUCT_OFFSET (BwItem, purpose)},
    {"delivery", bw_delivery_get_type, G_STRUCT_OFFSET (BwItem, delivery)},
    {"domain", bw_domain_get_type, G_STRUCT_OFFSET (BwItem, domain)},
    {"voice", bw_voice_get_type, G_STRUCT_OFFSET (BwItem, voice)},
    {"language", bw_language_get_type, G_STRUCT_OFFSET (BwItem, language)},
};

static GSimpleAction *
get_action (BwItemFacts *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

static void
refresh (BwItemFacts *self)
{
  BwLibrary *library = bw_part_get_library (self->part);
  BwItem *item = bw_part_get_record (self->part);
  gboolean enabled = item && library && !bw_library_is_read_only (library);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      int value = item ? G_STRUCT_MEMBER (int, item, choices[i].offset) : 0;
      GSimpleAction *action = get_action (self, choices[i].field);
      g_simple_action_set_state (action,
                                 g_variant_new_string (bw_enum_to_nick (choices[i].get_type (), value)));
      g_simple_action_set_enabled (action, enabled);
    }
  g_simple_action_set_state (get_action (self, "private"), g_variant_new_boolean (item && item->is_private));
  g_simple_action_set_enabled (get_action (self, "private"), enabled);
}

static void
chosen_cb (GSimpleAction *action, GVariant *state, BwItemFacts *self)
{
  const char *field = g_action_get_name (G_ACTION (action)), *nick = g_variant_get_string (state, NULL);
  int value = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].field, field) && bw_enum_from_nick (choices[i].get_type (), nick, &value))
      bw_desk_set_enum (bw_part_get_library (self->part), bw_part_get_record (self->part), field, value);
  refresh (self);
}

static void
private_cb (GSimpleAction *action, GVariant *state, BwItemFacts *self)
{
  bw_desk_set_flag (bw_part_get_library (self->part), bw_part_get_record (self->part), "is_private",
                    g_variant_get_boolean (state));
  refresh (self);
}

static void
bw_item_facts_finalize (GObject *object)
{
  BwItemFacts *self = BW_ITEM_FACTS (object);

  g_clear_object (&self->actions);
  G_OBJECT_CLASS (bw_item_facts_parent_class)->finalize (object);
}

static void
bw_item_facts_class_init (BwItemFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bw_item_facts_finalize;
}

static void
bw_item_facts_init (BwItemFacts *self)
{
  self->actions = g_simple_action_group_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GSimpleAction) action =
          g_simple_action_new_stateful (choices[i].field, G_VARIANT_TYPE_STRING, g_variant_new_string (""));
      g_signal_connect_object (action, "change-state", G_CALLBACK (chosen_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  g_autoptr (GSimpleAction) private =
      g_simple_action_new_stateful ("private", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (private, "change-state", G_CALLBACK (private_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (private));
}

static void
library_known_cb (BwItemFacts *self)
{
  BwLibrary *library = bw_part_get_library (self->part);

  g_signal_connect_object (library, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::writable", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

BwItemFacts *
bw_item_facts_new (BwPart *part)
{
  g_return_val_if_fail (BW_IS_PART (part), NULL);

  BwItemFacts *self = g_object_new (BW_TYPE_ITEM_FACTS, NULL);

  self->part = part;
  g_signal_connect_object (part, "notify::library", G_CALLBACK (library_known_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "notify::record", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return self;
}

GActionGroup *
bw_item_facts_get_actions (BwItemFacts *self)
{
  g_return_val_if_fail (BW_IS_ITEM_FACTS (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
bw_item_facts_make_menu (GType type, const char *field)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);
  g_autofree char *action = g_strconcat ("item.", field, NULL);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < values->n_values; i++)
    {
      g_autoptr (GMenuItem) entry = g_menu_item_new (bw_enum_get_word (type, values->values[i].value), NULL);
      g_menu_item_set_action_and_target (entry, action, "s", values->values[i].value_nick);
      g_menu_append_item (menu, entry);
    }
  return G_MENU_MODEL (menu);
}
