// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * prose.c - a text view that tells when a person wrote, and only then. It is as high as its text, so that the
 * page scrolls and not the text in it; and it moves the page along with the cursor, which a text view does
 * only for itself.
 */
#include "ui/prose.h"

#define CURSOR_MARGIN 12 /* kept above and below the cursor's line */

struct _BwProse
{
  GtkTextView parent_instance;

  gboolean is_told; /* the text comes from outside */
  int width;        /* as it was last given */
  gboolean has_other_width;
  guint settling; /* an idle source, or 0 */
};

enum
{
  WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwProse, bw_prose, GTK_TYPE_TEXT_VIEW)

static char *
dup_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The adjustment of what scrolls this text, or NULL. */
static GtkAdjustment *
find_scroll (GtkWidget *widget, GtkWidget **content)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  *content = viewport ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  return *content ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)) : NULL;
}

static void
show_cursor (BwProse *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkWidget *content = NULL;
  GtkAdjustment *scroll = find_scroll (GTK_WIDGET (self), &content);
  GdkRectangle cursor;
  int x, y;
  double content_x, content_y;

  if (scroll == NULL || !gtk_widget_is_focus (GTK_WIDGET (self)))
    return;
  gtk_text_view_get_cursor_locations (view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &x, &y);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self), content, x, y, &content_x, &content_y))
    gtk_adjustment_clamp_page (scroll, content_y - CURSOR_MARGIN, content_y + cursor.height + CURSOR_MARGIN);
}

static gboolean
settled_cb (gpointer user_data)
{
  BwProse *self = user_data;

  self->settling = 0;
  /* A text view tells its height for the width that it had before. */
  if (self->has_other_width)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->has_other_width = FALSE;
  show_cursor (self);
  return G_SOURCE_REMOVE;
}

/* Once the text is laid out anew, which the text view does when it is idle. */
static void
settle (BwProse *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add (settled_cb, self);
}

static void
changed_cb (BwProse *self, GtkTextBuffer *buffer)
{
  if (self->is_told)
    return;
  g_autofree char *text = dup_text (buffer);
  g_signal_emit (self, signals[WRITTEN], 0, text);
}

static void
bw_prose_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BwProse *self = BW_PROSE (widget);

  GTK_WIDGET_CLASS (bw_prose_parent_class)->size_allocate (widget, width, height, baseline);
  self->has_other_width = self->has_other_width || width != self->width;
  self->width = width;
  settle (self);
}

static void
bw_prose_dispose (GObject *object)
{
  g_clear_handle_id (&BW_PROSE (object)->settling, g_source_remove);
  G_OBJECT_CLASS (bw_prose_parent_class)->dispose (object);
}

static void
bw_prose_class_init (BwProseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bw_prose_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = bw_prose_size_allocate;
  signals[WRITTEN] = g_signal_new ("written", BW_TYPE_PROSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bw_prose_init (BwProse *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
}

void
bw_prose_set_text (BwProse *self, const char *text)
{
  g_return_if_fail (BW_IS_PROSE (self));

  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *shown = dup_text (buffer);
  GtkTextIter cursor;

  if (g_strcmp0 (shown, text ? text : "") == 0)
    return;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  int offset = gtk_text_iter_get_offset (&cursor);
  self->is_told = TRUE;
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  self->is_told = FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, offset);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}
