// SPDX-License-Identifier: GPL-3.0-or-later
/* item-lens.c - shows an item's facts and lets each be changed where it stands. */
#include "ui/item-lens.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "model/language.h"
#include "model/words.h"
#include "ui/application.h"
#include "ui/evidence-list.h"
#include "ui/fact.h"
#include "ui/history.h"
#include "ui/item-facts.h"
#include "ui/papers-list.h"
#include "ui/picker.h"
#include "ui/read-only.h"
#include "ui/sheet-answers.h"
#include "ui/titled-prose.h"
#include "ui/told.h"

struct _BwItemLens
{
  BwPart parent_instance;

  BwItemFacts *facts;
  char *enclosure; /* NULL: it has none */

  GtkStack *stack;
  GtkWidget *sheet;
  GtkLabel *number;
  GtkLabel *title;
  GtkMenuButton *session;
  GtkEditable *private_reason;
  GtkMenuButton *more;
  GMenu *more_menu;
  GtkWidget *fact_grid;
  GtkWidget *paper_part;
  BwFact *purpose;
  BwFact *lead;
  BwFact *minutes;
  BwFact *delivery;
  GtkPopover *minutes_popover;
  GtkWidget *minutes_editor;
  GtkLabel *minutes_problem;
  BwTitledProse *recommendation;
  BwPapersList *papers;
};

G_DEFINE_FINAL_TYPE (BwItemLens, bw_item_lens, BW_TYPE_PART)

static BwLibrary *
get_library (BwItemLens *self)
{
  return bw_part_get_library (BW_PART (self));
}

static BwItem *
get_item (BwItemLens *self)
{
  return bw_part_get_record (BW_PART (self));
}

/* --- changing */

static void
minutes_opened_cb (BwItemLens *self)
{
  gint64 minutes = get_item (self)->minutes;
  g_autofree char *text = minutes == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, minutes);

  gtk_editable_set_text (GTK_EDITABLE (self->minutes_editor), text ? text : "");
  gtk_widget_grab_focus (self->minutes_editor);
}

static void
minutes_changed_cb (BwItemLens *self)
{
  gtk_widget_remove_css_class (self->minutes_editor, "error");
  gtk_widget_set_visible (GTK_WIDGET (self->minutes_problem), FALSE);
}

static gboolean
take_minutes (BwItemLens *self, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->minutes_editor));

  return get_item (self) == NULL ||
         bw_desk_set_text (get_library (self), BW_RECORD (get_item (self)), "minutes", text, error);
}

/* Taken when the popover goes; what cannot be read is not dropped without a word. */
static void
minutes_closed_cb (BwItemLens *self)
{
  g_autoptr (GError) error = NULL;

  if (!take_minutes (self, &error))
    bw_told_toast (GTK_WIDGET (self), error->message, FALSE);
}

static void
minutes_activated_cb (BwItemLens *self)
{
  g_autoptr (GError) error = NULL;

  if (take_minutes (self, &error))
    {
      gtk_popover_popdown (self->minutes_popover);
      return;
    }
  gtk_label_set_label (self->minutes_problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes_problem), TRUE);
  gtk_widget_add_css_class (self->minutes_editor, "error");
}

static char *
get_person_title (gpointer person, gpointer user_data)
{
  return g_strdup (bw_person_get_title (person));
}

static void
lead_picked_cb (BwItemLens *self, BwPerson *person)
{
  bw_desk_set_reference (get_library (self), BW_RECORD (get_item (self)), "lead", person);
}

static void
lead_written_cb (BwItemLens *self, const char *who)
{
  g_autoptr (GError) error = NULL;

  if (bw_desk_check_line (who, &error))
    bw_desk_set_person (get_library (self), BW_RECORD (get_item (self)), "lead", who);
  else
    bw_told_toast (GTK_WIDGET (self), error->message, FALSE);
}

static void
recommendation_written_cb (BwItemLens *self, const char *text)
{
  bw_desk_type_text (get_library (self), BW_RECORD (get_item (self)), "recommendation", text);
}

static void
private_reason_closed_cb (BwItemLens *self)
{
  const char *reason = gtk_editable_get_text (self->private_reason);
  BwItem *item = get_item (self);

  if (item && g_strcmp0 (reason, item->private_reason ? item->private_reason : "") != 0)
    bw_desk_set_text (get_library (self), BW_RECORD (get_item (self)), "private_reason", reason, NULL);
}

