// SPDX-License-Identifier: GPL-3.0-or-later
/* pages.c - makes a page when it is first asked for, and keeps the trail that Back follows. */
#include "ui/pages.h"

#include "desk/desk.h"
#include "ui/measure-page.h"
#include "ui/measures-page.h"
#include "ui/meeting-page.h"
#include "ui/meetings-page.h"
#include "ui/stories-page.h"
#include "ui/story-page.h"
#include "ui/trust-page.h"

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  GType (*get_record_type) (void); /* NULL: a list */
  const char *list;                /* where Back leads when there is no trail; NULL on a list */
} PageKind;

static const PageKind kinds[] = {
    {"meetings", bw_meetings_page_get_type, NULL, NULL},
    {"meeting", bw_meeting_page_get_type, bw_meeting_get_type, "meetings"},
    {"measures", bw_measures_page_get_type, NULL, NULL},
    {"measure", bw_measure_page_get_type, bw_measure_get_type, "measures"},
    {"stories", bw_stories_page_get_type, NULL, NULL},
    {"story", bw_story_page_get_type, bw_story_get_type, "stories"},
    {"organisation", bw_trust_page_get_type, bw_organisation_get_type, "meetings"},
};

typedef struct
{
  const PageKind *kind;
  gint64 id;
} Stop;

struct _BwPages
{
  AdwBin parent_instance;

  BwLibrary *library;
  GActionMap *window; /* not owned: we are inside it */
  GtkStack *stack;
  GArray *trail; /* Stop; the last is shown */
  gboolean sidebar_button;
};

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BwPages, bw_pages, ADW_TYPE_BIN)

static const PageKind *
find_kind (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return &kinds[i];
  return NULL;
}

static Stop
get_here (BwPages *self)
{
  Stop nowhere = {NULL, 0};

  return self->trail->len > 0 ? g_array_index (self->trail, Stop, self->trail->len - 1) : nowhere;
}

static BwPage *
require_page (BwPages *self, const PageKind *kind)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, kind->name);

  if (page == NULL)
    {
      page = g_object_new (kind->get_type (), "library", self->library, "sidebar-button",
                           self->sidebar_button, NULL);
      gtk_stack_add_named (self->stack, page, kind->name);
      bw_page_add_commands (BW_PAGE (page), self->window);
    }
  return BW_PAGE (page);
}

static gpointer
find_record (BwPages *self, Stop stop)
{
  return stop.kind->get_record_type ? bw_library_get (self->library, stop.kind->get_record_type (), stop.id)
                                    : NULL;
}

/* A page that a stack does not show can still be read, and pressed, by a screen reader unless it is hidden.
 */
static void
turn_to (BwPages *self, GtkWidget *page)
{
  GtkWidget *left = gtk_stack_get_visible_child (self->stack);

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  if (left && left != page)
    gtk_widget_set_visible (left, FALSE);
}

static void
show_here (BwPages *self)
{
  Stop here = get_here (self);
  BwPage *page = require_page (self, here.kind);

  bw_page_set_record (page, find_record (self, here));
  turn_to (self, GTK_WIDGET (page));
  g_signal_emit (self, signals[MOVED], 0);
}

/* Drops what leads nowhere any more, such as a story that was removed, and what stands twice in a row. */
static void
tidy_trail (BwPages *self)
{
  for (guint i = 0; i < self->trail->len;)
    {
      Stop *stop = &g_array_index (self->trail, Stop, i);
      Stop *before = i > 0 ? stop - 1 : NULL;
      gboolean is_gone = stop->kind->get_record_type && find_record (self, *stop) == NULL;
      gboolean is_twice = before && before->kind == stop->kind && before->id == stop->id;
      if (is_gone || is_twice)
        g_array_remove_index (self->trail, i);
      else
        i++;
    }
}

static void
library_changed_cb (BwPages *self)
{
  Stop here = get_here (self);

  if (here.kind == NULL || here.kind->get_record_type == NULL || find_record (self, here))
    return;
  bw_pages_back (self);
}

static void
bw_pages_dispose (GObject *object)
{
  BwPages *self = BW_PAGES (object);

  g_clear_object (&self->library);
  G_OBJECT_CLASS (bw_pages_parent_class)->dispose (object);
}

static void
bw_pages_finalize (GObject *object)
{
  BwPages *self = BW_PAGES (object);

  g_array_unref (self->trail);
  G_OBJECT_CLASS (bw_pages_parent_class)->finalize (object);
}

