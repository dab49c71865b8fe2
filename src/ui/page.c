// SPDX-License-Identifier: GPL-3.0-or-later
/* page.c - what all pages share: the library, the noun shown, and which of their commands can be given now.
 */
#include "ui/page.h"

#include <glib/gi18n-lib.h>

#include "ui/read-only.h"

typedef struct
{
  BwLibrary *library;
  BwRecord *record;
  GActionMap *window; /* not owned: the page is inside it */
  gboolean sidebar_button;
} BwPagePrivate;

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_RECORD,
  PROP_EDITABLE,
  PROP_SIDEBAR_BUTTON,
} BwPageProperty;

static GParamSpec *properties[PROP_SIDEBAR_BUTTON + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BwPage, bw_page, ADW_TYPE_BIN)

static gboolean
is_reading (BwPage *self, const char *command)
{
  const char *const *reading = BW_PAGE_GET_CLASS (self)->reading;

  return reading && g_strv_contains (reading, command);
}

/* Of the window's actions, those that the page brings and that are not for reading. */
static gboolean
changes_something (BwPage *self, const char *action)
{
  BwPageClass *klass = BW_PAGE_GET_CLASS (self);

  for (gsize i = 0; i < klass->n_commands; i++)
    if (g_str_has_prefix (action, "win.") && g_str_equal (action + strlen ("win."), klass->commands[i].name))
      return !is_reading (self, klass->commands[i].name);
  return FALSE;
}

static gboolean
can_give (BwPage *self, const char *command)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);
  BwPageClass *klass = BW_PAGE_GET_CLASS (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  if (bw_library_is_read_only (priv->library) && !is_reading (self, command))
    return FALSE;
  return klass->allows == NULL || klass->allows (self, command);
}

static void
bw_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bw_page_parent_class)->map (widget);
  bw_page_refresh_commands (BW_PAGE (widget));
}

static void
bw_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bw_page_parent_class)->unmap (widget);
  bw_page_refresh_commands (BW_PAGE (widget));
}

static gboolean
undo_name_to_tooltip (GBinding *binding, const GValue *name, GValue *tooltip, gpointer user_data)
{
  if (g_value_get_string (name))
    /* Translators: %s is the name of a command, such as "Move Item". */
    g_value_take_string (tooltip, g_strdup_printf (_ ("Undo “%s”"), g_value_get_string (name)));
  else
    g_value_set_string (tooltip, _ ("Nothing to undo"));
  return TRUE;
}

/* The undo button says what it would undo; others that change something say, if they cannot, why not. */
static void
explain_buttons (BwPage *self, GtkWidget *widget)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);
  const char *action =
      GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) : NULL;

  if (g_strcmp0 (action, "win.undo") == 0)
    g_object_bind_property_full (priv->library, "undo-name", widget, "tooltip-text", G_BINDING_SYNC_CREATE,
                                 undo_name_to_tooltip, NULL, NULL, NULL);
  else if (action && changes_something (self, action))
    bw_read_only_explain (priv->library, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    explain_buttons (self, child);
}

static void
writable_changed_cb (BwPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITABLE]);
  bw_page_refresh_commands (self);
}

static void
bw_page_constructed (GObject *object)
{
  BwPage *self = BW_PAGE (object);
  BwPagePrivate *priv = bw_page_get_instance_private (self);

  G_OBJECT_CLASS (bw_page_parent_class)->constructed (object);
  explain_buttons (self, GTK_WIDGET (self));
  g_signal_connect_object (priv->library, "notify::writable", G_CALLBACK (writable_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* A template that is bound to it asked before there was a library. */
  g_object_notify_by_pspec (object, properties[PROP_EDITABLE]);
}

static void
bw_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwPagePrivate *priv = bw_page_get_instance_private (BW_PAGE (object));

  switch ((BwPageProperty) id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, priv->library);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, bw_page_is_editable (BW_PAGE (object)));
      break;
    case PROP_SIDEBAR_BUTTON:
      g_value_set_boolean (value, priv->sidebar_button);
      break;
    }
}

static void
bw_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwPagePrivate *priv = bw_page_get_instance_private (BW_PAGE (object));

  switch ((BwPageProperty) id)
    {
    case PROP_LIBRARY:
      priv->library = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      bw_page_set_record (BW_PAGE (object), g_value_get_object (value));
      break;
    case PROP_SIDEBAR_BUTTON:
      priv->sidebar_button = g_value_get_boolean (value);
      break;
    case PROP_EDITABLE:
      break;
    }
}

static void
bw_page_finalize (GObject *object)
{
  BwPagePrivate *priv = bw_page_get_instance_private (BW_PAGE (object));

  g_clear_object (&priv->library);
  g_clear_object (&priv->record);
  G_OBJECT_CLASS (bw_page_parent_class)->finalize (object);
}

static void
bw_page_class_init (BwPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = bw_page_constructed;
  object_class->get_property = bw_page_get_property;
  object_class->set_property = bw_page_set_property;
  object_class->finalize = bw_page_finalize;
  widget_class->map = bw_page_map;
  widget_class->unmap = bw_page_unmap;

  properties[PROP_LIBRARY] =
      g_param_spec_object ("library", NULL, NULL, BW_TYPE_LIBRARY,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] =
      g_param_spec_object ("record", NULL, NULL, BW_TYPE_RECORD,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
      g_param_spec_boolean ("editable", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_BUTTON] =
      g_param_spec_boolean ("sidebar-button", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bw_page_init (BwPage *self)
{
}

BwLibrary *
bw_page_get_library (BwPage *self)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);

  return priv->library;
}

gpointer
bw_page_get_record (BwPage *self)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);

  return priv->record;
}

void
bw_page_set_record (BwPage *self, BwRecord *record)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);

  if (!g_set_object (&priv->record, record))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  bw_page_refresh_commands (self);
}

gboolean
bw_page_is_editable (BwPage *self)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);

  return priv->library && !bw_library_is_read_only (priv->library);
}

void
bw_page_add_commands (BwPage *self, GActionMap *window)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);
  BwPageClass *klass = BW_PAGE_GET_CLASS (self);

  g_return_if_fail (priv->window == NULL);

  priv->window = window;
  if (klass->n_commands > 0)
    g_action_map_add_action_entries (window, klass->commands, (int) klass->n_commands, self);
  bw_page_refresh_commands (self);
}

void
bw_page_refresh_commands (BwPage *self)
{
  BwPagePrivate *priv = bw_page_get_instance_private (self);
  BwPageClass *klass = BW_PAGE_GET_CLASS (self);

  if (priv->window == NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  for (gsize i = 0; i < klass->n_commands; i++)
    {
      const char *name = klass->commands[i].name;
      GAction *action = g_action_map_lookup_action (priv->window, name);
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), can_give (self, name));
    }
}

void
bw_page_list_panes (BwPage *self, GPtrArray *panes)
{
  g_return_if_fail (BW_IS_PAGE (self));

  GtkWidget *child = adw_bin_get_child (ADW_BIN (self));

  if (BW_PAGE_GET_CLASS (self)->list_panes)
    BW_PAGE_GET_CLASS (self)->list_panes (self, panes);
  else if (child)
    g_ptr_array_add (panes, gtk_widget_get_last_child (child));
}
