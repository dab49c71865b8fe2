// SPDX-License-Identifier: GPL-3.0-or-later
/* sheets.c - the fields of a cover sheet, and an item's answers. */
#include "desk/sheets.h"

#include <glib/gi18n-lib.h>

#include "desk/rows.h"

/* The union of the sheets that trusts publish; what is not filled in is not printed. */
static const struct
{
  const char *label, *help;
  gboolean is_required, is_leading;
} sheet_fields[] = {
    {N_ ("Summary"), N_ ("What the Board needs to know, in a few sentences"), TRUE, TRUE},
    {N_ ("Key issues"), N_ ("What is difficult, uncertain or not agreed"), FALSE, TRUE},
    {N_ ("Previously considered by"), N_ ("Group, date and outcome"), FALSE, FALSE},
    {N_ ("Strategic objective"), N_ ("Which one this serves"), TRUE, FALSE},
    {N_ ("Board assurance framework"), N_ ("Risk and score"), FALSE, FALSE},
    {N_ ("Regulation"), N_ ("What the regulator asks for"), FALSE, FALSE},
    {N_ ("Assurance offered"), N_ ("Substantial, reasonable, limited or none"), FALSE, FALSE},
    {N_ ("Resources"), N_ ("Money and posts, and for how long"), FALSE, FALSE},
    {N_ ("Legal"), NULL, FALSE, FALSE},
    {N_ ("Equality"), N_ ("Who gains, who may lose, who was not counted"), FALSE, FALSE},
    {N_ ("Quality and patients"), NULL, FALSE, FALSE},
    {N_ ("Stakeholders’ views"), N_ ("Who was asked, and what they said"), FALSE, FALSE},
    {N_ ("Workforce"), NULL, FALSE, FALSE},
    {N_ ("Sustainability"), NULL, FALSE, FALSE},
    {N_ ("Appendices"), NULL, FALSE, FALSE},
};

void
bw_desk_add_default_sheet (BwLibrary *library, gint64 body)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheet_fields); i++)
    g_object_set (bw_library_add (library, BW_TYPE_SHEET_FIELD), "body", body, "position", (gint64) i,
                  "label", _ (sheet_fields[i].label), "help",
                  sheet_fields[i].help != NULL ? _ (sheet_fields[i].help) : NULL, "is-required",
                  sheet_fields[i].is_required, "is-leading", sheet_fields[i].is_leading, NULL);
}

static BwSheetAnswer *
find_answer (BwLibrary *library, BwItem *item, BwSheetField *field)
{
  g_autoptr (GPtrArray) answers = bw_rows_of (library, BW_TYPE_SHEET_ANSWER, "item", bw_id_of (item));

  for (guint i = 0; i < answers->len; i++)
    {
      BwSheetAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->sheet_field == bw_id_of (field))
        return answer;
    }
  return NULL;
}

void
bw_desk_answer_sheet (BwLibrary *library, BwItem *item, BwSheetField *field, const char *answer)
{
  BwSheetAnswer *row = find_answer (library, item, field);

  if (row == NULL && *answer == '\0')
    return;
  bw_library_begin_typing (library, _ ("Change Cover Sheet"));
  if (*answer == '\0')
    bw_library_remove (library, BW_RECORD (row));
  else
    {
      if (row == NULL)
        {
          row = bw_library_add (library, BW_TYPE_SHEET_ANSWER);
          g_object_set (row, "item", bw_id_of (item), "sheet-field", bw_id_of (field), NULL);
        }
      g_object_set (row, "text", answer, NULL);
    }
  bw_library_end (library);
}
