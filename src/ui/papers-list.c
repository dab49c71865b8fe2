// SPDX-License-Identifier: GPL-3.0-or-later
/* papers-list.c - a boxed list of papers, and a second one of attempts that are going on or failed. */
#include "ui/papers-list.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/application.h"
#include "ui/file-question.h"
#include "ui/read-only.h"
#include "ui/noun-row.h"
#include "ui/told.h"

/* A paper that is on its way into the library: its row is among the attempts until it is there. */
typedef struct
{
  BwPapersList *list;
  BwItem *item;
  AdwActionRow *row;
  GtkWidget *spinner;
  char *refusal; /* NULL while it is examined */
} Attempt;

struct _BwPapersList
{
  BwPart parent_instance;

  GPtrArray *attempts; /* Attempt, of any item */
  GCancellable *cancellable;

  GtkWidget *attach;
  GtkListBox *papers;
  GtkListBox *attempts_box;
};

G_DEFINE_FINAL_TYPE (BwPapersList, bw_papers_list, BW_TYPE_PART)

/* --- papers that are there */

static void
describe_paper (BwNounRow *row, gpointer record, BwLibrary *library)
{
  BwPaper *paper = record;
  g_autofree char *summary = bw_desk_paper_summary (paper);

  bw_noun_row_say (row, paper->title ? paper->title : paper->file_name, summary);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), paper->file_name);
}

static void
remove_cb (GtkButton *button, BwNounRow *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), BW_TYPE_PAPERS_LIST);
  BwPaper *paper = bw_noun_row_get_record (row);
  /* Translators: %s is the title of a paper. */
  g_autofree char *told =
      g_strdup_printf (_ ("“%s” was removed"), paper->title ? paper->title : paper->file_name);

  bw_desk_remove_paper (bw_part_get_library (BW_PART (list)), paper);
  bw_told_toast (list, told, TRUE);
}

static GtkWidget *
make_paper_row (gpointer paper, gpointer user_data)
{
  BwLibrary *library = bw_part_get_library (BW_PART (user_data));
  GtkWidget *row = bw_noun_row_new (library, paper, describe_paper);
  GtkWidget *button =
      bw_noun_row_add_button (BW_NOUN_ROW (row), "list-remove-symbolic", _ ("Remove this paper"));

  bw_noun_row_add_icon (BW_NOUN_ROW (row), "bw-paper-symbolic");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), row, 0);
  bw_read_only_guard (library, button);
  return row;
}

static void
count_changed_cb (BwPapersList *self, guint position, guint removed, guint added, GListModel *papers)
{
  gtk_widget_set_visible (GTK_WIDGET (self->papers), g_list_model_get_n_items (papers) > 0);
}

/* --- papers on their way */

static void
attempt_free (gpointer data)
{
  Attempt *attempt = data;

  g_clear_object (&attempt->item);
  g_free (attempt->refusal);
  g_free (attempt);
}

static void
show_attempts (BwPapersList *self)
{
  BwItem *item = bw_part_get_record (BW_PART (self));
  gboolean any = FALSE;

  for (guint i = 0; i < self->attempts->len; i++)
    {
      Attempt *attempt = g_ptr_array_index (self->attempts, i);
      gtk_widget_set_visible (GTK_WIDGET (attempt->row), attempt->item == item);
      any |= attempt->item == item;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->attempts_box), any);
}

static void
put_away (Attempt *attempt)
{
  BwPapersList *self = attempt->list;

  gtk_list_box_remove (self->attempts_box, GTK_WIDGET (attempt->row));
  g_ptr_array_remove (self->attempts, attempt);
  show_attempts (self);
}

static void
copy_refusal_cb (GtkButton *button, Attempt *attempt)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), attempt->refusal);
}

static void
put_away_cb (GtkButton *button, Attempt *attempt)
{
  put_away (attempt);
}

static void
add_refusal_button (Attempt *attempt, const char *icon, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", clicked, attempt);
  adw_action_row_add_suffix (attempt->row, button);
}

static void
show_refusal (Attempt *attempt, const GError *error)
{
  attempt->refusal = g_strdup (error->message);
  gtk_widget_set_visible (attempt->spinner, FALSE);
  adw_action_row_set_icon_name (attempt->row, "dialog-warning-symbolic");
  adw_action_row_set_subtitle (attempt->row, error->message);
  add_refusal_button (attempt, "edit-copy-symbolic", _ ("Copy the reason"), G_CALLBACK (copy_refusal_cb));
  add_refusal_button (attempt, "window-close-symbolic", _ ("Put this notice away"), G_CALLBACK (put_away_cb));
}

