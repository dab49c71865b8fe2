/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Binding, step by step: papers in order, each copied, linked, moved, tagged and stamped; then the pages put
 * in order, written, verified, renamed. Beside the pack two papers are open at a time: one is merged, and
 * meanwhile the next is opened and looked at on another thread.
 */
#include "paper/bind.h"

#include "paper/attached-page.h"
#include "paper/document.h"
#include "paper/forms.h"
#include "paper/incoming.h"
#include "paper/layers.h"
#include "paper/links.h"
#include "paper/outlines.h"
#include "paper/tags.h"
#include "paper/verify.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define OLDEST_VERSION "1.7"
/* What of the work is done when all papers are merged, and when the file is written. */
#define MERGED 0.4
#define WRITTEN 0.9

typedef struct
{
  const BwBinding *binding;
  BwDocument *pack;
  BwTags *tags;
  GArray *order;          /* guint: the papers as they are bound, by their place in the binding */
  BwIncoming *incoming;   /* the next of them; NULL after the last */
  GArray *skeleton_pages; /* object numbers of our own pages */
  GArray *pages;          /* object numbers of all pages, in order */
  char *version;          /* the newest of all parts */
  BwBindProgress progress;
  gpointer progress_data;
} Binder;

static void
binder_clear (Binder *self)
{
  g_clear_pointer (&self->incoming, bw_incoming_free);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_pointer (&self->tags, bw_tags_free);
  g_clear_pointer (&self->pack, bw_document_close);
  g_clear_pointer (&self->skeleton_pages, g_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->version, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Binder, binder_clear)

static void
report (const Binder *self, double fraction)
{
  if (self->progress != NULL)
    self->progress (fraction, self->progress_data);
}

static gboolean
binding_error (GError **error, const char *name)
{
  g_set_error (error, BW_PAPER_ERROR, BW_PAPER_ERROR_BINDING,
               /* Translators: %s is the name of a file. */
               _ ("“%s” does not fit the place that was kept for it in the pack: attach it again."), name);
  return FALSE;
}

static void
note_version (Binder *self, BwDocument *document)
{
  const char *version = qpdf_get_pdf_version (document);

  /* "1.4" to "2.0": both are digits of one length. */
  if (g_strcmp0 (version, self->version) <= 0)
    return;
  g_free (self->version);
  self->version = g_strdup (version);
}

static gboolean
open_skeleton (Binder *self, GError **error)
{
  guint n_pages = 0;

  self->pack = bw_document_open_bytes (self->binding->skeleton, _ ("the pack's own pages"), error);
  if (self->pack == NULL)
    return FALSE;
  self->tags = bw_tags_new (self->pack, error);
  if (self->tags == NULL)
    return FALSE;
  self->version = g_strdup (OLDEST_VERSION);
  self->skeleton_pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  n_pages = bw_document_n_pages (self->pack);
  for (guint i = 0; i < n_pages; i++)
    {
      guint number = bw_object_number (bw_object_page (self->pack, i));

      g_array_append_val (self->skeleton_pages, number);
    }
  return TRUE;
}

/* Annotations must be objects of their own to be tagged, and know their page. */
static void
settle_annotations (BwObject page)
{
  BwObject annotations = bw_object_get (page, "/Annots");
  guint n_annotations = bw_object_length (annotations);

  for (guint i = 0; i < n_annotations; i++)
    {
      BwObject annotation = bw_object_item (annotations, i);

      if (!bw_object_is_dict (annotation))
        continue;
      if (bw_object_number (annotation) == 0)
        {
          annotation = bw_object_make_indirect (annotation);
          bw_object_replace (annotations, i, annotation);
        }
      bw_object_set (annotation, "/P", page);
    }
}

static void
copy_pages (GArray *pages, BwDocument *pack)
{
  for (guint i = 0; i < pages->len; i++)
    {
      BwAttachedPage *page = &g_array_index (pages, BwAttachedPage, i);

      page->page = bw_object_copy_to (page->page, pack);
      settle_annotations (page->page);
    }
}

static void
move_annotations (GArray *pages)
{
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pages->len; i++)
    bw_attached_page_move_annotations (&g_array_index (pages, BwAttachedPage, i), visited);
}

static void
add_links_back (const Binder *self, GArray *pages)
{
  const BwBindingBack *back = &self->binding->back;
  BwObject target = bw_object_numbered (self->pack, g_array_index (self->skeleton_pages, guint, back->page));

  for (guint i = 0; i < pages->len; i++)
    bw_attached_page_add_link (&g_array_index (pages, BwAttachedPage, i), back->x0, back->y0, back->x1,
                               back->y1, target, back->words);
}

