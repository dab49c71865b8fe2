// SPDX-License-Identifier: GPL-3.0-or-later
/* write.c - a plan to the pack's own pages: composed elsewhere, drawn here. */
#include "pack/write.h"

#include <glib/gi18n-lib.h>

#include "model/language.h"
#include "pack/bookmarks.h"
#include "pack/compose.h"
#include "pack/foot.h"
#include "pack/terms.h"
#include "pack/tongue.h"
#include "pack/unshown.h"

typedef struct
{
  BwPlan *plan;
  BwComposition *composition;
  BwPdf *pdf;
  BwPlaces *places;
  GHashTable *sections; /* BwEntry -> BwPdfElement */
  GHashTable *outlines; /* BwLeaf of a paper -> BwPdfOutline */
  BwWritten *written;
  BwUnshownList *unshown;
  guint n_pages; /* of our own, written so far */
} BwWriter;

static void
writer_clear (BwWriter *self)
{
  g_clear_pointer (&self->sections, g_hash_table_unref);
  g_clear_pointer (&self->outlines, g_hash_table_unref);
  g_clear_pointer (&self->written, bw_written_free);
  g_clear_pointer (&self->unshown, bw_unshown_list_free);
  g_clear_pointer (&self->places, bw_places_free);
  g_clear_pointer (&self->pdf, bw_pdf_free);
  g_clear_pointer (&self->composition, bw_composition_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwWriter, writer_clear)

void
bw_written_free (BwWritten *self)
{
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_array_unref (self->papers);
  g_ptr_array_unref (self->strings);
  g_ptr_array_unref (self->numbers);
  g_clear_pointer (&self->unshown, g_ptr_array_unref);
  g_free (self);
}

static BwWritten *
written_new (void)
{
  BwWritten *self = g_new0 (BwWritten, 1);

  self->papers = g_array_new (FALSE, TRUE, sizeof (BwBindingPaper));
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

static const char *
keep (BwWriter *self, char *string)
{
  g_ptr_array_add (self->written->strings, string);
  return string;
}

/* --- drawing --- */

/* The section of the item that a leaf belongs to; NULL for those that stand by themselves. */
static BwPdfElement *
get_section (BwWriter *self, const BwLeaf *leaf)
{
  BwEntry *entry;
  BwPdfElement *section;

  if (leaf->entries->len == 0 || leaf->kind == BW_LEAF_VERBAL)
    return NULL;
  entry = g_ptr_array_index (leaf->entries, 0);
  section = g_hash_table_lookup (self->sections, entry);
  if (section == NULL)
    {
      section = bw_pdf_add_element (self->pdf, NULL, BW_PDF_SECT);
      if (entry->item->title != NULL)
        bw_pdf_element_set_title (section, entry->item->title);
      g_hash_table_insert (self->sections, entry, section);
    }
  return section;
}

/* Head and foot repeat what is on the leaves. */
static void
draw_page (BwWriter *self, const BwComposed *composed, guint page, BwPen *pen)
{
  const GArray *missing = bw_typesetter_get_missing (bw_pdf_get_typesetter (self->pdf));

  bw_unshown_list_look (self->unshown, missing, NULL, 0);
  bw_layout_draw (composed->layout, page, pen);
  bw_unshown_list_look (self->unshown, missing, composed->leaf, composed->leaf->first_page + page);
  bw_foot_draw (self->plan, composed->leaf, page, pen);
}

static void
draw_leaf (BwWriter *self, const BwComposed *composed)
{
  const BwLeaf *leaf = composed->leaf;

  for (guint i = 0; i < leaf->n_pages; i++)
    {
      BwPen pen = {self->pdf, bw_pdf_add_page (self->pdf, BW_PAGE_WIDTH, BW_PAGE_HEIGHT), self->places,
                   get_section (self, leaf)};

      if (i == 0)
        bw_pdf_place_set (bw_places_get (self->places, leaf), pen.page, 0);
      draw_page (self, composed, i, &pen);
      bw_pdf_page_finish (pen.page);
      self->n_pages++;
    }
}

/* A file that does not say is taken to be in the language of its item. */
static const char *
name_language (const BwPlan *plan, const BwLeaf *leaf)
{
  const BwEntry *entry = g_ptr_array_index (leaf->entries, 0);

  return leaf->paper->language != NULL ? leaf->paper->language : bw_tongue_of_item (plan, entry->item);
}

/* Its stamps, and what binding must know of it. */
static void
prepare_paper (BwWriter *self, const BwComposed *composed)
{
  const BwLeaf *leaf = composed->leaf;
  const GArray *pages = composed->places;
  GArray *stamps = g_array_sized_new (FALSE, FALSE, sizeof (guint), pages->len);
  const char *title = keep (self, bw_term_leaf (self->plan, leaf));
  BwBindingPaper paper = {
      .pdf = composed->paper,
      .name = title,
      .title = title,
      .language = name_language (self->plan, leaf),
      .after_page = self->n_pages - 1,
      .section_id = bw_pdf_element_get_object_id (get_section (self, leaf)),
      .outline_id = bw_pdf_outline_get_object_id (g_hash_table_lookup (self->outlines, leaf)),
  };

  for (guint i = 0; i < pages->len; i++)
    {
      double width = g_array_index (pages, BwPaperPlace, i).foot_width;
      guint id = bw_pdf_form_get_object_id (bw_foot_stamp (self->plan, leaf, i, self->pdf, width));

      g_array_append_val (stamps, id);
    }
  g_ptr_array_add (self->written->numbers, stamps);
  paper.stamp_ids = (const guint *) stamps->data;
  paper.n_stamps = stamps->len;
  g_array_append_val (self->written->papers, paper);
}

static void
draw_all (BwWriter *self, BwWriteProgress progress, gpointer data)
{
  GPtrArray *leaves = self->plan->leaves;

  for (guint i = 0; i < leaves->len; i++)
    {
      const BwLeaf *leaf = g_ptr_array_index (leaves, i);
      const BwComposed *composed = bw_composition_get (self->composition, i);

      if (leaf == bw_plan_find_agenda (self->plan, FALSE))
        self->written->back_page = self->n_pages;
      if (leaf->kind == BW_LEAF_PAPER)
        prepare_paper (self, composed);
      else
        draw_leaf (self, composed);
      if (progress != NULL)
        progress ((i + 1.0) / leaves->len, data);
    }
}

/* Links to papers may be drawn after the paper was prepared: they are gathered when all are there. */
static void
gather_arrows (BwWriter *self)
{
  guint n = 0;

  for (guint i = 0; i < self->plan->leaves->len; i++)
    {
      const BwLeaf *leaf = g_ptr_array_index (self->plan->leaves, i);
      BwBindingPaper *paper;
      GArray *arrows;

      if (leaf->kind != BW_LEAF_PAPER)
        continue;
      arrows = g_array_ref (bw_places_get_waiting (self->places, leaf));
      g_ptr_array_add (self->written->numbers, arrows);
      paper = &g_array_index (self->written->papers, BwBindingPaper, n++);
      paper->arrow_ids = (const guint *) arrows->data;
      paper->n_arrows = arrows->len;
    }
}

static char *
name_document (const BwPlan *plan)
{
  const BwContent *content = plan->content;
  g_autofree char *day = bw_term_day (content->meeting->date);

  return bw_term_join ((const char *[]){content->body->name, day}, 2);
}

static void
begin_document (BwWriter *self)
{
  BwOrganisation *organisation = self->plan->content->organisation;
  g_autofree char *title = name_document (self->plan);

  self->pdf = bw_pdf_new (bw_composition_get_typesetter (self->composition),
                          title != NULL ? title : _ ("Board pack"), bw_language_spoken ());
  if (organisation->name != NULL)
    bw_pdf_set_author (self->pdf, organisation->name);
  if (self->plan->audience->name != NULL)
    bw_pdf_set_subject (self->pdf, self->plan->audience->name);
  self->places = bw_places_new (self->pdf, self->plan);
  self->outlines = bw_bookmarks_add (self->pdf, self->plan, self->places);
}

BwWritten *
bw_write (BwPlan *plan, BwWriteProgress progress, gpointer data, GError **error)
{
  g_auto (BwWriter) self = {
      .plan = plan,
      .composition = bw_compose (plan, error),
      .sections = g_hash_table_new (NULL, NULL),
      .written = written_new (),
      .unshown = bw_unshown_list_new (),
  };

  if (self.composition == NULL)
    return NULL;
  begin_document (&self);
  draw_all (&self, progress, data);
  gather_arrows (&self);
  self.written->unshown = bw_unshown_list_steal (self.unshown);
  self.written->pdf = bw_pdf_finish (self.pdf, error);
  return self.written->pdf != NULL ? g_steal_pointer (&self.written) : NULL;
}
