// SPDX-License-Identifier: GPL-3.0-or-later
/* import-details.c - a row that opens: one line of what was found, and a choice for each of it. */
#include "ui/import-details.h"

#include <glib/gi18n-lib.h>

#include "ui/application.h"

#define N_CHOICES (BW_CHOICE_DECIMAL + 1)
#define MOST_WORDS 6

struct _BwImportDetails
{
  AdwBin parent_instance;

  gboolean is_filling;

  AdwExpanderRow *expander;
  AdwComboRow *rows[N_CHOICES]; /* NULL for the line of the header, which is a number */
  AdwEntryRow *header;
  GtkWidget *wide_row;
  GtkSwitch *wide;
};

enum
{
  SAID,
  LAID_OUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportDetails, bw_import_details, ADW_TYPE_BIN)

/* What can be said; the first leaves it to be found out. */
static const struct
{
  const char *word, *label;
} words[N_CHOICES][MOST_WORDS] = {
    [BW_CHOICE_ENCODING] = {{"", N_ ("As found")},
                            {"utf-8", "UTF-8"},
                            {"utf-16le", "UTF-16LE"},
                            {"utf-16be", "UTF-16BE"},
                            {"windows-1252", "Windows-1252"}},
    [BW_CHOICE_SEPARATOR] = {{"", N_ ("As found")},
                             {"comma", N_ ("Comma")},
                             {"semicolon", N_ ("Semicolon")},
                             {"tab", N_ ("Tab")},
                             {"pipe", N_ ("Vertical bar")}},
    [BW_CHOICE_DATE_ORDER] = {{"", N_ ("As found")}, {"dmy", N_ ("Day, month")}, {"mdy", N_ ("Month, day")}},
    [BW_CHOICE_DECIMAL] = {{"", N_ ("As found")},
                           {"point", N_ ("Point: 1,234.5")},
                           {"comma", N_ ("Comma: 1.234,5")}},
};

/* --- what is said */

static void
say (BwImportDetails *self, BwChoice choice, const char *word)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SAID], 0, choice, word);
}

static void
row_chosen_cb (BwImportDetails *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint place = adw_combo_row_get_selected (row);

  for (guint choice = 0; choice < N_CHOICES && place != GTK_INVALID_LIST_POSITION; choice++)
    if (self->rows[choice] == row && choice == BW_CHOICE_SHEET)
      {
        GtkStringObject *sheet = adw_combo_row_get_selected_item (row);
        say (self, choice, gtk_string_object_get_string (sheet));
      }
    else if (self->rows[choice] == row)
      say (self, choice, words[choice][place].word);
}

static void
header_written_cb (BwImportDetails *self)
{
  say (self, BW_CHOICE_HEADER, gtk_editable_get_text (GTK_EDITABLE (self->header)));
}

static void
wide_changed_cb (BwImportDetails *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[LAID_OUT], 0, gtk_switch_get_active (self->wide));
}

/* --- what is so */

static void
fill_words (AdwComboRow *row, BwChoice choice)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < MOST_WORDS && words[choice][i].word; i++)
    gtk_string_list_append (labels, _ (words[choice][i].label));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
choose_word (BwImportDetails *self, BwChoice choice, const BwChoices *choices)
{
  g_autofree char *said = bw_choices_dup_text (choices, choice);

  for (guint i = 0; i < MOST_WORDS && words[choice][i].word; i++)
    if (g_str_equal (words[choice][i].word, said ? said : ""))
      adw_combo_row_set_selected (self->rows[choice], i);
}

static void
show_sheets (BwImportDetails *self, const BwGlance *glance)
{
  g_autoptr (GtkStringList) sheets = gtk_string_list_new (NULL);
  guint n = glance->sheets ? glance->sheets->len : 0, place = 0;

  for (guint i = 0; i < n; i++)
    {
      const char *sheet = g_ptr_array_index (glance->sheets, i);
      gtk_string_list_append (sheets, sheet);
      if (g_strcmp0 (sheet, glance->sheet) == 0)
        place = i;
    }
  adw_combo_row_set_model (self->rows[BW_CHOICE_SHEET], G_LIST_MODEL (sheets));
  adw_combo_row_set_selected (self->rows[BW_CHOICE_SHEET], n > 0 ? place : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[BW_CHOICE_SHEET]), n > 1);
}