static void
stamp_pages (const Binder *self, const BwBindingPaper *paper, GArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    bw_attached_page_stamp (&g_array_index (pages, BwAttachedPage, i),
                            bw_object_numbered (self->pack, paper->stamp_ids[i]));
}

/* What leads to a paper from our own pages could not say where until now. */
static void
lead_arrows (const Binder *self, const BwBindingPaper *paper, GArray *pages)
{
  for (guint i = 0; i < paper->n_arrows; i++)
    {
      BwObject destination = bw_object_new_array (self->pack);

      bw_object_append (destination, g_array_index (pages, BwAttachedPage, 0).page);
      bw_object_append (destination, bw_object_new_name (self->pack, "/Fit"));
      bw_object_set (bw_object_numbered (self->pack, paper->arrow_ids[i]), "/Dest", destination);
    }
}

/* The order matters: annotations before tags, which number them; tags before stamps, which write their marks.
 */
static void
merge (Binder *self, const BwBindingPaper *paper, const BwIncoming *incoming, guint index)
{
  g_autofree char *prefix = g_strdup_printf ("paper%u", index + 1);
  BwDocument *document = incoming->document;
  GArray *pages = incoming->pages;

  copy_pages (pages, self->pack);
  bw_links_fasten (pages);
  move_annotations (pages);
  if (self->binding->back.words != NULL)
    add_links_back (self, pages);
  bw_forms_merge (document, self->pack, prefix);
  bw_layers_merge (document, self->pack, paper->title);
  bw_outlines_merge (document, incoming->destinations, pages, paper->title,
                     bw_object_numbered (self->pack, paper->outline_id));
  bw_tags_merge (self->tags, document, pages, paper->title, paper->language,
                 bw_object_numbered (self->pack, paper->section_id));
  stamp_pages (self, paper, pages);
  lead_arrows (self, paper, pages);
  for (guint i = 0; i < pages->len; i++)
    {
      guint number = bw_object_number (g_array_index (pages, BwAttachedPage, i).page);

      g_array_append_val (self->pages, number);
    }
}

/* Whether what the caller prepared for this paper is there: as many stamps as pages, a section, outline items
 * and links. */
static gboolean
fits (const Binder *self, const BwBindingPaper *paper, guint n_pages)
{
  if (paper->n_stamps != n_pages || !bw_object_is_dict (bw_object_numbered (self->pack, paper->section_id)) ||
      !bw_object_is_dict (bw_object_numbered (self->pack, paper->outline_id)))
    return FALSE;
  for (guint i = 0; i < n_pages; i++)
    if (!bw_object_is_stream (bw_object_numbered (self->pack, paper->stamp_ids[i])))
      return FALSE;
  for (guint i = 0; i < paper->n_arrows; i++)
    if (!bw_object_is_dict (bw_object_numbered (self->pack, paper->arrow_ids[i])))
      return FALSE;
  return TRUE;
}

/* Sends for paper `place` of the order. */
static void
send_for (Binder *self, guint place)
{
  const BwBindingPaper *paper;

  if (place >= self->order->len)
    return;
  paper = &self->binding->papers[g_array_index (self->order, guint, place)];
  self->incoming = bw_incoming_new (paper->pdf, paper->name);
}

static gboolean
merge_paper (Binder *self, guint place, GError **error)
{
  guint index = g_array_index (self->order, guint, place);
  const BwBindingPaper *paper = &self->binding->papers[index];
  g_autoptr (BwIncoming) incoming = g_steal_pointer (&self->incoming);

  if (!bw_incoming_wait (incoming, error))
    return FALSE;
  send_for (self, place + 1);
  if (!fits (self, paper, incoming->pages->len))
    return binding_error (error, paper->name);
  note_version (self, incoming->document);
  merge (self, paper, incoming, index);
  if (!bw_document_check (incoming->document, paper->name, error) ||
      !bw_document_check (self->pack, paper->name, error))
    return FALSE;
  bw_document_release (self->pack);
  return TRUE;
}

/* By the page that they follow; those that follow the same one as they came. */
static GArray *
order_papers (const Binder *self)
{
  const BwBinding *binding = self->binding;
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->skeleton_pages->len; i++)
    for (guint j = 0; j < binding->n_papers; j++)
      if (binding->papers[j].after_page == i)
        g_array_append_val (order, j);
  return order;
}

