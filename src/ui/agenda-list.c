// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * agenda-list.c - keeps one row for each item and puts the rows in the order of the arranged lines.
 *
 * A row lives as long as its item is on the agenda: moving an item sorts the rows anew and makes none, so
 * that selection, focus and a drag that is going on survive. For that the box sorts itself instead of
 * following a model.
 */
#include "ui/agenda-list.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/agenda-drag.h"
#include "ui/agenda-row.h"
#include "ui/nameless-item.h"
#include "ui/planned-end.h"
#include "ui/told.h"

struct _BwAgendaList
{
  BwPart parent_instance;

  GListModel *items;  /* BwItem of the meeting; NULL: there is none */
  GPtrArray *lines;   /* BwAgendaLine as they are read */
  GHashTable *rows;   /* BwItem -> BwAgendaRow, which the box owns */
  BwItem *selected;   /* NULL: none */
  gboolean is_turned; /* another meeting is shown from now on: all of its lines are new */
  gboolean narrow;

  GtkListBox *box;
  GtkSizeGroup *purposes;
};

enum
{
  ARRANGED,
  PAPER_DROPPED,
  N_SIGNALS,
};

typedef enum
{
  PROP_ITEM = 1,
  PROP_NARROW,
} BwAgendaListProperty;

static guint signals[N_SIGNALS];
static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (BwAgendaList, bw_agenda_list, BW_TYPE_PART)

static BwLibrary *
get_library (BwAgendaList *self)
{
  return bw_part_get_library (BW_PART (self));
}

static BwMeeting *
get_meeting (BwAgendaList *self)
{
  return bw_part_get_record (BW_PART (self));
}

static gboolean
can_change (gpointer user_data)
{
  return !bw_library_is_read_only (get_library (user_data));
}

/* The number of lines if there is none. While the agenda is arranged anew, rows do not know their place. */
static guint
find_line (BwAgendaList *self, BwItem *item)
{
  guint i = 0;

  while (i < self->lines->len && ((const BwAgendaLine *) g_ptr_array_index (self->lines, i))->item != item)
    i++;
  return i;
}

/* --- arranging */

static void
show_evidence (BwAgendaList *self, BwItem *item, BwAgendaRowFacts *facts)
{
  g_autoptr (GListModel) evidence =
      bw_library_list_of (get_library (self), BW_TYPE_EVIDENCE, "item", bw_record_get_id (BW_RECORD (item)));

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (BwEvidence) one = g_list_model_get_item (evidence, i);
      facts->has_measure |= one->measure != BW_NOBODY;
      facts->has_story |= one->story != BW_NOBODY;
    }
}

static void
show_line (BwAgendaList *self, guint index)
{
  const BwAgendaLine *line = g_ptr_array_index (self->lines, index);
  BwPerson *lead = bw_library_get (get_library (self), BW_TYPE_PERSON, line->item->lead);
  gint64 end = get_meeting (self)->end;
  BwAgendaRowFacts facts = {
      .lead = lead ? bw_person_get_title (lead) : "",
      .is_over = line->start != BW_UNSET && end != BW_UNSET && line->start >= end,
      .is_narrow = self->narrow,
      .index = index,
  };

  show_evidence (self, line->item, &facts);
  bw_agenda_row_show (g_hash_table_lookup (self->rows, line->item), line, &facts);
}

static void
renamed_cb (BwAgendaList *self, const char *title, BwAgendaRow *row)
{
  BwItem *item = bw_agenda_row_get_item (row);
  g_autoptr (GError) error = NULL;
  gboolean is_nameless =
      (title == NULL || *title == '\0') && item->title == NULL && item->kind != BW_ITEM_BREAK;

  /* A row that is taken away with its item ends the writing too. */
  if (!bw_nameless_item_is_there (get_library (self), item))
    return;
  if (is_nameless)
    bw_nameless_item_remove_soon (get_library (self), item);
  else if (title && g_strcmp0 (title, item->title) != 0 &&
           !bw_desk_set_text (get_library (self), BW_RECORD (item), "title", title, &error))
    bw_told_refused (GTK_WIDGET (self), error, title);
}

static void
require_row (BwAgendaList *self, BwItem *item)
{
  if (g_hash_table_contains (self->rows, item))
    return;

  BwAgendaRow *row = bw_agenda_row_new (item, self->purposes);
  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_object_ref (item), row);
  gtk_list_box_append (self->box, GTK_WIDGET (row));
}

