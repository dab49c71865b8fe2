// SPDX-License-Identifier: GPL-3.0-or-later
/* read-only.c - widgets follow whether the library can be written: it can once its holder closes it. */
#include "ui/read-only.h"

#include <glib/gi18n-lib.h>

char *
bw_read_only_dup_reason (BwLibrary *library)
{
  const char *holder = bw_library_get_holder (library);

  if (!bw_library_is_read_only (library))
    return NULL;
  if (holder)
    /* Translators: %s is who has the library open, on which computer and since when. */
    return g_strdup_printf (_ ("For reading only: open at %s"), holder);
  return g_strdup (_ ("For reading only: this file cannot be written"));
}

static gboolean
holder_to_tooltip (GBinding *binding, const GValue *holder, GValue *tooltip, gpointer own_tooltip)
{
  g_autoptr (BwLibrary) library = BW_LIBRARY (g_binding_dup_source (binding));
  g_autofree char *reason = bw_read_only_dup_reason (library);

  g_value_set_string (tooltip, reason ? reason : own_tooltip);
  return TRUE;
}

void
bw_read_only_explain (BwLibrary *library, GtkWidget *widget)
{
  g_object_bind_property_full (library, "holder", widget, "tooltip-text", G_BINDING_SYNC_CREATE,
                               holder_to_tooltip, NULL, g_strdup (gtk_widget_get_tooltip_text (widget)),
                               g_free);
}

void
bw_read_only_guard (BwLibrary *library, GtkWidget *widget)
{
  g_object_bind_property (library, "writable", widget, "sensitive", G_BINDING_SYNC_CREATE);
  bw_read_only_explain (library, widget);
}
