// SPDX-License-Identifier: GPL-3.0-or-later
/* plan.c - the leaves of a pack, in order, and their numbers. */
#include "pack/plan.h"

#include <glib/gi18n-lib.h>

#include "model/issued.h"
#include "pack/pack.h"
#include "pack/plan-entries.h"
#include "pack/plan-hearing.h"

static void
leaf_free (BwLeaf *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

void
bw_plan_free (BwPlan *self)
{
  g_clear_object (&self->audience);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->leaves);
  g_ptr_array_unref (self->series);
  g_free (self);
}

static BwLeaf *
leaf_new (BwLeafKind kind)
{
  BwLeaf *leaf = g_new0 (BwLeaf, 1);

  leaf->kind = kind;
  leaf->n_pages = 1;
  leaf->entries = g_ptr_array_new ();
  return leaf;
}

/* @entry: NULL for what stands by itself. */
static BwLeaf *
add_leaf (BwPlan *self, BwLeafKind kind, BwEntry *entry)
{
  BwLeaf *leaf = leaf_new (kind);

  if (entry != NULL)
    {
      leaf->is_private = entry->is_private;
      g_ptr_array_add (leaf->entries, entry);
      g_ptr_array_add (entry->leaves, leaf);
    }
  g_ptr_array_add (self->leaves, leaf);
  return leaf;
}

/* What an item brings, as far as this audience may see it. */
typedef struct
{
  GPtrArray *measures; /* BwSeries of the content; those that have no leaf yet */
  GPtrArray *stories;  /* BwStory; likewise */
  GPtrArray *papers;   /* BwPaper */
  gboolean has_evidence;
  gboolean has_answers;
} BwBaggage;

static void
baggage_clear (BwBaggage *self)
{
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->stories);
  g_ptr_array_unref (self->papers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BwBaggage, baggage_clear)

/* Stories that stand beside one of the measures and with no item of this pack get their page after the
 * measure's. */
static void
pack_paired_stories (BwPlan *self, BwBaggage *baggage, BwSeries *series, GHashTable *homes)
{
  g_autoptr (GPtrArray) pairings =
      bw_plan_list_pairings_of_measure (self, bw_record_get_id (BW_RECORD (series->measure)));

  for (guint i = 0; i < pairings->len; i++)
    {
      BwPairing *pairing = g_ptr_array_index (pairings, i);
      BwStory *story = bw_plan_get_story (self, pairing->story);

      if (!g_hash_table_contains (homes, story) && bw_plan_find_story (self, pairing->story) == NULL &&
          !g_ptr_array_find (baggage->stories, story, NULL))
        g_ptr_array_add (baggage->stories, story);
    }
}

static void
pack_evidence (BwPlan *self, BwBaggage *baggage, BwEvidence *evidence)
{
  BwSeries *series = bw_content_get_series (self->content, evidence->measure);
  BwStory *story = bw_plan_get_story (self, evidence->story);

  if (series != NULL && bw_plan_find_measure (self, evidence->measure) == NULL)
    g_ptr_array_add (baggage->measures, series);
  if (story != NULL && bw_plan_find_story (self, evidence->story) == NULL)
    g_ptr_array_add (baggage->stories, story);
  baggage->has_evidence |= series != NULL || story != NULL;
}

static BwBaggage
pack_baggage (BwPlan *self, BwItem *item, GHashTable *homes)
{
  BwBaggage baggage = {g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new ()};
  gint64 id = bw_record_get_id (BW_RECORD (item));

  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      BwEvidence *evidence = g_ptr_array_index (self->content->evidence, i);

      if (evidence->item == id)
        pack_evidence (self, &baggage, evidence);
    }
  for (guint i = 0; i < baggage.measures->len; i++)
    pack_paired_stories (self, &baggage, g_ptr_array_index (baggage.measures, i), homes);
  for (guint i = 0; i < self->content->papers->len; i++)
    {
      BwPaper *paper = g_ptr_array_index (self->content->papers, i);

      if (paper->item == id)
        g_ptr_array_add (baggage.papers, paper);
    }
  for (guint i = 0; i < self->content->sheet_answers->len; i++)
    {
      BwSheetAnswer *answer = g_ptr_array_index (self->content->sheet_answers, i);

      baggage.has_answers |= answer->item == id && answer->text != NULL;
    }
  return baggage;
}

static void
add_papers (BwPlan *self, BwEntry *entry, GPtrArray *papers)
{
  for (guint i = 0; i < papers->len; i++)
    {
      BwLeaf *leaf = add_leaf (self, BW_LEAF_PAPER, entry);

      leaf->paper = g_ptr_array_index (papers, i);
      leaf->n_pages = leaf->paper->pages > 0 ? (guint) leaf->paper->pages : 1;
    }
}