/* It may be meant, so it is not refused. */
static void
tell_same (BwPapersList *self, BwPaper *paper)
{
  BwLibrary *library = bw_part_get_library (BW_PART (self));
  BwPaper *other = bw_desk_find_same_paper (library, paper);
  BwItem *item = other ? bw_library_get (library, BW_TYPE_ITEM, other->item) : NULL;
  g_autofree char *told = NULL;

  if (item == NULL)
    return;
  if (other->item == paper->item)
    /* Translators: the name of a file. */
    told = g_strdup_printf (_ ("“%s” is attached to this item twice now"), paper->file_name);
  else
    /* Translators: the name of a file, and the title of an item. */
    told =
        g_strdup_printf (_ ("“%1$s” is attached to “%2$s” too"), paper->file_name, bw_item_get_title (item));
  bw_told_toast (GTK_WIDGET (self), told, TRUE);
}

static void
attached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Attempt *attempt = user_data;
  g_autoptr (BwPapersList) self = attempt->list;
  g_autoptr (GError) error = NULL;

  BwPaper *paper = bw_desk_attach_paper_finish (BW_LIBRARY (source), result, &error);
  if (bw_part_get_library (BW_PART (self)) == NULL)
    return;
  if (paper)
    {
      put_away (attempt);
      tell_same (self, paper);
    }
  else
    show_refusal (attempt, error);
}

static Attempt *
add_attempt (BwPapersList *self, BwItem *item, const char *name)
{
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->list = self;
  attempt->item = g_object_ref (item);
  attempt->row = ADW_ACTION_ROW (adw_action_row_new ());
  attempt->spinner = gtk_spinner_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (attempt->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (attempt->row), name);
  adw_action_row_set_subtitle (attempt->row, _ ("Being examined"));
  gtk_spinner_start (GTK_SPINNER (attempt->spinner));
  adw_action_row_add_prefix (attempt->row, attempt->spinner);
  gtk_list_box_append (self->attempts_box, GTK_WIDGET (attempt->row));
  g_ptr_array_add (self->attempts, attempt);
  show_attempts (self);
  return attempt;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BwPapersList *self = BW_PAPERS_LIST (source);
  g_autoptr (BwItem) item = user_data;
  g_autoptr (GFile) file = bw_file_question_ask_finish (GTK_WIDGET (self), result);

  if (file && bw_part_get_library (BW_PART (self)))
    bw_papers_list_attach (self, item, file);
}

static void
attach_clicked_cb (BwPapersList *self)
{
  bw_papers_list_ask (self);
}

static void
bw_papers_list_open (BwPart *part, BwLibrary *library)
{
  bw_read_only_guard (library, BW_PAPERS_LIST (part)->attach);
}

static void
bw_papers_list_turn (BwPart *part, BwLibrary *library, gpointer item)
{
  BwPapersList *self = BW_PAPERS_LIST (part);
  g_autoptr (GListModel) papers =
      bw_library_list_of (library, BW_TYPE_PAPER, "item", bw_record_get_id (item));

  show_attempts (self);
  gtk_list_box_bind_model (self->papers, papers, make_paper_row, self, NULL);
  g_signal_connect_object (papers, "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  count_changed_cb (self, 0, 0, 0, papers);
}

static void
bw_papers_list_dispose (GObject *object)
{
  BwPapersList *self = BW_PAPERS_LIST (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_PAPERS_LIST);
  G_OBJECT_CLASS (bw_papers_list_parent_class)->dispose (object);
}

static void
bw_papers_list_finalize (GObject *object)
{
  BwPapersList *self = BW_PAPERS_LIST (object);

  g_ptr_array_unref (self->attempts);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (bw_papers_list_parent_class)->finalize (object);
}

static void
bw_papers_list_class_init (BwPapersListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_papers_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_papers_list_finalize;
  BW_PART_CLASS (klass)->open = bw_papers_list_open;
  BW_PART_CLASS (klass)->turn = bw_papers_list_turn;
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "papers-list.ui");
  gtk_widget_class_bind_template_child (widget_class, BwPapersList, attach);
  gtk_widget_class_bind_template_child (widget_class, BwPapersList, papers);
  gtk_widget_class_bind_template_child (widget_class, BwPapersList, attempts_box);
  gtk_widget_class_bind_template_callback (widget_class, attach_clicked_cb);
}

static void
bw_papers_list_init (BwPapersList *self)
{
  self->attempts = g_ptr_array_new_with_free_func (attempt_free);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bw_papers_list_attach (BwPapersList *self, BwItem *item, GFile *file)
{
  g_return_if_fail (BW_IS_PAPERS_LIST (self));
  g_return_if_fail (BW_IS_ITEM (item));

  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  Attempt *attempt = add_attempt (g_object_ref (self), item, shown);

  bw_desk_attach_paper_async (bw_part_get_library (BW_PART (self)), item, g_file_peek_path (file),
                              self->cancellable, attached_cb, attempt);
}

void
bw_papers_list_ask (BwPapersList *self)
{
  g_return_if_fail (BW_IS_PAPERS_LIST (self));

  BwItem *item = bw_part_get_record (BW_PART (self));

  if (item)
    bw_file_question_ask_async (GTK_WIDGET (self), _ ("Attach a Paper"), BW_FILE_PDF, NULL, chosen_cb,
                                g_object_ref (item));
}
