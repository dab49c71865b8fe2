// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * folding-bin.c - libadwaita 1.2 has no breakpoints. The bin asks for less width than its child does while
 * that is wide; otherwise the width at which it folds would never be reached.
 */
#include "ui/folding-bin.h"

#define LEAST_WIDTH 320

struct _BwFoldingBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  guint ems;         /* narrow below this */
  guint natural_ems; /* 0: as the child */
  gboolean narrow;
  guint notice; /* an idle source, or 0 */
};

typedef enum
{
  PROP_CHILD = 1,
  PROP_EMS,
  PROP_NATURAL_EMS,
  PROP_NARROW,
} BwFoldingBinProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (BwFoldingBin, bw_folding_bin, GTK_TYPE_WIDGET)

static gboolean
notice_cb (gpointer user_data)
{
  BwFoldingBin *self = user_data;

  self->notice = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

static double
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static GtkSizeRequestMode
bw_folding_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bw_folding_bin_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  BwFoldingBin *self = BW_FOLDING_BIN (widget);
  int least_width = 0;

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, least_width);
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  if (!self->narrow)
    *minimum = MIN (*minimum, LEAST_WIDTH);
  if (self->natural_ems > 0)
    *natural = MAX (*minimum, (int) (self->natural_ems * get_em (widget)));
}

static void
bw_folding_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BwFoldingBin *self = BW_FOLDING_BIN (widget);
  gboolean narrow = width < self->ems * get_em (widget);
  int least_width = 0;

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      if (self->notice == 0)
        self->notice = g_idle_add (notice_cb, self);
    }
  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (width, least_width), height, baseline, NULL);
}

static void
bw_folding_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwFoldingBin *self = BW_FOLDING_BIN (object);

  switch ((BwFoldingBinProperty) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_EMS:
      g_value_set_uint (value, self->ems);
      break;
    case PROP_NATURAL_EMS:
      g_value_set_uint (value, self->natural_ems);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    }
}

static void
set_child (BwFoldingBin *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
bw_folding_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwFoldingBin *self = BW_FOLDING_BIN (object);

  switch ((BwFoldingBinProperty) id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    case PROP_EMS:
      self->ems = g_value_get_uint (value);
      break;
    case PROP_NATURAL_EMS:
      self->natural_ems = g_value_get_uint (value);
      break;
    case PROP_NARROW:
      break;
    }
}

static void
bw_folding_bin_dispose (GObject *object)
{
  BwFoldingBin *self = BW_FOLDING_BIN (object);

  g_clear_handle_id (&self->notice, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (bw_folding_bin_parent_class)->dispose (object);
}

static void
bw_folding_bin_class_init (BwFoldingBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bw_folding_bin_get_property;
  object_class->set_property = bw_folding_bin_set_property;
  object_class->dispose = bw_folding_bin_dispose;
  widget_class->get_request_mode = bw_folding_bin_get_request_mode;
  widget_class->measure = bw_folding_bin_measure;
  widget_class->size_allocate = bw_folding_bin_size_allocate;

  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMS] = g_param_spec_uint ("ems", NULL, NULL, 0, G_MAXUINT, 54,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_NATURAL_EMS] = g_param_spec_uint ("natural-ems", NULL, NULL, 0, G_MAXUINT, 0,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bw_folding_bin_init (BwFoldingBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
