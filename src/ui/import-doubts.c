// SPDX-License-Identifier: GPL-3.0-or-later
/* import-doubts.c - a card for each question, with a cell of the file to show what is meant. */
#include "ui/import-doubts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "chart/format.h"

struct _BwImportDoubts
{
  AdwBin parent_instance;

  GtkBox *questions;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwImportDoubts, bw_import_doubts, ADW_TYPE_BIN)

/* --- questions */

typedef struct
{
  BwChoice choice;
  const char *word;
} Answer;

static void
answered_cb (GtkButton *button, Answer *answer)
{
  gpointer doubts = gtk_widget_get_ancestor (GTK_WIDGET (button), BW_TYPE_IMPORT_DOUBTS);

  g_signal_emit (doubts, signals[ANSWERED], 0, answer->choice, answer->word);
}

static void
answer_free (gpointer answer, GClosure *closure)
{
  g_free (answer);
}

static GtkWidget *
make_button (const char *label, BwChoice choice, const char *word)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  Answer *answer = g_new (Answer, 1);

  *answer = (Answer){choice, word};
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  g_signal_connect_data (button, "clicked", G_CALLBACK (answered_cb), answer, answer_free, G_CONNECT_DEFAULT);
  return button;
}

/* @labels and @words: of the two answers. */
static void
ask (BwImportDoubts *self, const char *question, BwChoice choice, const char *const *labels,
     const char *const *words)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (question);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  for (gsize i = 0; i < 2; i++)
    gtk_box_append (GTK_BOX (buttons), make_button (labels[i], choice, words[i]));
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (card), buttons);
  gtk_widget_add_css_class (card, "import-doubt");
  gtk_box_append (self->questions, card);
}

/* --- dates */

static gboolean
is_doubtful_date (const char *cell)
{
  BwDateCell date = bw_date_cell_read (cell);

  return date.fault == BW_DATE_FAULT_NONE && date.question == BW_DATE_ORDER && date.first != date.second &&
         date.first != BW_NO_DATE && date.second != BW_NO_DATE;
}

/* Of those that were looked at; a date as it may be if they all were plain. */
static const char *
find_doubtful_date (const BwGlance *glance, const BwMapping *mapping)
{
  for (guint i = 0; i < glance->columns->len; i++)
    {
      const BwColumnGlance *column = bw_glance_get (glance, i);

      if (mapping->is_wide && is_doubtful_date (column->name))
        return column->name;
      for (guint j = 0; g_strcmp0 (column->name, mapping->date) == 0 && j < column->values->len; j++)
        if (is_doubtful_date (g_ptr_array_index (column->values, j)))
          return g_ptr_array_index (column->values, j);
    }
  return "03/04/2026";
}

static void
ask_date (BwImportDoubts *self, const char *cell)
{
  BwDateCell date = bw_date_cell_read (cell);
  g_autofree char *first = bw_format_date (date.first), *second = bw_format_date (date.second);
  g_autofree char *quoted = bw_intake_quote (cell);
  /* Translators: a date as a file has it, and the two days that it may mean. */
  g_autofree char *question = g_strdup_printf (_ ("Is “%1$s” %2$s or %3$s?"), quoted, first, second);
  g_autofree char *short_first = bw_format_period_short (date.first, BW_PERIOD_DAY);
  g_autofree char *short_second = bw_format_period_short (date.second, BW_PERIOD_DAY);
  const char *labels[] = {short_first, short_second};
  static const char *const words[] = {"dmy", "mdy"};

  ask (self, question, BW_CHOICE_DATE_ORDER, labels, words);
}

/* --- numbers */

static gboolean
is_doubtful_number (const char *cell)
{
  BwNumberCell number = bw_number_cell_read (cell);

  return number.kind == BW_CELL_NUMBER && !isnan (number.by_point) && !isnan (number.by_comma) &&
         number.by_point != number.by_comma;
}

static const char *
find_doubtful_number (const BwGlance *glance)
{
  for (guint i = 0; i < glance->columns->len; i++)
    {
      const BwColumnGlance *column = bw_glance_get (glance, i);

      for (guint j = 0; column->kind == BW_CELLS_NUMBERS && j < column->values->len; j++)
        if (is_doubtful_number (g_ptr_array_index (column->values, j)))
          return g_ptr_array_index (column->values, j);
    }
  return "1,234";
}

static void
ask_number (BwImportDoubts *self, const char *cell)
{
  gboolean has_comma = strchr (cell, ',') != NULL;
  g_autofree char *quoted = bw_intake_quote (cell);
  g_autofree char *question =
      g_strdup_printf (has_comma
                           /* Translators: %s is a number as a file has it. */
                           ? _ ("Does the comma in “%s” part thousands, or stand before decimals?")
                           /* Translators: %s is a number as a file has it. */
                           : _ ("Does the point in “%s” part thousands, or stand before decimals?"),
                       quoted);
  const char *labels[] = {C_ ("sign in a number", "Thousands"), C_ ("sign in a number", "Decimals")};
  static const char *const of_comma[] = {"point", "comma"}, *const of_point[] = {"comma", "point"};

  ask (self, question, BW_CHOICE_DECIMAL, labels, has_comma ? of_comma : of_point);
}

/* --- all */

static gboolean
is_open (const BwVerdict *verdict)
{
  return verdict->ground == BW_VERDICT_OPEN || verdict->ground == BW_VERDICT_MIXED;
}

gboolean
bw_import_doubts_has_any (const BwReadingsFile *file)
{
  return is_open (&file->date_order) || is_open (&file->decimal);
}

void
bw_import_doubts_show (BwImportDoubts *self, const BwGlance *glance, const BwMapping *mapping,
                       const BwReadingsFile *file)
{
  g_return_if_fail (BW_IS_IMPORT_DOUBTS (self));

  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->questions))))
    gtk_box_remove (self->questions, child);
  if (file && is_open (&file->date_order))
    ask_date (self, find_doubtful_date (glance, mapping));
  if (file && is_open (&file->decimal))
    ask_number (self, find_doubtful_number (glance));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->questions)) != NULL);
}

static void
bw_import_doubts_class_init (BwImportDoubtsClass *klass)
{
  signals[ANSWERED] = g_signal_new ("answered", BW_TYPE_IMPORT_DOUBTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
}

static void
bw_import_doubts_init (BwImportDoubts *self)
{
  self->questions = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->questions));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