static void
add_evidence (BwPlan *self, BwEntry *entry, const BwBaggage *baggage)
{
  for (guint i = 0; i < baggage->measures->len; i++)
    {
      BwSeries *series = bw_plan_filter_series (self, g_ptr_array_index (baggage->measures, i));

      g_ptr_array_add (self->series, series);
      add_leaf (self, BW_LEAF_MEASURE, entry)->series = series;
    }
  for (guint i = 0; i < baggage->stories->len; i++)
    add_leaf (self, BW_LEAF_STORY, entry)->story = g_ptr_array_index (baggage->stories, i);
}

/* A verbal item joins the page of those right before it while there is room. */
static void
add_verbal (BwPlan *self, BwEntry *entry)
{
  BwLeaf *last = g_ptr_array_index (self->leaves, self->leaves->len - 1);

  if (last->kind != BW_LEAF_VERBAL || last->is_private != entry->is_private ||
      last->entries->len == BW_MOST_VERBAL)
    {
      add_leaf (self, BW_LEAF_VERBAL, entry);
      return;
    }
  g_ptr_array_add (last->entries, entry);
  g_ptr_array_add (entry->leaves, last);
}

static gboolean
has_parts (const BwPlan *self, guint index)
{
  const BwEntry *entry = g_ptr_array_index (self->entries, index);
  const BwEntry *next = index + 1 < self->entries->len ? self->entries->pdata[index + 1] : NULL;

  return next != NULL && next->item != NULL && next->item->kind != BW_ITEM_SECTION &&
         next->depth > entry->depth;
}

/* An item is introduced by its sheet, unless its paper brings one, a told story is all there is to it, nobody
 * wrote anything for it, or it only gathers the items below it. */
static void
add_leaves_of (BwPlan *self, guint index, GHashTable *homes)
{
  BwEntry *entry = g_ptr_array_index (self->entries, index);
  BwItem *item = entry->item;
  g_auto (BwBaggage) baggage = pack_baggage (self, item, homes);
  gboolean is_told = item->delivery == BW_DELIVERY_VERBAL || item->delivery == BW_DELIVERY_PRESENTATION;
  gboolean brings_things = baggage.has_evidence || baggage.papers->len > 0 || baggage.has_answers;
  gboolean is_only_story = baggage.stories->len == 1 && baggage.measures->len == 0 &&
                           baggage.papers->len == 0 && !baggage.has_answers && item->recommendation == NULL;

  if (item->brings_own_sheet && baggage.papers->len > 0)
    {
      add_papers (self, entry, baggage.papers);
      add_evidence (self, entry, &baggage);
      return;
    }
  if (!brings_things && item->recommendation == NULL && has_parts (self, index))
    return;
  if (is_told && !brings_things)
    {
      add_verbal (self, entry);
      return;
    }
  if (!(is_told && is_only_story))
    add_leaf (self, BW_LEAF_SHEET, entry);
  add_evidence (self, entry, &baggage);
  add_papers (self, entry, baggage.papers);
}

static gboolean
is_seen_item (const BwEntry *entry)
{
  return entry->item != NULL && bw_item_is_business (entry->item);
}

/* The stories that stand with an item of this pack. */
static GHashTable *
find_homes (const BwPlan *self)
{
  GHashTable *homes = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      BwEntry *entry = g_ptr_array_index (self->entries, i);
      gint64 id = is_seen_item (entry) ? bw_record_get_id (BW_RECORD (entry->item)) : BW_NOBODY;

      g_hash_table_add (seen, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      BwEvidence *evidence = g_ptr_array_index (self->content->evidence, i);
      BwStory *story = bw_plan_get_story (self, evidence->story);

      if (story != NULL && g_hash_table_contains (seen, &evidence->item))
        g_hash_table_add (homes, story);
    }
  return homes;
}

static void
add_with (BwEntry *entry, BwLeaf *leaf)
{
  if (leaf != NULL && !g_ptr_array_find (entry->with, leaf, NULL))
    g_ptr_array_add (entry->with, leaf);
}

/* Measures first, then stories, those beside the measures among them, then papers. */
static void
gather_with (const BwPlan *self, BwEntry *entry)
{
  gint64 id = bw_record_get_id (BW_RECORD (entry->item));
  guint n_measures;

  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      BwEvidence *evidence = g_ptr_array_index (self->content->evidence, i);

      if (evidence->item == id)
        add_with (entry, bw_plan_find_measure (self, evidence->measure));
    }
  n_measures = entry->with->len;
  for (guint i = 0; i < self->content->evidence->len; i++)
    {
      BwEvidence *evidence = g_ptr_array_index (self->content->evidence, i);

      if (evidence->item == id)
        add_with (entry, bw_plan_find_story (self, evidence->story));
    }
  for (guint i = 0; i < n_measures; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (entry->with, i);
      g_autoptr (GPtrArray) pairings =
          bw_plan_list_pairings_of_measure (self, bw_record_get_id (BW_RECORD (leaf->series->measure)));

      for (guint j = 0; j < pairings->len; j++)
        add_with (entry, bw_plan_find_story (self, ((BwPairing *) pairings->pdata[j])->story));
    }
  for (guint i = 0; i < entry->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (entry->leaves, i);

      if (leaf->kind == BW_LEAF_PAPER)
        add_with (entry, leaf);
    }
}