/* The neighbour takes over the selection, and the focus if the row had it. */
static void
remove_row (BwAgendaList *self, BwAgendaRow *row)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  gboolean was_selected = gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->box)) == GTK_WIDGET (row);

  gtk_list_box_remove (self->box, GTK_WIDGET (row));
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->box, index);
  if (next == NULL && index > 0)
    next = gtk_list_box_get_row_at_index (self->box, index - 1);
  if (was_selected && next)
    gtk_list_box_select_row (self->box, next);
  if (had_focus && next)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
remove_rows_without_line (BwAgendaList *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer item, row;

  for (guint i = 0; i < self->lines->len; i++)
    g_hash_table_add (kept, ((const BwAgendaLine *) g_ptr_array_index (self->lines, i))->item);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &item, &row))
    if (!g_hash_table_contains (kept, item))
      {
        remove_row (self, row);
        g_hash_table_iter_remove (&iter);
      }
}

/* What somebody took back or did again is where they are. The focus comes along if it was in the list. */
static void
follow (BwAgendaList *self, BwItem *appeared)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (g_hash_table_lookup (self->rows, appeared));
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->box)) != NULL;

  gtk_list_box_select_row (self->box, row);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
arrange (BwAgendaList *self)
{
  BwItem *appeared = NULL;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  if (self->items)
    self->lines = bw_agenda_arrange (self->items, get_meeting (self)->start);
  else
    self->lines = g_ptr_array_new ();

  remove_rows_without_line (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      BwItem *item = ((const BwAgendaLine *) g_ptr_array_index (self->lines, i))->item;

      if (appeared == NULL && !g_hash_table_contains (self->rows, item))
        appeared = item;
      require_row (self, item);
      show_line (self, i);
    }
  gtk_list_box_invalidate_sort (self->box);
  gtk_list_box_invalidate_headers (self->box);
  if (appeared && !self->is_turned && can_change (self))
    follow (self, appeared);
  self->is_turned = FALSE;
  g_signal_emit (self, signals[ARRANGED], 0);
}

static void
bw_agenda_list_show (BwPart *part, BwLibrary *library, gpointer meeting)
{
  arrange (BW_AGENDA_LIST (part));
}

static void
bw_agenda_list_turn (BwPart *part, BwLibrary *library, gpointer meeting)
{
  BwAgendaList *self = BW_AGENDA_LIST (part);

  g_clear_object (&self->items);
  self->items = bw_library_list_of (library, BW_TYPE_ITEM, "meeting", bw_record_get_id (meeting));
  self->is_turned = TRUE;
}

static void
bw_agenda_list_clear (BwPart *part)
{
  BwAgendaList *self = BW_AGENDA_LIST (part);

  g_clear_object (&self->items);
  arrange (self);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  guint one = bw_agenda_row_get_index (BW_AGENDA_ROW (a));
  guint other = bw_agenda_row_get_index (BW_AGENDA_ROW (b));

  return (one > other) - (one < other);
}

/* The planned end lies before the first line that begins at it or later. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  BwAgendaList *self = user_data;
  guint index = bw_agenda_row_get_index (BW_AGENDA_ROW (row));
  gint64 end = get_meeting (self) ? get_meeting (self)->end : BW_UNSET;
  gboolean is_first_over = FALSE;

  if (index < self->lines->len && index > 0 && end != BW_UNSET)
    {
      const BwAgendaLine *line = g_ptr_array_index (self->lines, index);
      const BwAgendaLine *last = g_ptr_array_index (self->lines, index - 1);
      is_first_over = line->start != BW_UNSET && line->start >= end && last->start < end;
    }
  gtk_list_box_row_set_header (row, is_first_over ? bw_planned_end_new (end) : NULL);
}

/* --- dropping */

static void
item_dropped_cb (BwItem *item, BwItem *target, gboolean before, gpointer user_data)
{
  bw_desk_drop_item (get_library (user_data), item, target, before);
  bw_agenda_list_select (user_data, item);
}

static void
files_dropped_cb (GSList *files, BwItem *target, gpointer user_data)
{
  for (; files; files = files->next)
    g_signal_emit (user_data, signals[PAPER_DROPPED], 0, target, files->data);
}

static const BwAgendaDragHandler drag_handler = {item_dropped_cb, files_dropped_cb, can_change};

/* --- selecting */

static void
selected_rows_changed_cb (BwAgendaList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->box);
  BwItem *item = row ? bw_agenda_row_get_item (BW_AGENDA_ROW (row)) : NULL;

  if (g_set_object (&self->selected, item))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
