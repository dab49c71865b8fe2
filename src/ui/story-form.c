// SPDX-License-Identifier: GPL-3.0-or-later
/* story-form.c - two small forms, each one command. */
#include "ui/story-form.h"

#include <glib/gi18n-lib.h>

#include "desk/desk.h"
#include "ui/form-subject.h"

static gboolean
save_story (BwForm *form, gpointer data, GError **error)
{
  BwFormSubject *subject = data;

  bw_library_begin (subject->library, _ ("Change Teller"));
  if (!bw_form_take (form, subject->library, subject->record, error))
    {
      bw_library_cancel (subject->library);
      return FALSE;
    }
  bw_library_end (subject->library);
  return TRUE;
}

void
bw_story_form_edit (GtkWidget *near, BwLibrary *library, BwStory *story)
{
  g_return_if_fail (BW_IS_STORY (story));

  BwForm *form = bw_form_new (near, _ ("About the Story"), _ ("Save"), save_story,
                              bw_form_subject_new (library, story), bw_form_subject_free);

  bw_form_add_text (form, "alias", _ ("Teller’s name in the papers"), story->alias);
  bw_form_add_text (form, "real_name", _ ("Real name, never printed"), story->real_name);
  bw_form_add_enum (form, "relation", _ ("Teller"), bw_relation_get_type (), story->relation);
  bw_form_add_enum (form, "telling", _ ("Told"), bw_telling_get_type (), story->telling);
  bw_form_add_text (form, "service", _ ("Where the care was"), story->service);
  bw_form_add_text (form, "presenter", _ ("Who presents it"), story->presenter);
  bw_form_add_text (form, "content_note", _ ("Content note: what may distress"), story->content_note);
  bw_form_add_text (form, "support", _ ("Who supports the teller"), story->support);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- pairing */

typedef struct
{
  BwFormSubject *story;
  BwMeasure *measure; /* NULL: what nobody measures */
} Pair;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  bw_form_subject_free (pair->story);
  g_clear_object (&pair->measure);
  g_free (pair);
}

static gboolean
save_pair (BwForm *form, gpointer data, GError **error)
{
  Pair *pair = data;
  g_autofree char *reason = bw_form_dup_text (form, "reason");
  int kind = BW_PAIRING_NOT_MEASURED;

  if (pair->measure)
    {
      g_autofree char *nick = bw_form_dup_text (form, "kind");
      bw_enum_from_nick (bw_pairing_kind_get_type (), nick, &kind);
    }
  bw_desk_pair (pair->story->library, BW_STORY (pair->story->record), pair->measure, (BwPairingKind) kind,
                reason);
  return TRUE;
}

static BwPairing *
find_pairing (BwLibrary *library, BwStory *story, BwMeasure *measure)
{
  g_autoptr (GListModel) pairings =
      bw_library_list_of (library, BW_TYPE_PAIRING, "story", bw_record_get_id (BW_RECORD (story)));
  gint64 id = measure ? bw_record_get_id (BW_RECORD (measure)) : BW_NOBODY;

  for (guint i = 0; i < g_list_model_get_n_items (pairings); i++)
    {
      g_autoptr (BwPairing) pairing = g_list_model_get_item (pairings, i);
      if (pairing->measure == id)
        return pairing;
    }
  return NULL;
}

void
bw_story_form_pair (GtkWidget *near, BwLibrary *library, BwStory *story, BwMeasure *measure)
{
  g_return_if_fail (BW_IS_STORY (story));

  BwPairing *pairing = find_pairing (library, story, measure);
  Pair *pair = g_new0 (Pair, 1);

  pair->story = bw_form_subject_new (library, story);
  pair->measure = measure ? g_object_ref (measure) : NULL;
  BwForm *form = bw_form_new (near, measure ? measure->name : _ ("Not Measured by Us"), _ ("Pair"), save_pair,
                              pair, pair_free);
  if (measure)
    bw_form_add_enum (form, "kind", _ ("The story"), bw_pairing_kind_get_type (),
                      pairing ? pairing->kind : BW_PAIRING_CONFIRMS);
  bw_form_add_text (form, "reason", measure ? _ ("Why, in a few words") : _ ("What is not measured"),
                    pairing ? pairing->reason : NULL);
  gtk_window_present (GTK_WINDOW (form));
}