static gboolean
has_public_entries (const BwPlan *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (!((BwEntry *) g_ptr_array_index (self->entries, i))->is_private)
      return TRUE;
  return FALSE;
}

static guint
count_measures (const BwPlan *self, gboolean is_private)
{
  guint n = 0;

  for (guint i = 0; i < self->leaves->len; i++)
    {
      const BwLeaf *leaf = g_ptr_array_index (self->leaves, i);

      n += leaf->kind == BW_LEAF_MEASURE && leaf->is_private == is_private;
    }
  return n;
}

/* Behind the agenda of its session. */
static void
insert_glance (BwPlan *self, gboolean is_private)
{
  guint place = 0;
  BwLeaf *leaf;

  if (count_measures (self, is_private) < BW_LEAST_AT_A_GLANCE)
    return;
  g_ptr_array_find (self->leaves, bw_plan_find_agenda (self, is_private), &place);
  leaf = leaf_new (BW_LEAF_GLANCE);
  leaf->is_private = is_private;
  g_ptr_array_insert (self->leaves, (gint) place + 1, leaf);
}

static void
add_leaves (BwPlan *self)
{
  g_autoptr (GHashTable) homes = find_homes (self);

  add_leaf (self, BW_LEAF_COVER, NULL);
  if (has_public_entries (self) || self->has_hidden_items)
    add_leaf (self, BW_LEAF_AGENDA, NULL);
  if (self->has_private_items)
    add_leaf (self, BW_LEAF_PRIVATE_AGENDA, NULL)->is_private = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    if (is_seen_item (g_ptr_array_index (self->entries, i)))
      add_leaves_of (self, i, homes);
  for (guint i = 0; i < self->entries->len; i++)
    if (is_seen_item (g_ptr_array_index (self->entries, i)))
      gather_with (self, g_ptr_array_index (self->entries, i));
  insert_glance (self, FALSE);
  insert_glance (self, TRUE);
}

/* Nothing of the agenda is left for this audience. */
static void
refuse_empty (const BwPlan *self, GError **error)
{
  if (self->has_hidden_items && self->content->body->is_private)
    g_set_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT,
                 /* Translators: a board or committee, and an audience: "Part 1 public". */
                 _ ("“%1$s” meets in private, and “%2$s” does not see the private session: choose another "
                    "audience."),
                 self->content->body->name != NULL ? self->content->body->name : "",
                 self->audience->name != NULL ? self->audience->name : "");
  else if (self->has_hidden_items)
    /* Translators: %s is an audience: "Part 1 public". */
    g_set_error (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT,
                 _ ("Every item of this meeting is private, and “%s” does not see the private session: "
                    "choose another audience, or mark an item as public."),
                 self->audience->name != NULL ? self->audience->name : "");
  else
    g_set_error_literal (error, BW_PACK_ERROR, BW_PACK_ERROR_CONTENT,
                         _ ("The agenda of this meeting is empty: add an item before you export it."));
}

BwPlan *
bw_plan_new (const BwContent *content, BwAudience *audience, GError **error)
{
  g_autoptr (BwPlan) self = g_new0 (BwPlan, 1);

  g_return_val_if_fail (content != NULL && BW_IS_AUDIENCE (audience), NULL);

  self->content = content;
  self->audience = g_object_ref (audience);
  self->replaced =
      content->is_draft ? NULL : bw_content_get_replaced (content, bw_record_get_id (BW_RECORD (audience)));
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_entry_free);
  self->leaves = g_ptr_array_new_with_free_func ((GDestroyNotify) leaf_free);
  self->series = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_series_unref);
  if (!bw_plan_read_agenda (self))
    {
      refuse_empty (self, error);
      return NULL;
    }
  add_leaves (self);
  return g_steal_pointer (&self);
}

/* Stories are not counted: they may be in one audience's pack and not in another's, and page 3 of an
 * enclosure must be the same page in both. */
static void
number_enclosure (BwEntry *entry)
{
  entry->enclosure_pages = 0;
  for (guint i = 0; entry->enclosure != NULL && i < entry->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (entry->leaves, i);

      if (leaf->kind == BW_LEAF_STORY || leaf->kind == BW_LEAF_VERBAL)
        continue;
      leaf->enclosure_page = entry->enclosure_pages + 1;
      entry->enclosure_pages += leaf->n_pages;
    }
}

void
bw_plan_number (BwPlan *self)
{
  self->n_pages = 0;
  for (guint i = 0; i < self->leaves->len; i++)
    {
      BwLeaf *leaf = g_ptr_array_index (self->leaves, i);

      leaf->first_page = self->n_pages + 1;
      self->n_pages += leaf->n_pages;
    }
  for (guint i = 0; i < self->entries->len; i++)
    number_enclosure (g_ptr_array_index (self->entries, i));
}
