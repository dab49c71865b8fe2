// SPDX-License-Identifier: GPL-3.0-or-later
/* readings-table.c - a column view over the readings of a series; columns that no reading fills are hidden.
 */
#include "ui/readings-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/analysis.h"
#include "desk/desk.h"
#include "ui/application.h"
#include "ui/form-subject.h"
#include "ui/form.h"

struct _BwReadingsTable
{
  BwPart parent_instance;

  BwAnalysis *analysis;
  GtkStringList
      *places; /* a reading's place in the series, newest first; as a text, since a model holds objects */
  GtkWidget *import; /* while there are readings; without, the page offers it */
  GtkWidget *hint;
  GtkStack *state;
  GtkColumnView *table;
  GtkColumnViewColumn *columns[5];
};

typedef enum
{
  COLUMN_PERIOD,
  COLUMN_NUMERATOR,
  COLUMN_DENOMINATOR,
  COLUMN_VALUE,
  COLUMN_NOTE,
} Column;

G_DEFINE_FINAL_TYPE (BwReadingsTable, bw_readings_table, BW_TYPE_PART)

static const BwReading *
get_reading (BwReadingsTable *self, guint place)
{
  return g_ptr_array_index (self->analysis->series->readings, place);
}

static char *
dup_note (const BwReading *reading)
{
  if (!reading->excluded)
    return g_strdup (reading->note);
  if (reading->note && *reading->note)
    /* Translators: of a reading that limits leave out: why, and what else is noted of it. */
    return g_strdup_printf (_ ("Left out: %1$s · %2$s"), reading->excluded, reading->note);
  /* Translators: of a reading that limits leave out; %s is why. */
  return g_strdup_printf (_ ("Left out: %s"), reading->excluded);
}

static char *
dup_cell (BwReadingsTable *self, guint place, Column column)
{
  const BwReading *reading = get_reading (self, place);

  switch (column)
    {
    case COLUMN_PERIOD:
      return bw_format_period_short (reading->date, self->analysis->period);
    case COLUMN_NUMERATOR:
      return bw_format_number (reading->numerator, 0);
    case COLUMN_DENOMINATOR:
      return bw_format_number (reading->denominator, 0);
    case COLUMN_VALUE:
      return bw_format_value (self->analysis->format,
                              bw_measure_get_value (self->analysis->measure, reading));
    case COLUMN_NOTE:
      return dup_note (reading);
    }
  return NULL;
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean is_text = GPOINTER_TO_INT (column) == COLUMN_PERIOD || GPOINTER_TO_INT (column) == COLUMN_NOTE;

  gtk_label_set_xalign (GTK_LABEL (label), is_text ? 0 : 1);
  gtk_widget_add_css_class (label, "numeric");
  if (GPOINTER_TO_INT (column) == COLUMN_NOTE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

/* Struck where limits leave the reading out, and said in the note. */
static void
strike (GtkLabel *label, gboolean is_struck)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (is_struck)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (label, attributes);
}

static guint
get_place (GtkStringObject *item)
{
  return (guint) g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10);
}

static void
bind_cell (BwReadingsTable *self, GtkListItem *item, Column column)
{
  guint place = get_place (gtk_list_item_get_item (item));
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  g_autofree char *text = dup_cell (self, place, column);

  gtk_label_set_label (label, text);
  strike (label, column == COLUMN_VALUE && get_reading (self, place)->excluded);
}

static void
bind_period_cb (BwReadingsTable *self, GtkListItem *item)
{
  bind_cell (self, item, COLUMN_PERIOD);
}

static void
bind_numerator_cb (BwReadingsTable *self, GtkListItem *item)
{
  bind_cell (self, item, COLUMN_NUMERATOR);
}

static void
bind_denominator_cb (BwReadingsTable *self, GtkListItem *item)
{
  bind_cell (self, item, COLUMN_DENOMINATOR);
}

static void
bind_value_cb (BwReadingsTable *self, GtkListItem *item)
{
  bind_cell (self, item, COLUMN_VALUE);
}

static void
bind_note_cb (BwReadingsTable *self, GtkListItem *item)
{
  bind_cell (self, item, COLUMN_NOTE);
}

static void
add_columns (BwReadingsTable *self)
{
  static const struct
  {
    const char *title;
    void (*bind) (BwReadingsTable *, GtkListItem *);
  } kinds[] = {
      [COLUMN_PERIOD] = {N_ ("Period"), bind_period_cb},
      [COLUMN_NUMERATOR] = {N_ ("Numerator"), bind_numerator_cb},
      [COLUMN_DENOMINATOR] = {N_ ("Denominator"), bind_denominator_cb},
      [COLUMN_VALUE] = {N_ ("Value"), bind_value_cb},
      [COLUMN_NOTE] = {N_ ("Note"), bind_note_cb},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (i));
      g_signal_connect_object (factory, "bind", G_CALLBACK (kinds[i].bind), self, G_CONNECT_SWAPPED);
      self->columns[i] = gtk_column_view_column_new (_ (kinds[i].title), factory);
      gtk_column_view_column_set_expand (self->columns[i], i == COLUMN_NOTE);
      gtk_column_view_append_column (self->table, self->columns[i]);
      g_object_unref (self->columns[i]);
    }
}

/* --- leaving a reading out */

typedef struct
{
  BwFormSubject *subject; /* the measure */
  BwDate date;
} Exclusion;