static gboolean
paper_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  BwItemLens *self = user_data;
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (get_item (self) == NULL || bw_library_is_read_only (get_library (self)))
    return FALSE;
  for (GSList *link = files; link; link = link->next)
    bw_papers_list_attach (self->papers, get_item (self), link->data);
  return TRUE;
}

/* --- showing */

static void
show_delivery (BwItemLens *self, BwItem *item)
{
  const char *delivery = bw_enum_get_word (bw_delivery_get_type (), item->delivery);

  if (self->enclosure)
    {
      /* Translators: how an item is delivered, and the letter of its enclosure: "Paper, Enclosure F". */
      g_autofree char *text = g_strdup_printf (_ ("%1$s, Enclosure %2$s"), delivery, self->enclosure);
      bw_fact_set_value (self->delivery, text);
    }
  else
    bw_fact_set_value (self->delivery, delivery);
}

static void
show_session (BwItemLens *self, BwItem *item)
{
  const char *label = item->is_private ? _ ("Private item") : _ ("Public item");

  gtk_menu_button_set_icon_name (self->session,
                                 item->is_private ? "changes-prevent-symbolic" : "changes-allow-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->session), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->session), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_editable_set_text (self->private_reason, item->private_reason ? item->private_reason : "");
}

static void
bw_item_lens_show (BwPart *part, BwLibrary *library, gpointer record)
{
  BwItemLens *self = BW_ITEM_LENS (part);
  BwItem *item = record;
  BwPerson *lead = bw_library_get (library, BW_TYPE_PERSON, item->lead);
  g_autofree char *minutes =
      item->minutes == BW_UNSET ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, item->minutes);
  gboolean is_business = bw_item_is_business (item);

  gtk_label_set_label (self->title, bw_item_get_title (item));
  bw_fact_set_value (self->purpose, item->purpose == BW_PURPOSE_NONE
                                        ? NULL
                                        : bw_enum_get_word (bw_purpose_get_type (), item->purpose));
  bw_fact_set_value (self->lead, lead ? bw_person_get_title (lead) : NULL);
  bw_fact_set_value (self->minutes, minutes);
  show_delivery (self, item);
  show_session (self, item);
  bw_titled_prose_set_text (self->recommendation, item->recommendation);

  gtk_widget_set_visible (GTK_WIDGET (self->purpose), is_business);
  gtk_widget_set_visible (GTK_WIDGET (self->lead), is_business);
  gtk_widget_set_visible (GTK_WIDGET (self->delivery), is_business);
  gtk_widget_set_visible (GTK_WIDGET (self->session), is_business);
  gtk_widget_set_visible (self->paper_part, is_business);
  gtk_widget_set_visible (self->fact_grid, item->kind != BW_ITEM_SECTION);
}