static gboolean
merge_all (Binder *self, GError **error)
{
  guint n_merged = 0;

  self->order = order_papers (self);
  send_for (self, 0);
  for (guint i = 0; i < self->skeleton_pages->len; i++)
    {
      g_array_append_val (self->pages, g_array_index (self->skeleton_pages, guint, i));
      while (n_merged < self->order->len &&
             self->binding->papers[g_array_index (self->order, guint, n_merged)].after_page == i)
        {
          if (!merge_paper (self, n_merged, error))
            return FALSE;
          report (self, MERGED * ++n_merged / self->order->len);
        }
    }
  bw_tags_finish (self->tags);
  return TRUE;
}

/* A page tree of one level, in pack order. */
static gboolean
order_pages (Binder *self, GError **error)
{
  BwObject catalogue = bw_object_catalogue (self->pack);
  BwObject tree = bw_object_get (catalogue, "/Pages");
  BwObject kids = bw_object_new_array (self->pack);

  for (guint i = 0; i < self->pages->len; i++)
    {
      BwObject page = bw_object_numbered (self->pack, g_array_index (self->pages, guint, i));

      bw_object_set (page, "/Parent", tree);
      bw_object_append (kids, page);
    }
  bw_object_set (tree, "/Kids", kids);
  bw_object_set_integer (tree, "/Count", self->pages->len);
  bw_object_remove (catalogue, BW_PAPER_STAMPS_KEY);
  /* They count our own pages only; without them a reader counts all, as the pack does. */
  bw_object_remove (catalogue, "/PageLabels");
  qpdf_update_all_pages_cache (self->pack);
  return bw_document_check (self->pack, _ ("the pack"), error);
}

static void
written_cb (int percent, void *data)
{
  report (data, MERGED + (WRITTEN - MERGED) * percent / 100);
}

/* The rename itself must reach the disk too. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (file < 0)
    return;
  fsync (file);
  close (file);
}

static gboolean
rename_into_place (const char *part, const char *output_path, GError **error)
{
  g_autofree char *shown = g_filename_display_basename (output_path);

  if (g_rename (part, output_path) != 0)
    {
      g_set_error (
          error, BW_PAPER_ERROR, BW_PAPER_ERROR_WRITE,
          /* Translators: the first %s is the name of a file, the second the system's reason. */
          _ ("“%s” could not be put in its place: %s. Choose another name or folder, and try again."), shown,
          g_strerror (errno));
      return FALSE;
    }
  sync_folder (output_path);
  return TRUE;
}

static gboolean
publish (Binder *self, const char *output_path, GError **error)
{
  g_autofree char *part = bw_paper_part_path (output_path);
  g_autofree char *shown = g_filename_display_basename (output_path);

  if (!bw_document_write (self->pack, part, shown, self->version, written_cb, self, error))
    return FALSE;
  if (bw_paper_read_back (part, shown, self->pages->len, error) &&
      rename_into_place (part, output_path, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}

/* Whether every paper has a page to follow and the link back a page to lead to. */
static gboolean
places_exist (const Binder *self, GError **error)
{
  const BwBinding *binding = self->binding;

  for (guint i = 0; i < binding->n_papers; i++)
    if (binding->papers[i].after_page >= self->skeleton_pages->len ||
        (binding->back.words != NULL && binding->back.page >= self->skeleton_pages->len))
      return binding_error (error, binding->papers[i].name);
  return TRUE;
}

gboolean
bw_paper_bind (const BwBinding *binding, const char *output_path, BwBindProgress progress,
               gpointer progress_data, GError **error)
{
  g_auto (Binder) binder = {.binding = binding, .progress = progress, .progress_data = progress_data};

  g_return_val_if_fail (binding != NULL && binding->skeleton != NULL, FALSE);
  g_return_val_if_fail (output_path != NULL, FALSE);

  if (!open_skeleton (&binder, error) || !places_exist (&binder, error) || !merge_all (&binder, error) ||
      !order_pages (&binder, error) || !publish (&binder, output_path, error))
    return FALSE;
  report (&binder, 1);
  return TRUE;
}

char *
bw_paper_part_path (const char *output_path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *part = NULL;

  g_return_val_if_fail (output_path != NULL, NULL);

  folder = g_path_get_dirname (output_path);
  name = g_path_get_basename (output_path);
  part = g_strdup_printf (".%s.boardwright-part", name);
  return g_build_filename (folder, part, NULL);
}
