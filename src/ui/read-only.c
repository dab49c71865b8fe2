// SPDX-License-Identifier: GPL-3.0-or-later
/* read-only.c - whether a library can be written is settled when it is opened. */
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

void
bw_read_only_explain (BwLibrary *library, GtkWidget *widget)
{
  g_autofree char *reason = bw_read_only_dup_reason (library);

  if (reason)
    gtk_widget_set_tooltip_text (widget, reason);
}

void
bw_read_only_guard (BwLibrary *library, GtkWidget *widget)
{
  gtk_widget_set_sensitive (widget, !bw_library_is_read_only (library));
  bw_read_only_explain (library, widget);
}
