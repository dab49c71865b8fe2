// SPDX-License-Identifier: GPL-3.0-or-later
/* titled-prose.c - a heading, and a BwProse in a scrolled window that is as high as its text up to a limit.
 */
#include "ui/titled-prose.h"

#include "ui/application.h"
#include "ui/prose.h"

struct _BwTitledProse
{
  AdwBin parent_instance;

  GtkLabel *title;
  BwProse *prose;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_EDITABLE,
} BwTitledProseProperty;

enum
{
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GParamSpec *properties[PROP_EDITABLE + 1];

G_DEFINE_FINAL_TYPE (BwTitledProse, bw_titled_prose, ADW_TYPE_BIN)

static void
written_cb (BwTitledProse *self, const char *text)
{
  g_signal_emit (self, signals[WRITTEN], 0, text);
}

static void
set_title (BwTitledProse *self, const char *title)
{
  gtk_label_set_label (self->title, title ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->prose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title ? title : "", -1);
}

static gboolean
bw_titled_prose_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BW_TITLED_PROSE (widget)->prose));
}

static void
bw_titled_prose_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwTitledProse *self = BW_TITLED_PROSE (object);

  switch ((BwTitledProseProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_HINT:
      g_value_set_string (value, gtk_widget_get_tooltip_text (GTK_WIDGET (self->prose)));
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (GTK_TEXT_VIEW (self->prose)));
      break;
    }
}

static void
bw_titled_prose_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwTitledProse *self = BW_TITLED_PROSE (object);

  switch ((BwTitledProseProperty) id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->prose), g_value_get_string (value));
      break;
    case PROP_EDITABLE:
      gtk_text_view_set_editable (GTK_TEXT_VIEW (self->prose), g_value_get_boolean (value));
      break;
    }
}

static void
bw_titled_prose_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BW_TYPE_TITLED_PROSE);
  G_OBJECT_CLASS (bw_titled_prose_parent_class)->dispose (object);
}

static void
bw_titled_prose_class_init (BwTitledProseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_titled_prose_get_property;
  object_class->set_property = bw_titled_prose_set_property;
  object_class->dispose = bw_titled_prose_dispose;
  widget_class->grab_focus = bw_titled_prose_grab_focus;
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_HINT] =
      g_param_spec_string ("hint", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITABLE] =
      g_param_spec_boolean ("editable", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[WRITTEN] = g_signal_new ("written", BW_TYPE_TITLED_PROSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BW_TYPE_PROSE);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "titled-prose.ui");
  gtk_widget_class_bind_template_child (widget_class, BwTitledProse, title);
  gtk_widget_class_bind_template_child (widget_class, BwTitledProse, prose);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
}

static void
bw_titled_prose_init (BwTitledProse *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bw_titled_prose_new (const char *title, const char *hint)
{
  return g_object_new (BW_TYPE_TITLED_PROSE, "title", title, "hint", hint, NULL);
}

void
bw_titled_prose_set_text (BwTitledProse *self, const char *text)
{
  g_return_if_fail (BW_IS_TITLED_PROSE (self));

  bw_prose_set_text (self->prose, text);
}
