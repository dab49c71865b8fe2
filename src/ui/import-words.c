// SPDX-License-Identifier: GPL-3.0-or-later
/* import-words.c - sentences with counts. */
#include "ui/import-words.h"

#include <glib/gi18n-lib.h>

#include "ui/import-doubts.h"

char *
bw_import_words_dup_hindrance (BwLibrary *library, const BwReadingsFile *file, GPtrArray *aims)
{
  g_autoptr (GError) error = NULL;

  if (bw_import_doubts_has_any (file))
    return g_strdup (_ ("The file leaves something open: answer the question below."));
  if (file->refused->len > 0)
    return g_strdup (
        _ ("Nothing is imported while a row is refused: mend the file, or choose other columns."));
  if (aims->len == 0 || bw_readings_file_get (file, 0)->readings->len == 0)
    return g_strdup (_ ("No row of the file is chosen."));
  return bw_desk_check_aims (library, aims, &error) ? NULL : g_strdup (error->message);
}

/* (transfer full) */
static char *
dup_effect_on_readings (const BwImportEffect *effect)
{
  guint n = effect->n_new + effect->n_changed + effect->n_same;

  /* Translators: what an import does: how many readings it has, and how many of them are new, are changed,
   * and are there already. */
  return g_strdup_printf (ngettext ("%1$u reading: %2$u new, %3$u changed, %4$u the same.",
                                    "%1$u readings: %2$u new, %3$u changed, %4$u the same.", n),
                          n, effect->n_new, effect->n_changed, effect->n_same);
}

char *
bw_import_words_dup_effect (BwLibrary *library, GPtrArray *aims)
{
  BwImportEffect effect = bw_desk_preview_aims (library, aims);
  g_autofree char *readings = dup_effect_on_readings (&effect), *measures = NULL;

  if (aims->len == 1)
    return g_steal_pointer (&readings);
  measures =
      g_strdup_printf (ngettext ("%u measure is taken.", "%u measures are taken.", aims->len), aims->len);
  return g_strjoin (" ", measures, readings, NULL);
}

char *
bw_import_words_dup_notes (const BwSource *source, guint n_absent, const BwReadingsFile *file)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_gaps = file ? file->notes->len : 0;

  if (source && source->name)
    /* Translators: %s is the name of a file. */
    g_ptr_array_add (lines,
                     g_strdup_printf (_ ("The columns are those of “%s”, and mean the same."), source->name));
  if (n_absent > 0)
    g_ptr_array_add (
        lines,
        g_strdup_printf (ngettext ("%u measure that was imported before is not in this file.",
                                   "%u measures that were imported before are not in this file.", n_absent),
                         n_absent));
  if (n_gaps > 0)
    g_ptr_array_add (
        lines, g_strdup_printf (ngettext ("%u cell says that there is no figure: it is a gap.",
                                          "%u cells say that there is no figure: they are gaps.", n_gaps),
                                n_gaps));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}
