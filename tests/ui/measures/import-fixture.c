// SPDX-License-Identifier: GPL-3.0-or-later
#include "import-fixture.h"

#include "ui/import-columns.h"

BwImportDialog *
import_open (Shown *shown, BwMeasure *measure, const char *text)
{
  g_autofree char *path = shown_write (shown, "file.csv", text);

  return BW_IMPORT_DIALOG (
      bw_import_dialog_open (GTK_WINDOW (shown->window), shown->library, measure, path, FALSE));
}

const char *
import_get_words (BwImportDialog *dialog)
{
  return gtk_label_get_label (shown_find (dialog, "effect"));
}

void
import_press (BwImportDialog *dialog)
{
  g_signal_emit_by_name (shown_find (dialog, "import"), "clicked");
}

guint
import_count_readings (Shown *shown, BwMeasure *measure)
{
  g_autoptr (BwSeries) series = bw_library_dup_series (shown->library, measure);

  return series->readings->len;
}

const char *const import_of_many = "metric,month,n\nFalls,2026-09-01,5\nLetters,2026-09-01,81\n"
                                   "Sepsis,2026-09-01,2\nSepsis,2026-10-01,n/a\n";

BwImportDialog *
import_open_many (Shown *shown, const char *text)
{
  BwImportDialog *dialog = import_open (shown, NULL, text);

  WAIT (shown_says (dialog, "metric"));
  bw_import_columns_set_role (shown_find (dialog, "columns"), 0, BW_COLUMN_NAMES, NULL);
  return dialog;
}

BwImportMeasure *
import_get_measure (BwImportDialog *dialog, int place)
{
  return BW_IMPORT_MEASURE (
      gtk_list_box_get_row_at_index (shown_find (shown_find (dialog, "measures"), "list"), place));
}

void
import_untick (BwImportDialog *dialog, int place)
{
  gtk_check_button_set_active (shown_find_type (import_get_measure (dialog, place), GTK_TYPE_CHECK_BUTTON),
                               FALSE);
}
