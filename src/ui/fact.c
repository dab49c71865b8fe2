// SPDX-License-Identifier: GPL-3.0-or-later
/* fact.c - a flat menu button with two labels, which is named "Purpose: Assure" to those who cannot see it.
 */
#include "ui/fact.h"

#include <glib/gi18n-lib.h>

struct _BwFact
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkLabel *caption;
  GtkLabel *value;
};

typedef enum
{
  PROP_CAPTION = 1,
} BwFactProperty;

static GParamSpec *properties[PROP_CAPTION + 1];

G_DEFINE_FINAL_TYPE (BwFact, bw_fact, ADW_TYPE_BIN)

static void
bw_fact_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((BwFactProperty) id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_label (BW_FACT (object)->caption));
      break;
    }
}

static void
bw_fact_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((BwFactProperty) id)
    {
    case PROP_CAPTION:
      gtk_label_set_label (BW_FACT (object)->caption, g_value_get_string (value));
      bw_fact_set_value (BW_FACT (object), NULL);
      break;
    }
}

static void
bw_fact_class_init (BwFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bw_fact_get_property;
  object_class->set_property = bw_fact_set_property;
  properties[PROP_CAPTION] =
      g_param_spec_string ("caption", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static GtkLabel *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
bw_fact_init (BwFact *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->caption = add_label (box);
  self->value = add_label (box);
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "cap");
  gtk_menu_button_set_child (self->button, box);
  /* A menu button centres its child. */
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
bw_fact_set_value (BwFact *self, const char *value)
{
  g_return_if_fail (BW_IS_FACT (self));

  const char *caption = gtk_label_get_label (self->caption);
  gboolean is_set = value && *value;
  /* Translators: the name of a fact and what it says, "Purpose: Assure". */
  g_autofree char *name =
      g_strdup_printf (C_ ("fact", "%1$s: %2$s"), caption, is_set ? value : _ ("not set"));

  gtk_label_set_label (self->value, is_set ? value : "–");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
bw_fact_set_menu (BwFact *self, GMenuModel *menu)
{
  g_return_if_fail (BW_IS_FACT (self));

  gtk_menu_button_set_menu_model (self->button, menu);
}

void
bw_fact_set_popover (BwFact *self, GtkPopover *popover)
{
  g_return_if_fail (BW_IS_FACT (self));

  gtk_menu_button_set_popover (self->button, GTK_WIDGET (popover));
}
