// SPDX-License-Identifier: GPL-3.0-or-later
/* enum-choice.c - a row that chooses from an enumeration. */
#include "ui/enum-choice.h"

#include "model/words.h"

void
bw_enum_choice_fill (AdwComboRow *row, GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  for (int value = 0; value < (int) klass->n_values; value++)
    gtk_string_list_append (words, bw_enum_get_word (type, value));
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
}