static void
exclusion_free (gpointer data)
{
  Exclusion *exclusion = data;

  bw_form_subject_free (exclusion->subject);
  g_free (exclusion);
}

static gboolean
save_exclusion (BwForm *form, gpointer data, GError **error)
{
  Exclusion *exclusion = data;
  BwFormSubject *subject = exclusion->subject;
  g_autofree char *reason = bw_form_dup_text (form, "reason");

  if (!bw_desk_check_line (reason, error))
    {
      bw_form_mark_wrong (form, "reason");
      return FALSE;
    }
  if (*reason == '\0')
    bw_desk_include_reading (subject->library, BW_MEASURE (subject->record), exclusion->date);
  else if (!bw_desk_exclude_reading (subject->library, BW_MEASURE (subject->record), exclusion->date, reason))
    {
      g_set_error_literal (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED,
                           _ ("There is no reading of this date."));
      return FALSE;
    }
  return TRUE;
}

static void
reading_activated_cb (BwReadingsTable *self, guint position)
{
  BwLibrary *library = bw_part_get_library (BW_PART (self));
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->places), position);
  const BwReading *reading = get_reading (self, get_place (item));
  g_autofree char *period = bw_format_period (reading->date, self->analysis->period);
  /* Translators: the title of a form; %s is the month or day of a reading. */
  g_autofree char *title = g_strdup_printf (_ ("Reading of %s"), period);
  Exclusion *exclusion;
  BwForm *form;

  if (bw_library_is_read_only (library))
    return;
  exclusion = g_new0 (Exclusion, 1);
  exclusion->subject = bw_form_subject_new (library, bw_part_get_record (BW_PART (self)));
  exclusion->date = reading->date;
  form = bw_form_new (GTK_WIDGET (self), title, _ ("Save"), save_exclusion, exclusion, exclusion_free);
  bw_form_add_text (form, "reason", _ ("Why limits and rules leave it out (empty: they count it)"),
                    reading->excluded);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- the table */

static gboolean
has_counts (BwReadingsTable *self)
{
  for (guint i = 0; i < self->analysis->n; i++)
    if (!isnan (get_reading (self, i)->denominator))
      return TRUE;
  return FALSE;
}

static void
bw_readings_table_show (BwPart *part, BwLibrary *library, gpointer record)
{
  BwReadingsTable *self = BW_READINGS_TABLE (part);
  g_autoptr (BwSeries) series = bw_library_dup_series (library, record);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  g_clear_pointer (&self->analysis, bw_analysis_free);
  self->analysis = bw_analysis_new (series);
  for (guint i = self->analysis->n; i > 0; i--)
    g_ptr_array_add (places, g_strdup_printf ("%u", i - 1));
  g_ptr_array_add (places, NULL);
  gtk_string_list_splice (self->places, 0, g_list_model_get_n_items (G_LIST_MODEL (self->places)),
                          (const char *const *) places->pdata);
  gtk_column_view_column_set_visible (self->columns[COLUMN_NUMERATOR], has_counts (self));
  gtk_column_view_column_set_visible (self->columns[COLUMN_DENOMINATOR], has_counts (self));
  gtk_widget_set_visible (self->import, self->analysis->n > 0);
  gtk_widget_set_visible (self->hint, self->analysis->n > 0 && !bw_library_is_read_only (library));
  gtk_stack_set_visible_child_name (self->state, self->analysis->n > 0 ? "table" : "empty");
}

/* Tab goes on behind the readings: from one to the next the arrows lead. */
static gboolean
bw_readings_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BwReadingsTable *self = BW_READINGS_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_in_table = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->table));

  if (is_in_table && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (is_in_table && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (self->import);
  return GTK_WIDGET_CLASS (bw_readings_table_parent_class)->focus (widget, direction);
}

static void
bw_readings_table_dispose (GObject *object)
{
  BwReadingsTable *self = BW_READINGS_TABLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_READINGS_TABLE);
  G_OBJECT_CLASS (bw_readings_table_parent_class)->dispose (object);
}

static void
bw_readings_table_finalize (GObject *object)
{
  BwReadingsTable *self = BW_READINGS_TABLE (object);

  g_clear_pointer (&self->analysis, bw_analysis_free);
  g_clear_object (&self->places);
  G_OBJECT_CLASS (bw_readings_table_parent_class)->finalize (object);
}

static void
bw_readings_table_class_init (BwReadingsTableClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_measure_noun, &bw_target_noun, NULL};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_readings_table_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_readings_table_finalize;
  widget_class->focus = bw_readings_table_focus;
  part_class->show = bw_readings_table_show;
  part_class->nouns = nouns;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "readings-table.ui");
  gtk_widget_class_bind_template_child (widget_class, BwReadingsTable, state);
  gtk_widget_class_bind_template_child (widget_class, BwReadingsTable, import);
  gtk_widget_class_bind_template_child (widget_class, BwReadingsTable, hint);
  gtk_widget_class_bind_template_child (widget_class, BwReadingsTable, table);
  gtk_widget_class_bind_template_callback (widget_class, reading_activated_cb);
}

static void
bw_readings_table_init (BwReadingsTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->places = gtk_string_list_new (NULL);
  gtk_column_view_set_model (
      self->table, GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->places)))));
  add_columns (self);
}
