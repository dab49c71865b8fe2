// SPDX-License-Identifier: GPL-3.0-or-later
/* import-refused.c - a list of the first of them, and a button that copies all. */
#include "ui/import-refused.h"

#include <glib/gi18n-lib.h>

#include "intake/error.h"
#include "ui/application.h"

#define MOST_LISTED 50 /* Copy has them all */

struct _BwImportRefused
{
  AdwBin parent_instance;

  GPtrArray *rows; /* BwRefusedRow; NULL: none */

  GtkLabel *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BwImportRefused, bw_import_refused, ADW_TYPE_BIN)

static char *
dup_place (const BwRefusedRow *row)
{
  if (row->column)
    /* Translators: a place in a file: its line, and the name of its column. */
    return g_strdup_printf (_ ("Line %u, %s"), row->line, row->column);
  /* Translators: a line of a file. */
  return g_strdup_printf (_ ("Line %u"), row->line);
}

static GtkWidget *
make_row (const BwRefusedRow *refused)
{
  g_autofree char *title = dup_place (refused);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *row = adw_action_row_new ();

  /* Not with its words while it is made: they would be told first. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), refused->reason);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_add_css_class (icon, "refused");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

void
bw_import_refused_show (BwImportRefused *self, GPtrArray *rows)
{
  g_return_if_fail (BW_IS_IMPORT_REFUSED (self));

  guint n = rows ? rows->len : 0;
  guint n_rows = rows ? bw_refused_count_rows (rows) : 0;
  g_autofree char *heading =
      g_strdup_printf (ngettext ("%u row is refused", "%u rows are refused", n_rows), n_rows);
  GtkListBoxRow *row;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = rows ? g_ptr_array_ref (rows) : NULL;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n, MOST_LISTED); i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (rows, i)));
  if (n > MOST_LISTED)
    {
      g_autofree char *more =
          g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_LISTED), n - MOST_LISTED);
      gtk_list_box_append (self->list, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }
  gtk_label_set_label (self->heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

char *
bw_import_refused_dup_text (BwImportRefused *self)
{
  g_return_val_if_fail (BW_IS_IMPORT_REFUSED (self), NULL);

  GString *text = g_string_new (NULL);

  for (guint i = 0; self->rows && i < self->rows->len; i++)
    {
      const BwRefusedRow *row = g_ptr_array_index (self->rows, i);
      g_string_append_printf (text, "%u\t%s\t%s\n", row->line, row->column ? row->column : "", row->reason);
    }
  return g_string_free (text, FALSE);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = bw_import_refused_dup_text (BW_IMPORT_REFUSED (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
bw_import_refused_dispose (GObject *object)
{
  BwImportRefused *self = BW_IMPORT_REFUSED (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_REFUSED);
  G_OBJECT_CLASS (bw_import_refused_parent_class)->dispose (object);
}

static void
bw_import_refused_class_init (BwImportRefusedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_refused_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-refused.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportRefused, heading);
  gtk_widget_class_bind_template_child (widget_class, BwImportRefused, list);
  gtk_widget_class_install_action (widget_class, "refused.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "refused.copy", NULL);
}

static void
bw_import_refused_init (BwImportRefused *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