row_activated_cb (BwAgendaList *self, BwAgendaRow *row)
{
  if (can_change (self))
    bw_agenda_row_rename (row);
}

/* Tab comes to the selected line and goes on behind the agenda: from line to line the arrows lead. */
static gboolean
bw_agenda_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  BwAgendaList *self = BW_AGENDA_LIST (widget);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (bw_agenda_list_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget))
    return FALSE;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->box);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->box, 0);
  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
bw_agenda_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((BwAgendaListProperty) id)
    {
    case PROP_ITEM:
      g_value_set_object (value, BW_AGENDA_LIST (object)->selected);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, BW_AGENDA_LIST (object)->narrow);
      break;
    }
}

static void
bw_agenda_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  BwAgendaList *self = BW_AGENDA_LIST (object);

  switch ((BwAgendaListProperty) id)
    {
    case PROP_ITEM:
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      for (guint i = 0; i < self->lines->len; i++)
        show_line (self, i);
      break;
    }
}

static void
bw_agenda_list_dispose (GObject *object)
{
  BwAgendaList *self = BW_AGENDA_LIST (object);

  g_clear_object (&self->items);
  g_clear_object (&self->selected);
  G_OBJECT_CLASS (bw_agenda_list_parent_class)->dispose (object);
}

static void
bw_agenda_list_finalize (GObject *object)
{
  BwAgendaList *self = BW_AGENDA_LIST (object);

  g_hash_table_unref (self->rows);
  g_ptr_array_unref (self->lines);
  g_object_unref (self->purposes);
  G_OBJECT_CLASS (bw_agenda_list_parent_class)->finalize (object);
}

static void
bw_agenda_list_class_init (BwAgendaListClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_item_noun, &bw_person_noun, &bw_evidence_noun, NULL};
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  object_class->get_property = bw_agenda_list_get_property;
  object_class->set_property = bw_agenda_list_set_property;
  object_class->dispose = bw_agenda_list_dispose;
  object_class->finalize = bw_agenda_list_finalize;
  GTK_WIDGET_CLASS (klass)->focus = bw_agenda_list_focus;
  part_class->turn = bw_agenda_list_turn;
  part_class->clear = bw_agenda_list_clear;
  part_class->show = bw_agenda_list_show;
  part_class->nouns = nouns;
  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, BW_TYPE_ITEM, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[ARRANGED] =
      g_signal_new ("arranged", BW_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PAPER_DROPPED] = g_signal_new ("paper-dropped", BW_TYPE_AGENDA_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, BW_TYPE_ITEM, G_TYPE_FILE);
}

static void
bw_agenda_list_init (BwAgendaList *self)
{
  self->lines = g_ptr_array_new ();
  self->rows = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->purposes = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->box, FALSE);
  gtk_list_box_set_sort_func (self->box, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->box, update_header, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "agenda");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Agenda"),
                                  -1);
  g_signal_connect_object (self->box, "selected-rows-changed", G_CALLBACK (selected_rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  bw_agenda_drag_add (self->box, &drag_handler, self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GPtrArray *
bw_agenda_list_get_lines (BwAgendaList *self)
{
  g_return_val_if_fail (BW_IS_AGENDA_LIST (self), NULL);

  return self->lines;
}

const BwAgendaLine *
bw_agenda_list_get_line (BwAgendaList *self, BwItem *item)
{
  g_return_val_if_fail (BW_IS_AGENDA_LIST (self), NULL);

  guint index = find_line (self, item);
  return index < self->lines->len ? g_ptr_array_index (self->lines, index) : NULL;
}

BwItem *
bw_agenda_list_get_item (BwAgendaList *self)
{
  g_return_val_if_fail (BW_IS_AGENDA_LIST (self), NULL);

  return self->selected;
}

void
bw_agenda_list_select (BwAgendaList *self, BwItem *item)
{
  g_return_if_fail (BW_IS_AGENDA_LIST (self));

  BwAgendaRow *row = item ? g_hash_table_lookup (self->rows, item) : NULL;

  gtk_list_box_select_row (self->box, GTK_LIST_BOX_ROW (row));
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

void
bw_agenda_list_rename (BwAgendaList *self, BwItem *item)
{
  g_return_if_fail (BW_IS_AGENDA_LIST (self));

  BwAgendaRow *row = g_hash_table_lookup (self->rows, item);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->box, GTK_LIST_BOX_ROW (row));
  bw_agenda_row_rename (row);
}
