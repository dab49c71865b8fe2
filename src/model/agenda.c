// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda.c - the order of an agenda and all that follows from it. */
#include "model/agenda.h"

#define DAY (24 * 60)

/* Levels: people use three or four. */
#define DEEPEST 100

/* What is counted while the tree is walked. */
typedef struct
{
  GPtrArray *lines;
  GHashTable *children; /* id of the parent, or 0 -> GPtrArray of BwItem by position */
  GHashTable *met;      /* BwItem that have a line */
  gint64 clock;         /* minutes after midnight, or BW_UNSET */
  guint n_enclosures;
} BwWalk;

void
bw_agenda_line_free (BwAgendaLine *self)
{
  g_object_unref (self->item);
  g_free (self->number);
  g_free (self->enclosure);
  g_free (self);
}

char *
bw_agenda_enclosure_name (guint index)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint n = index + 1; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (name, (char) ('A' + (n - 1) % 26));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  BwItem *one = *(BwItem **) a, *other = *(BwItem **) b;
  gint64 id = bw_record_get_id (BW_RECORD (one)), other_id = bw_record_get_id (BW_RECORD (other));

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return (id > other_id) - (id < other_id);
}

static GHashTable *
group_by_parent (GListModel *items)
{
  GHashTable *children =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer group;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BwRecord) item = g_list_model_get_item (items, i);
      gint64 id = bw_record_get_id (item);

      g_hash_table_add (known, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BwItem) item = g_list_model_get_item (items, i);
      gint64 parent = g_hash_table_contains (known, &item->parent) ? item->parent : BW_NOBODY;
      GPtrArray *siblings = g_hash_table_lookup (children, &parent);

      if (siblings == NULL)
        {
          siblings = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (children, g_memdup2 (&parent, sizeof parent), siblings);
        }
      g_ptr_array_add (siblings, g_steal_pointer (&item));
    }
  g_hash_table_iter_init (&iter, children);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    g_ptr_array_sort (group, compare_items);
  return children;
}

static gboolean
brings_paper (BwItem *item)
{
  return bw_item_is_business (item) && item->delivery == BW_DELIVERY_PAPER;
}

/* A number from a file may be any. */
static gint64
read_minutes (const BwItem *item)
{
  return item->kind != BW_ITEM_SECTION && item->minutes != BW_UNSET ? CLAMP (item->minutes, 0, DAY) : 0;
}

static BwAgendaLine *
add_line (BwWalk *walk, BwItem *item, guint depth)
{
  BwAgendaLine *line = g_new0 (BwAgendaLine, 1);

  line->item = g_object_ref (item);
  line->depth = depth;
  line->start = walk->clock;
  line->minutes = read_minutes (item);
  if (brings_paper (item))
    line->enclosure = bw_agenda_enclosure_name (walk->n_enclosures++);
  if (walk->clock != BW_UNSET)
    walk->clock += line->minutes;
  g_ptr_array_add (walk->lines, line);
  return line;
}

/* Items of one parent while they are numbered. */
typedef struct
{
  const char *prefix; /* "6." under item 6 */
  guint depth, count;
  gboolean is_private; /* all of them are */
} BwLevel;

static void walk_children (BwWalk *walk, gint64 parent, BwLevel *level);

/* Adds an item and everything below it, unless it is there already. */
static void
walk_item (BwWalk *walk, BwItem *item, BwLevel *level)
{
  BwLevel below = {.depth = level->depth + 1};
  g_autofree char *under = NULL;
  BwAgendaLine *line;

  if (!g_hash_table_add (walk->met, item))
    return;
  line = add_line (walk, item, level->depth);
  line->is_private = below.is_private = level->is_private || item->is_private;
  if (item->kind == BW_ITEM_NUMBERED)
    line->number = g_strdup_printf ("%s%u", level->prefix, ++level->count);
  under = line->number != NULL ? g_strconcat (line->number, ".", NULL) : g_strdup (level->prefix);
  below.prefix = under;
  if (level->depth < DEEPEST)
    walk_children (walk, bw_record_get_id (BW_RECORD (item)), &below);
}

static void
walk_children (BwWalk *walk, gint64 parent, BwLevel *level)
{
  GPtrArray *siblings = g_hash_table_lookup (walk->children, &parent);

  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    walk_item (walk, g_ptr_array_index (siblings, i), level);
}

/* Items of a damaged file that stand under themselves, or deeper than anybody reads. They come last, and are
 * private: nobody knows what they would have stood under. */
static void
walk_rest (BwWalk *walk, GListModel *items, BwLevel *top)
{
  top->is_private = TRUE;
  for (guint i = 0; g_hash_table_size (walk->met) < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BwItem) item = g_list_model_get_item (items, i);

      walk_item (walk, item, top);
    }
}

/* A section's minutes are those of the items up to the next section; breaks are nobody's. */
static void
gather_in_sections (GPtrArray *lines)
{
  BwAgendaLine *section = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      BwAgendaLine *line = g_ptr_array_index (lines, i);

      if (line->item->kind == BW_ITEM_SECTION)
        {
          section = line;
          continue;
        }
      line->section = section;
      if (section == NULL)
        continue;
      line->is_private |= section->is_private;
      section->minutes += line->item->kind != BW_ITEM_BREAK ? line->minutes : 0;
    }
}

GPtrArray *
bw_agenda_arrange (GListModel *items, gint64 start)
{
  g_autoptr (GHashTable) children = group_by_parent (items);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) bw_agenda_line_free);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  BwLevel top = {.prefix = ""};
  BwWalk walk = {.lines = lines,
                 .children = children,
                 .met = met,
                 .clock = start >= 0 && start < DAY ? start : BW_UNSET};

  walk_children (&walk, BW_NOBODY, &top);
  walk_rest (&walk, items, &top);
  gather_in_sections (lines);
  return g_steal_pointer (&lines);
}
