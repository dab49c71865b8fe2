// SPDX-License-Identifier: GPL-3.0-or-later
/* measure-form.c - new targets, phases and markers are made with what they need, then filled as a person
 * wrote it. */
#include "ui/measure-form.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/form-subject.h"

static gboolean
save_measure (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;

  bw_library_begin (subject->library, _ ("Change Measure"));
  if (!bw_form_take (form, subject->library, subject->record, error))
    {
      bw_library_cancel (subject->library);
      return FALSE;
    }
  bw_library_end (subject->library);
  return TRUE;
}

void
bw_measure_form_edit (GtkWidget *near, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_MEASURE (measure));

  BwForm *form = bw_form_new (near, _ ("Measure Details"), _ ("Save"), save_measure,
                              bw_form_subject_new (library, measure), bw_form_subject_free);
  g_autofree char *rank =
      measure->importance == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, measure->importance);
  g_autofree char *decimals =
      measure->decimals == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, measure->decimals);
  g_autofree char *baseline =
      measure->baseline == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, measure->baseline);

  bw_form_add_text (form, "name", _ ("Name"), measure->name);
  bw_form_add_text (form, "unit", _ ("Unit, such as “falls per 1,000 bed days”"), measure->unit);
  bw_form_add_enum (form, "improvement", _ ("Better is"), bw_direction_get_type (), measure->improvement);
  bw_form_add_text (form, "importance", _ ("Rank, 1 is the most important"), rank);
  bw_form_add_flag (form, "is_share", _ ("Values are shares, shown in per cent"), measure->is_share);
  bw_form_add_text (form, "decimals", _ ("Decimals shown; empty: as needed"), decimals);
  bw_form_add_text (form, "baseline", _ ("Limits from the first so many readings; empty: all"), baseline);
  bw_form_add_text (form, "source_note", _ ("Source of the figures"), measure->source_note);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- what stands on the chart */

static BwDate
require_date (BwForm *form, const char *key, GError **error)
{
  g_autofree char *text = bw_form_dup_text (form, key);
  BwDate date = bw_date_parse (text);

  if (date == BW_NO_DATE)
    /* Translators: %s is what was written. */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” is no date such as 2026-11-26."),
                 text);
  return date;
}

/* A number as a person writes it: a decimal point or comma; a share may be written "85 %". */
static gboolean
read_value (const char *text, gboolean is_share, double *value)
{
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));
  gboolean is_percent = g_str_has_suffix (plain, "%");
  char *end = NULL;

  if (is_percent)
    plain[strlen (plain) - 1] = '\0';
  g_strchomp (plain);
  *value = g_ascii_strtod (plain, &end);
  if (*plain == '\0' || *end != '\0')
    return FALSE;
  if (is_share && (is_percent || *value > 1))
    *value /= 100;
  return TRUE;
}

static gboolean
save_target (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;
  BwMeasure *measure = BW_MEASURE (subject->record);
  g_autofree char *since_text = bw_form_dup_text (form, "since");
  g_autofree char *text = bw_form_dup_text (form, "value");
  g_autofree char *name = bw_form_dup_text (form, "name");
  BwDate since = BW_NO_DATE;
  double value;

  if (*since_text && (since = require_date (form, "since", error)) == BW_NO_DATE)
    return FALSE;
  if (!read_value (text, measure->is_share, &value))
    {
      /* Translators: %s is what was written. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” is no number such as 85."), text);
      return FALSE;
    }
  bw_desk_set_target (subject->library, measure, since, value, name);
  return TRUE;
}

void
bw_measure_form_add_target (GtkWidget *near, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_MEASURE (measure));

  BwForm *form = bw_form_new (near, _ ("New Target"), _ ("Add"), save_target,
                              bw_form_subject_new (library, measure), bw_form_subject_free);

  bw_form_add_text (form, "value", measure->is_share ? _ ("Target in per cent") : _ ("Target"), NULL);
  bw_form_add_date (form, "since", _ ("In force since; empty: always"), BW_NO_DATE);
  bw_form_add_text (form, "name", _ ("Whose target, such as “national”"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

static gboolean
save_phase (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;
  BwDate start = require_date (form, "start", error);
  g_autofree char *reason = bw_form_dup_text (form, "reason");

  if (start == BW_NO_DATE)
    return FALSE;
  bw_desk_add_phase (subject->library, BW_MEASURE (subject->record), start, reason);
  return TRUE;
}

void
bw_measure_form_add_phase (GtkWidget *near, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_MEASURE (measure));

  BwForm *form = bw_form_new (near, _ ("Begin the Limits Anew"), _ ("Add"), save_phase,
                              bw_form_subject_new (library, measure), bw_form_subject_free);

  bw_form_add_date (form, "start", _ ("From the reading of, such as 2026-04-01"), BW_NO_DATE);
  bw_form_add_text (form, "reason", _ ("Because of what change"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

static gboolean
save_marker (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;
  BwDate date = require_date (form, "date", error);
  g_autofree char *text = bw_form_dup_text (form, "text");

  if (date == BW_NO_DATE)
    return FALSE;
  bw_desk_add_marker (subject->library, BW_MEASURE (subject->record), date, text, NULL);
  return TRUE;
}

void
bw_measure_form_add_marker (GtkWidget *near, BwLibrary *library, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_MEASURE (measure));

  BwForm *form = bw_form_new (near, _ ("New Marker"), _ ("Add"), save_marker,
                              bw_form_subject_new (library, measure), bw_form_subject_free);

  bw_form_add_date (form, "date", _ ("Date, such as 2026-04-01"), BW_NO_DATE);
  bw_form_add_text (form, "text", _ ("What happened"), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
