// SPDX-License-Identifier: GPL-3.0-or-later
/* prose.c - a text view that tells when a person wrote, and only then. */
#include "ui/prose.h"

struct _BwProse
{
  GtkTextView parent_instance;

  gboolean is_told; /* the text comes from outside */
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

static void
changed_cb (BwProse *self, GtkTextBuffer *buffer)
{
  if (self->is_told)
    return;
  g_autofree char *text = dup_text (buffer);
  g_signal_emit (self, signals[WRITTEN], 0, text);
}

static void
bw_prose_class_init (BwProseClass *klass)
{
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
