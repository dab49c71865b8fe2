/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing an attached page anew. Whatever state the paper's own content leaves behind, the stamp begins from
 * the page's first: what was saved too seldom is saved before it, what is left open is closed after it, and
 * content that cannot be read is shut in form XObjects, whose state ends with them.
 */
#include "paper/attached-page.h"

#define FRAME_INK "0.812" /* #cfcfcf */
#define FRAME_WIDTH 0.35

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.4f", number));
  g_string_append_c (text, ' ');
}

static void
append_matrix (GString *text, const BwMatrix *matrix)
{
  g_autofree char *numbers = bw_matrix_to_text (matrix);

  g_string_append_printf (text, "%s cm\n", numbers);
}

static void
append_box (GString *text, const BwPageFrame *frame, double margin)
{
  append_number (text, frame->x0 - margin);
  append_number (text, frame->y0 - margin);
  append_number (text, frame->x1 - frame->x0 + 2 * margin);
  append_number (text, frame->y1 - frame->y0 + 2 * margin);
  g_string_append (text, "re ");
}

static void
append_times (GString *text, const char *what, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, what);
}

/* Round the content, not on it, which paints later. */
static void
append_frame (GString *text, const BwAttachedPage *self)
{
  double width = FRAME_WIDTH / (self->place.scale * self->frame.unit);

  g_string_append (text, "/Artifact <</Type /Layout>> BDC\nq\n" FRAME_INK " G ");
  append_number (text, width);
  g_string_append (text, "w\n");
  append_matrix (text, &self->move);
  append_box (text, &self->frame, width / 2);
  g_string_append (text, "S\nQ\nEMC\n");
}

static void
append_stamp (GString *text, const BwAttachedPage *self, const char *name)
{
  BwMatrix scale = {self->place.foot_scale, 0, 0, self->place.foot_scale, 0, 0};
  BwMatrix matrix = bw_matrix_after (&scale, &self->from_view);

  g_string_append (text, "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq\n");
  append_matrix (text, &matrix);
  g_string_append_printf (text, "%s Do\nQ\nEMC\n", name);
}

/* Before the content: frame and stamp, in the page's first state, then the room in which the content may
 * paint. That ends above the foot, so nothing the content does can cover the stamp, nor can a mistake in it
 * keep a reader from it. */