static void
bw_item_lens_turn (BwPart *part, BwLibrary *library, gpointer item)
{
  BwItemLens *self = BW_ITEM_LENS (part);

  bw_item_lens_set_line (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
}

static void
bw_item_lens_clear (BwPart *part)
{
  gtk_stack_set_visible_child_name (BW_ITEM_LENS (part)->stack, "nothing");
}

/* --- what belongs to a library */

static void
add_choices (BwItemLens *self, const char *label, GType type, const char *field)
{
  g_autoptr (GMenuModel) choices = bw_item_facts_make_menu (type, field);
  g_autoptr (GMenuItem) entry = g_menu_item_new_submenu (label, choices);

  g_menu_prepend_item (self->more_menu, entry);
}

static void
make_menus (BwItemLens *self, BwLibrary *library)
{
  g_autoptr (GMenuModel) purposes = bw_item_facts_make_menu (bw_purpose_get_type (), "purpose");
  g_autoptr (GMenuModel) deliveries = bw_item_facts_make_menu (bw_delivery_get_type (), "delivery");
  BwPicker *people = bw_picker_new (bw_library_list (library, BW_TYPE_PERSON), get_person_title, NULL,
                                    _ ("Who leads this item"));

  bw_fact_set_menu (self->purpose, purposes);
  bw_fact_set_menu (self->delivery, deliveries);
  bw_fact_set_popover (self->minutes, self->minutes_popover);
  bw_picker_set_writable (people, TRUE);
  g_signal_connect_object (people, "picked", G_CALLBACK (lead_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "written", G_CALLBACK (lead_written_cb), self, G_CONNECT_SWAPPED);
  bw_fact_set_popover (self->lead, GTK_POPOVER (people));
  add_choices (self, _ ("Language"), bw_language_get_type (), "language");
  add_choices (self, _ ("Voice"), bw_voice_get_type (), "voice");
  add_choices (self, _ ("Domain"), bw_domain_get_type (), "domain");
}

static void
bw_item_lens_open (BwPart *part, BwLibrary *library)
{
  BwItemLens *self = BW_ITEM_LENS (part);

  make_menus (self, library);
  bw_read_only_guard (library, self->fact_grid);
  bw_read_only_guard (library, GTK_WIDGET (self->session));
  g_object_bind_property (library, "writable", self->recommendation, "editable", G_BINDING_SYNC_CREATE);
}

static void
bw_item_lens_dispose (GObject *object)
{
  BwItemLens *self = BW_ITEM_LENS (object);

  g_clear_object (&self->facts);
  /* The child is one of the template's too; AdwBin must let go of it first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), BW_TYPE_ITEM_LENS);
  G_OBJECT_CLASS (bw_item_lens_parent_class)->dispose (object);
}

static void
bw_item_lens_finalize (GObject *object)
{
  g_free (BW_ITEM_LENS (object)->enclosure);
  G_OBJECT_CLASS (bw_item_lens_parent_class)->finalize (object);
}

static void
bw_item_lens_class_init (BwItemLensClass *klass)
{
  static const BwNoun *const nouns[] = {&bw_person_noun, NULL};
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  BwPartClass *part_class = BW_PART_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bw_item_lens_dispose;
  G_OBJECT_CLASS (klass)->finalize = bw_item_lens_finalize;
  part_class->open = bw_item_lens_open;
  part_class->turn = bw_item_lens_turn;
  part_class->clear = bw_item_lens_clear;
  part_class->show = bw_item_lens_show;
  part_class->nouns = nouns;
  g_type_ensure (BW_TYPE_FACT);
  g_type_ensure (BW_TYPE_TITLED_PROSE);
  g_type_ensure (BW_TYPE_EVIDENCE_LIST);
  g_type_ensure (BW_TYPE_PAPERS_LIST);
  g_type_ensure (BW_TYPE_SHEET_ANSWERS);

  bw_history_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, BW_RESOURCES "item-lens.ui");
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, stack);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, sheet);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, number);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, title);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, session);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, private_reason);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, more);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, more_menu);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, fact_grid);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, paper_part);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, purpose);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, lead);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, minutes);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, delivery);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, minutes_popover);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, minutes_editor);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, minutes_problem);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, recommendation);
  gtk_widget_class_bind_template_child (widget_class, BwItemLens, papers);
  gtk_widget_class_bind_template_callback (widget_class, minutes_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, private_reason_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, recommendation_written_cb);
}

static void
bw_item_lens_init (BwItemLens *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  /* Before there are children: those that look for actions earlier never see these. */
  self->facts = bw_item_facts_new (BW_PART (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "item", bw_item_facts_get_actions (self->facts));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (paper_dropped_cb), self);
  gtk_widget_add_controller (self->sheet, GTK_EVENT_CONTROLLER (target));
}

void
bw_item_lens_set_line (BwItemLens *self, const BwAgendaLine *line)
{
  g_return_if_fail (BW_IS_ITEM_LENS (self));

  gtk_label_set_label (self->number, line && line->number ? line->number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), line && line->number);
  g_free (self->enclosure);
  self->enclosure = g_strdup (line ? line->enclosure : NULL);
  if (get_item (self))
    show_delivery (self, get_item (self));
}

void
bw_item_lens_attach (BwItemLens *self, BwItem *item, GFile *file)
{
  g_return_if_fail (BW_IS_ITEM_LENS (self));

  bw_papers_list_attach (self->papers, item, file);
}

void
bw_item_lens_ask_for_paper (BwItemLens *self)
{
  g_return_if_fail (BW_IS_ITEM_LENS (self));

  bw_papers_list_ask (self->papers);
}
