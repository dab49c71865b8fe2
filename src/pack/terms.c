// SPDX-License-Identifier: GPL-3.0-or-later
/* terms.c - what a pack calls things. */
#include "pack/terms.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "model/words.h"

const char *
bw_term_purpose (BwPurpose purpose)
{
  return purpose != BW_PURPOSE_NONE ? bw_enum_get_word (bw_purpose_get_type (), purpose) : NULL;
}

const char *
bw_term_domain (BwDomain domain)
{
  return domain != BW_DOMAIN_NONE ? bw_enum_get_word (bw_domain_get_type (), domain) : NULL;
}

const char *
bw_term_relation (BwRelation relation)
{
  switch (relation)
    {
    case BW_RELATION_PATIENT:
      return C_ ("teller", "a patient");
    case BW_RELATION_CARER:
      return C_ ("teller", "a carer");
    case BW_RELATION_FAMILY:
      return C_ ("teller", "a family member");
    case BW_RELATION_STAFF:
      return C_ ("teller", "a member of staff");
    case BW_RELATION_VOLUNTEER:
      return C_ ("teller", "a volunteer");
    }
  return NULL;
}

const char *
bw_term_story_of (BwRelation relation)
{
  switch (relation)
    {
    case BW_RELATION_PATIENT:
      return _ ("A patient’s story");
    case BW_RELATION_CARER:
      return _ ("A carer’s story");
    case BW_RELATION_FAMILY:
      return _ ("A family’s story");
    case BW_RELATION_STAFF:
      return _ ("A story from a member of staff");
    case BW_RELATION_VOLUNTEER:
      return _ ("A volunteer’s story");
    }
  return NULL;
}

const char *
bw_term_telling (BwTelling telling)
{
  switch (telling)
    {
    case BW_TELLING_IN_PERSON:
      return C_ ("telling", "In person.");
    case BW_TELLING_READ_OUT:
      return C_ ("telling", "Read out.");
    case BW_TELLING_VIDEO:
      return C_ ("telling", "On video.");
    case BW_TELLING_AUDIO:
      return C_ ("telling", "As a recording.");
    }
  return NULL;
}

char *
bw_term_pairing (BwPairingKind kind, const char *measure)
{
  switch (kind)
    {
    case BW_PAIRING_CONFIRMS:
      /* Translators: said of a story; %s is the name of a measure. */
      return g_strdup_printf (_ ("confirms %s"), measure);
    case BW_PAIRING_CONTRADICTS:
      /* Translators: said of a story; %s is the name of a measure. */
      return g_strdup_printf (_ ("contradicts %s"), measure);
    case BW_PAIRING_NOT_MEASURED:
      /* Translators: said of a story; %s is the name of a measure. */
      return g_strdup_printf (_ ("tells of what %s does not measure"), measure);
    }
  g_assert_not_reached ();
}

static const char *
weekday (BwDate date)
{
  const char *names[] = {N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
                         N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday")};

  return _ (names[bw_date_get_weekday (date)]);
}

char *
bw_term_day (BwDate date)
{
  g_autofree char *day = NULL;

  if (date == BW_NO_DATE)
    return NULL;
  day = bw_format_date (date);
  /* Translators: a weekday and a date, as in "Thursday 26 November 2026", with a no-break space. */
  return g_strdup_printf (_ ("%1$s %2$s"), weekday (date), day);
}

char *
bw_term_minutes (gint64 minutes)
{
  /* Translators: with a no-break space. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (gulong) minutes),
                          (int) minutes);
}

char *
bw_term_join (const char *const *texts, guint n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", texts[i]);
  return joined->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

char *
bw_term_list (GPtrArray *texts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (i > 0)
        /* Translators: between the parts of a list, and before its last part, as in "16, 17 and 18". */
        g_string_append (list, i + 1 < texts->len ? C_ ("list", ", ") : C_ ("list", " and "));
      g_string_append (list, texts->pdata[i]);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

char *
bw_term_item (const BwEntry *entry)
{
  if (entry->number != NULL)
    /* Translators: the number of an item of the agenda, with a no-break space. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Item %s", "Items %s", 1), entry->number);
  return g_strdup (entry->item->title != NULL ? entry->item->title : "");
}

char *
bw_term_items (GPtrArray *entries)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const BwEntry *entry = g_ptr_array_index (entries, i);

      if (entry->number != NULL)
        g_ptr_array_add (numbers, entry->number);
    }
  if (numbers->len == 0)
    return entries->len == 1 ? bw_term_item (g_ptr_array_index (entries, 0)) : NULL;
  list = bw_term_list (numbers);
  /* Translators: %s is the number of an item, or a list as in "16 and 17"; with a no-break space. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Item %s", "Items %s", numbers->len), list);
}

char *
bw_term_place (const BwLeaf *leaf, guint page)
{
  const BwEntry *entry = leaf->entries->len > 0 ? g_ptr_array_index (leaf->entries, 0) : NULL;
  g_autofree char *item = entry != NULL ? bw_term_items (leaf->entries) : NULL;

  if (item == NULL)
    return NULL;
  if (entry->enclosure == NULL)
    return g_steal_pointer (&item);
  if (leaf->enclosure_page == 0)
    /* Translators: "Item 7" and the letter of its enclosure. */
    return g_strdup_printf (_ ("%1$s · Encl. %2$s"), item, entry->enclosure);
  /* Translators: "Item 7", the letter of its enclosure, and the place of the page among its pages. */
  return g_strdup_printf (_ ("%1$s · Encl. %2$s, %3$u of %4$u"), item, entry->enclosure,
                          leaf->enclosure_page + page, entry->enclosure_pages);
}

const char *
bw_term_agenda (const BwPlan *plan, gboolean is_private)
{
  if (is_private)
    return _ ("Agenda: private session");
  if (plan->has_private_items || plan->has_hidden_items)
    return _ ("Agenda: public session");
  return _ ("Agenda");
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

char *
bw_term_leaf (const BwPlan *plan, const BwLeaf *leaf)
{
  const BwEntry *entry = leaf->entries->len > 0 ? g_ptr_array_index (leaf->entries, 0) : NULL;

  switch (leaf->kind)
    {
    case BW_LEAF_COVER:
      return g_strdup (_ ("Cover"));
    case BW_LEAF_AGENDA:
    case BW_LEAF_PRIVATE_AGENDA:
      return g_strdup (bw_term_agenda (plan, leaf->kind == BW_LEAF_PRIVATE_AGENDA));
    case BW_LEAF_GLANCE:
      return g_strdup (leaf->is_private ? _ ("Private measures at a glance") : _ ("Measures at a glance"));
    case BW_LEAF_SHEET:
      return g_strdup (or_empty (entry->item->title));
    case BW_LEAF_MEASURE:
      /* Translators: %s is the name of a measure. */
      return g_strdup_printf (_ ("Measure: %s"), or_empty (leaf->series->measure->name));
    case BW_LEAF_STORY:
      if (leaf->story->title == NULL)
        return g_strdup (bw_term_story_of (leaf->story->relation));
      /* Translators: "A patient’s story" and the title of the story. */
      return g_strdup_printf (_ ("%1$s: “%2$s”"), bw_term_story_of (leaf->story->relation),
                              leaf->story->title);
    case BW_LEAF_PAPER:
      return g_strdup (or_empty (leaf->paper->title != NULL ? leaf->paper->title : leaf->paper->file_name));
    case BW_LEAF_VERBAL:
      return g_strdup (g_dngettext (GETTEXT_PACKAGE, "Verbal item", "Verbal items", leaf->entries->len));
    }
  g_assert_not_reached ();
}
