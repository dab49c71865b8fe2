// SPDX-License-Identifier: GPL-3.0-or-later
/* import-column.c - two drop-downs. */
#include "ui/import-column.h"

#include <glib/gi18n-lib.h>

#define LEAST_SEARCHED 12 /* values among which one is found by typing */

/* The focus is on the button within. */
static void
name_drop_down (GtkDropDown *drop_down, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (drop_down))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (GTK_WIDGET (drop_down), GTK_ALIGN_START);
}

static GtkDropDown *
make_role (const BwImportColumn *self)
{
  const char *roles[] = {C_ ("column", "Ignore"),
                         C_ ("column", "Date"),
                         C_ ("column", "Value"),
                         C_ ("column", "Numerator"),
                         C_ ("column", "Denominator"),
                         C_ ("column", "Names the measure"),
                         C_ ("column", "Only rows that say"),
                         NULL};
  /* Translators: %s is the name of a column in a file. */
  g_autofree char *label = g_strdup_printf (_ ("Column “%s” is"), self->name);
  GtkWidget *role = gtk_drop_down_new_from_strings (roles);

  gtk_widget_set_sensitive (role, *self->name != '\0');
  name_drop_down (GTK_DROP_DOWN (role), label);
  return GTK_DROP_DOWN (role);
}

static GtkDropDown *
make_filter (const BwImportColumn *self)
{
  /* Translators: %s is the name of a column in a file. */
  g_autofree char *label = g_strdup_printf (_ ("Column “%s” must say"), self->name);
  GtkWidget *filter =
      gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->values)),
                         gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (filter),
                                   g_list_model_get_n_items (G_LIST_MODEL (self->values)) >= LEAST_SEARCHED);
  gtk_widget_set_visible (filter, FALSE);
  name_drop_down (GTK_DROP_DOWN (filter), label);
  return GTK_DROP_DOWN (filter);
}

void
bw_import_column_make_choices (BwImportColumn *self, const BwColumnGlance *found)
{
  g_return_if_fail (self->role == NULL);

  self->values = gtk_string_list_new (NULL);
  for (guint i = 0; i < found->values->len; i++)
    gtk_string_list_append (self->values, g_ptr_array_index (found->values, i));
  self->role = make_role (self);
  self->filter = make_filter (self);
}

BwColumnRole
bw_import_column_get_role (const BwImportColumn *self)
{
  return self->role ? (BwColumnRole) gtk_drop_down_get_selected (self->role) : BW_COLUMN_IGNORED;
}

/* A value that was remembered, or lies further down in the file, is not among those that were looked at. */
void
bw_import_column_choose_filter (BwImportColumn *self, const char *value)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->values)), place = 0;

  while (place < n && !g_str_equal (gtk_string_list_get_string (self->values, place), value))
    place++;
  if (place == n)
    gtk_string_list_append (self->values, value);
  gtk_drop_down_set_selected (self->filter, place);
}

void
bw_import_column_clear (gpointer data)
{
  g_clear_object (&((BwImportColumn *) data)->values);
}
