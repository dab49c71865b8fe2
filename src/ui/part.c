// SPDX-License-Identifier: GPL-3.0-or-later
/* part.c - tells a part of a page when to look again. */
#include "ui/part.h"

#include "ui/changes.h"

typedef struct
{
  BwLibrary *library;
  BwRecord *record;
} BwPartPrivate;

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_RECORD,
} BwPartProperty;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BwPart, bw_part, ADW_TYPE_BIN)

static void
show (BwPart *self)
{
  BwPartPrivate *priv = bw_part_get_instance_private (self);

  if (priv->library && priv->record && BW_PART_GET_CLASS (self)->show)
    BW_PART_GET_CLASS (self)->show (self, priv->library, priv->record);
}

static void
turn (BwPart *self)
{
  BwPartPrivate *priv = bw_part_get_instance_private (self);

  BwPartClass *klass = BW_PART_GET_CLASS (self);

  if (priv->library && priv->record && klass->turn)
    klass->turn (self, priv->library, priv->record);
  else if (priv->library && priv->record == NULL && klass->clear)
    klass->clear (self);
  show (self);
}

static void
library_changed_cb (BwPart *self, GPtrArray *changes)
{
  BwPartPrivate *priv = bw_part_get_instance_private (self);
  BwPartClass *klass = BW_PART_GET_CLASS (self);

  if (priv->record && (bw_changes_touch (changes, bw_record_get_noun (priv->record)) ||
                       (klass->nouns && bw_changes_touch_any (changes, klass->nouns))))
    show (self);
}

static void
bw_part_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  BwPartPrivate *priv = bw_part_get_instance_private (BW_PART (object));

  switch ((BwPartProperty) id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, priv->library);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    }
}

/* FALSE: there is nothing new. */
static gboolean
set_library (BwPart *self, BwLibrary *library)
{
  BwPartPrivate *priv = bw_part_get_instance_private (self);

  if (priv->library == library)
    return FALSE;
  g_return_val_if_fail (priv->library == NULL, FALSE);

  priv->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  if (BW_PART_GET_CLASS (self)->open)
    BW_PART_GET_CLASS (self)->open (self, library);
  return TRUE;
}

static void
bw_part_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwPart *self = BW_PART (object);
  BwPartPrivate *priv = bw_part_get_instance_private (self);
  gboolean is_new = FALSE;

  switch ((BwPartProperty) id)
    {
    case PROP_LIBRARY:
      is_new = set_library (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      is_new = g_set_object (&priv->record, g_value_get_object (value));
      break;
    }
  if (!is_new)
    return;
  g_object_notify_by_pspec (object, pspec);
  turn (self);
}

static void
bw_part_dispose (GObject *object)
{
  BwPartPrivate *priv = bw_part_get_instance_private (BW_PART (object));

  if (priv->library)
    g_signal_handlers_disconnect_by_func (priv->library, library_changed_cb, object);
  g_clear_object (&priv->library);
  g_clear_object (&priv->record);
  G_OBJECT_CLASS (bw_part_parent_class)->dispose (object);
}

static void
bw_part_class_init (BwPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bw_part_get_property;
  object_class->set_property = bw_part_set_property;
  object_class->dispose = bw_part_dispose;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, BW_TYPE_LIBRARY, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, BW_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bw_part_init (BwPart *self)
{
}

BwLibrary *
bw_part_get_library (BwPart *self)
{
  BwPartPrivate *priv = bw_part_get_instance_private (self);

  return priv->library;
}

gpointer
bw_part_get_record (BwPart *self)
{
  BwPartPrivate *priv = bw_part_get_instance_private (self);

  return priv->record;
}