static void
bw_pages_class_init (BwPagesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bw_pages_dispose;
  object_class->finalize = bw_pages_finalize;
  signals[MOVED] =
      g_signal_new ("moved", BW_TYPE_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bw_pages_init (BwPages *self)
{
  self->trail = g_array_new (FALSE, FALSE, sizeof (Stop));
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

BwPages *
bw_pages_new (BwLibrary *library, GActionMap *window)
{
  g_return_val_if_fail (BW_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (window), NULL);

  BwPages *self = g_object_new (BW_TYPE_PAGES, NULL);

  self->library = g_object_ref (library);
  self->window = window;
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

/* An item is shown on its meeting's page, a paper as part of its item. */
static BwItem *
find_item (BwPages *self, const char *where, gint64 id)
{
  if (g_str_equal (where, bw_paper_noun.name))
    {
      BwPaper *paper = bw_library_get (self->library, BW_TYPE_PAPER, id);
      return paper ? bw_library_get (self->library, BW_TYPE_ITEM, paper->item) : NULL;
    }
  return g_str_equal (where, bw_item_noun.name) ? bw_library_get (self->library, BW_TYPE_ITEM, id) : NULL;
}

/* The organisation, of which there is one, is the place where its bodies and people are as well. */
static gboolean
is_of_trust (const char *where)
{
  return g_str_equal (where, bw_organisation_noun.name) || g_str_equal (where, bw_body_noun.name) ||
         g_str_equal (where, bw_person_noun.name);
}

static Stop
find_stop (BwPages *self, const char *where, gint64 id)
{
  BwItem *item = find_item (self, where, id);
  BwOrganisation *trust = is_of_trust (where) ? bw_desk_get_organisation (self->library) : NULL;

  if (item)
    return (Stop){find_kind ("meeting"), item->meeting};
  if (trust)
    return (Stop){find_kind (bw_organisation_noun.name), bw_record_get_id (BW_RECORD (trust))};
  return (Stop){find_kind (where), id};
}

void
bw_pages_go (BwPages *self, const char *where, gint64 id)
{
  g_return_if_fail (BW_IS_PAGES (self));
  g_return_if_fail (where != NULL);

  BwItem *item = find_item (self, where, id);
  Stop stop = find_stop (self, where, id);

  if (stop.kind == NULL || (stop.kind->get_record_type && find_record (self, stop) == NULL))
    return;
  if (stop.kind->get_record_type == NULL)
    g_array_set_size (self->trail, 0);
  g_array_append_val (self->trail, stop);
  tidy_trail (self);
  show_here (self);
  if (item)
    bw_meeting_page_select (BW_MEETING_PAGE (bw_pages_get_page (self)), item);
}

void
bw_pages_back (BwPages *self)
{
  g_return_if_fail (BW_IS_PAGES (self));

  Stop left = get_here (self);

  if (self->trail->len > 0)
    g_array_set_size (self->trail, self->trail->len - 1);
  tidy_trail (self);
  if (self->trail->len == 0)
    {
      Stop list = {find_kind (left.kind && left.kind->list ? left.kind->list : "meetings"), 0};
      g_array_append_val (self->trail, list);
    }
  show_here (self);
}

const char *
bw_pages_get_where (BwPages *self)
{
  g_return_val_if_fail (BW_IS_PAGES (self), NULL);

  Stop here = get_here (self);
  return here.kind ? here.kind->name : NULL;
}

gint64
bw_pages_get_id (BwPages *self)
{
  g_return_val_if_fail (BW_IS_PAGES (self), 0);

  return get_here (self).id;
}

BwPage *
bw_pages_get_page (BwPages *self)
{
  g_return_val_if_fail (BW_IS_PAGES (self), NULL);

  return BW_PAGE (gtk_stack_get_visible_child (self->stack));
}

void
bw_pages_go_to_work (BwPages *self)
{
  g_return_if_fail (BW_IS_PAGES (self));

  GListModel *meetings = bw_library_list (self->library, BW_TYPE_MEETING);
  BwDate today = bw_date_today ();
  g_autoptr (BwMeeting) best = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (BwMeeting) meeting = g_list_model_get_item (meetings, i);
      gboolean is_nearer =
          best == NULL || (best->date < today ? meeting->date > best->date
                                              : meeting->date >= today && meeting->date < best->date);
      if (is_nearer)
        g_set_object (&best, meeting);
    }
  if (best)
    bw_pages_go (self, "meeting", bw_record_get_id (BW_RECORD (best)));
  else
    bw_pages_go (self, "meetings", 0);
}

void
bw_pages_set_sidebar_button (BwPages *self, gboolean offered)
{
  g_return_if_fail (BW_IS_PAGES (self));

  self->sidebar_button = offered;
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page;
       page = gtk_widget_get_next_sibling (page))
    g_object_set (page, "sidebar-button", offered, NULL);
}