static const char *
get_separator_word (char separator)
{
  switch (separator)
    {
    case ';':
      return _ ("semicolons");
    case '\t':
      return _ ("tabs");
    case '|':
      return _ ("pipes");
    default:
      return _ ("commas");
    }
}

static char *
dup_summary (const BwGlance *glance)
{
  const BwNoticed *noticed = &glance->noticed;

  if (noticed->is_workbook)
    /* Translators: how a file is written: the name of a sheet, and a line. */
    return g_strdup_printf (_ ("Sheet “%1$s”, columns named on line %2$u"), glance->sheet,
                            noticed->header_line);
  /* Translators: how a file is written: an encoding such as UTF-8, commas or semicolons, and a line. */
  return g_strdup_printf (_ ("%1$s, cells parted by %2$s, columns named on line %3$u"),
                          bw_encoding_name (noticed->encoding), get_separator_word (noticed->separator),
                          noticed->header_line);
}

static gboolean
has_dated_column (const BwGlance *glance)
{
  for (guint i = 0; i < glance->columns->len; i++)
    if (bw_glance_get (glance, i)->name_is_date)
      return TRUE;
  return FALSE;
}

void
bw_import_details_show (BwImportDetails *self, const BwGlance *glance, const BwChoices *choices,
                        gboolean is_wide)
{
  g_return_if_fail (BW_IS_IMPORT_DETAILS (self));

  g_autofree char *summary = dup_summary (glance);
  g_autofree char *line = g_strdup_printf ("%u", glance->noticed.header_line);

  self->is_filling = TRUE;
  adw_expander_row_set_subtitle (self->expander, summary);
  show_sheets (self, glance);
  for (guint choice = BW_CHOICE_ENCODING; choice < N_CHOICES; choice++)
    if (self->rows[choice])
      choose_word (self, choice, choices);
  gtk_editable_set_text (GTK_EDITABLE (self->header), line);
  gtk_switch_set_active (self->wide, is_wide);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[BW_CHOICE_ENCODING]), !glance->noticed.is_workbook);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[BW_CHOICE_SEPARATOR]), !glance->noticed.is_workbook);
  gtk_widget_set_visible (self->wide_row, is_wide || has_dated_column (glance));
  self->is_filling = FALSE;
}

/* --- the row */

static void
bw_import_details_dispose (GObject *object)
{
  BwImportDetails *self = BW_IMPORT_DETAILS (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_IMPORT_DETAILS);
  G_OBJECT_CLASS (bw_import_details_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  static const char *const names[N_CHOICES] = {
      [BW_CHOICE_SHEET] = "sheet",         [BW_CHOICE_ENCODING] = "encoding",
      [BW_CHOICE_SEPARATOR] = "separator", [BW_CHOICE_DATE_ORDER] = "date_order",
      [BW_CHOICE_DECIMAL] = "decimal",
  };

  for (gsize i = 0; i < N_CHOICES; i++)
    if (names[i])
      gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                                 G_STRUCT_OFFSET (BwImportDetails, rows) +
                                                     (gssize) (i * sizeof (AdwComboRow *)));
}

static void
bw_import_details_class_init (BwImportDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_import_details_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "import-details.ui");
  gtk_widget_class_bind_template_child (widget_class, BwImportDetails, expander);
  gtk_widget_class_bind_template_child (widget_class, BwImportDetails, header);
  gtk_widget_class_bind_template_child (widget_class, BwImportDetails, wide_row);
  gtk_widget_class_bind_template_child (widget_class, BwImportDetails, wide);
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_written_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_changed_cb);
  signals[SAID] = g_signal_new ("said", BW_TYPE_IMPORT_DETAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  signals[LAID_OUT] = g_signal_new ("laid-out", BW_TYPE_IMPORT_DETAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
bw_import_details_init (BwImportDetails *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint choice = BW_CHOICE_ENCODING; choice < N_CHOICES; choice++)
    if (self->rows[choice])
      fill_words (self->rows[choice], choice);
  self->is_filling = FALSE;
}