static char *
opening (const BwAttachedPage *self, const char *stamp_name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->place.framed)
    append_frame (text, self);
  append_stamp (text, self, stamp_name);
  if (self->role != NULL)
    g_string_append_printf (text, "%s <</MCID %d>> BDC\n", self->role, self->mcid);
  g_string_append (text, "q\n");
  append_matrix (text, &self->move);
  append_box (text, &self->frame, 0);
  g_string_append (text, "W n\n");
  if (self->readable)
    {
      append_times (text, "q\n", self->balance.surplus_restores);
      append_times (text, "/Span BMC\n", self->balance.surplus_ends);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Everything the content leaves open, in an order in which it can be closed. */
static void
append_closers (GString *text, const BwContentBalance *balance)
{
  append_times (text, ")", balance->open_strings);
  g_string_append (text, balance->unfinished != NULL ? balance->unfinished : "");
  g_string_append_c (text, '\n');
  if (balance->in_text)
    g_string_append (text, "ET\n");
  if (balance->in_path)
    g_string_append (text, "n\n");
  append_times (text, "EMC\n", balance->open_marks);
  append_times (text, "Q\n", balance->open_saves);
}

static char *
closing (const BwAttachedPage *self)
{
  g_autoptr (GString) text = g_string_new ("\n");

  if (self->readable)
    append_closers (text, &self->balance);
  g_string_append (text, self->role != NULL ? "Q\nEMC\n" : "Q\n");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A name that the page's resources do not have yet. */
static char *
free_name (BwObject resources, const char *wanted)
{
  g_autofree char *name = g_strdup (wanted);

  for (guint i = 1; bw_object_has (resources, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s%u", wanted, i);
    }
  return g_steal_pointer (&name);
}

/* Patterns are laid out in the page's coordinates, which scaling the content does not touch: so they are
 * scaled themselves (ISO 32000-1, 8.7.2). Copies, since forms may use the same ones unscaled. */
static BwObject
move_pattern (BwObject pattern, const BwMatrix *move)
{
  BwObject old = bw_object_get (pattern, "/Matrix");
  BwMatrix matrix = {
      bw_object_real (bw_object_item (old, 0), 1), bw_object_real (bw_object_item (old, 1), 0),
      bw_object_real (bw_object_item (old, 2), 0), bw_object_real (bw_object_item (old, 3), 1),
      bw_object_real (bw_object_item (old, 4), 0), bw_object_real (bw_object_item (old, 5), 0)};
  BwMatrix moved = bw_matrix_after (&matrix, move);
  const double number[] = {moved.a, moved.b, moved.c, moved.d, moved.e, moved.f};
  BwObject array = bw_object_new_array (pattern.document);
  BwObject copy = bw_object_copy (pattern);

  for (guint i = 0; i < G_N_ELEMENTS (number); i++)
    bw_object_append (
        array, (BwObject){pattern.document, qpdf_oh_new_real_from_double (pattern.document, number[i], 6)});
  bw_object_set (copy, "/Matrix", array);
  return copy;
}

static void
move_patterns (BwObject resources, const BwMatrix *move)
{
  BwObject patterns = bw_object_copy_dict (bw_object_get (resources, "/Pattern"));
  g_auto (GStrv) keys = bw_object_keys (patterns);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      BwObject pattern = bw_object_get (patterns, keys[i]);

      if (bw_object_is_dict (pattern) || bw_object_is_stream (pattern))
        bw_object_set (patterns, keys[i], move_pattern (pattern, move));
    }
  if (keys[0] != NULL)
    bw_object_set (resources, "/Pattern", patterns);
}

/* Makes a form XObject of a content stream where it stands, which needs no decoding, and calls it. */
static void
shut_in (const BwAttachedPage *self, BwObject stream, BwObject resources, BwObject xobjects, GString *calls)
{
  const BwPageFrame *frame = &self->frame;
  g_autofree char *name = free_name (xobjects, "/BoardwrightContent");
  BwObject box = bw_object_new_array (stream.document);

  bw_object_append (box, bw_object_new_real (stream.document, frame->x0));
  bw_object_append (box, bw_object_new_real (stream.document, frame->y0));
  bw_object_append (box, bw_object_new_real (stream.document, frame->x1));
  bw_object_append (box, bw_object_new_real (stream.document, frame->y1));
  bw_object_set_name (stream, "/Type", "/XObject");
  bw_object_set_name (stream, "/Subtype", "/Form");
  bw_object_set (stream, "/BBox", box);
  bw_object_set (stream, "/Resources", bw_object_copy_dict (resources));
  bw_object_set (xobjects, name, stream);
  g_string_append_printf (calls, "%s Do\n", name);
}

/* The content streams themselves, in order, without what is not one. */
static GArray *
content_streams (BwObject contents)
{
  GArray *streams = g_array_new (FALSE, FALSE, sizeof (BwObject));
  guint length = bw_object_length (contents);

  if (bw_object_is_stream (contents))
    g_array_append_val (streams, contents);
  for (guint i = 0; i < length; i++)
    {
      BwObject stream = bw_object_item (contents, i);

      if (bw_object_is_stream (stream))
        g_array_append_val (streams, stream);
    }
  return streams;
}

static void
append_stream (BwObject contents, const char *text)
{
  bw_object_append (contents, bw_object_new_stream (contents.document, text, strlen (text)));
}

void
bw_attached_page_stamp (const BwAttachedPage *self, BwObject stamp)
{
  BwDocument *document = self->page.document;
  /* Copies: the originals may be other pages' as well. */
  BwObject resources = bw_object_copy_dict (bw_object_get (self->page, "/Resources"));
  BwObject xobjects = bw_object_copy_dict (bw_object_get (resources, "/XObject"));
  BwObject contents = bw_object_new_array (document);
  g_autoptr (GArray) streams = content_streams (bw_object_get (self->page, "/Contents"));
  g_autoptr (GString) calls = g_string_new (NULL);
  g_autofree char *stamp_name = free_name (xobjects, "/BoardwrightStamp");
  g_autofree char *before = opening (self, stamp_name);
  g_autofree char *after = closing (self);

  if (self->readable)
    move_patterns (resources, &self->move);
  append_stream (contents, before);
  for (guint i = 0; i < streams->len; i++)
    {
      BwObject stream = g_array_index (streams, BwObject, i);

      if (self->readable)
        bw_object_append (contents, stream);
      else
        shut_in (self, stream, resources, xobjects, calls);
    }
  if (!self->readable)
    append_stream (contents, calls->str);
  append_stream (contents, after);

  bw_object_set (xobjects, stamp_name, stamp);
  bw_object_set (resources, "/XObject", xobjects);
  bw_object_set (self->page, "/Resources", resources);
  bw_object_set (self->page, "/Contents", contents);
}
