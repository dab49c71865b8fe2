// SPDX-License-Identifier: GPL-3.0-or-later
/* furnish.c - what every library has from the beginning. */
#include <glib/gi18n-lib.h>

#include "desk/agenda.h"

static const struct
{
  const char *name;
  gboolean is_public, sees_private_items;
} audiences[] = {
    {N_ ("Part 1 public"), TRUE, FALSE},
    {N_ ("Part 1 members"), FALSE, FALSE},
    {N_ ("Part 2"), FALSE, TRUE},
    {N_ ("Whole pack"), FALSE, TRUE},
};

/* The union of the sheets that trusts publish; what is not filled in is not printed. */
static const struct
{
  const char *label, *help;
  gboolean is_required, is_leading;
} sheet_fields[] = {
    {N_ ("Summary"), N_ ("What the Board needs to know, in a few sentences"), TRUE, TRUE},
    {N_ ("Key issues"), N_ ("What is difficult, uncertain or not agreed"), FALSE, TRUE},
    {N_ ("Previously considered by"), N_ ("Group, date and outcome"), FALSE, FALSE},
    {N_ ("Strategic objective"), N_ ("Which one this serves"), TRUE, FALSE},
    {N_ ("Board assurance framework"), N_ ("Risk and score"), FALSE, FALSE},
    {N_ ("Regulation"), N_ ("What the regulator asks for"), FALSE, FALSE},
    {N_ ("Assurance offered"), N_ ("Substantial, reasonable, limited or none"), FALSE, FALSE},
    {N_ ("Resources"), N_ ("Money and posts, and for how long"), FALSE, FALSE},
    {N_ ("Legal"), NULL, FALSE, FALSE},
    {N_ ("Equality"), N_ ("Who gains, who may lose, who was not counted"), FALSE, FALSE},
    {N_ ("Quality and patients"), NULL, FALSE, FALSE},
    {N_ ("Stakeholders’ views"), N_ ("Who was asked, and what they said"), FALSE, FALSE},
    {N_ ("Workforce"), NULL, FALSE, FALSE},
    {N_ ("Sustainability"), NULL, FALSE, FALSE},
    {N_ ("Appendices"), NULL, FALSE, FALSE},
};

static void
add_audiences (BwLibrary *library, gint64 organisation)
{
  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    g_object_set (bw_library_add (library, BW_TYPE_AUDIENCE), "organisation", organisation, "position",
                  (gint64) i, "name", _ (audiences[i].name), "is-public", audiences[i].is_public,
                  "sees-private-items", audiences[i].sees_private_items, NULL);
}

static void
add_sheet (BwLibrary *library, gint64 body)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sheet_fields); i++)
    g_object_set (bw_library_add (library, BW_TYPE_SHEET_FIELD), "body", body, "position", (gint64) i,
                  "label", _ (sheet_fields[i].label), "help",
                  sheet_fields[i].help != NULL ? _ (sheet_fields[i].help) : NULL, "is-required",
                  sheet_fields[i].is_required, "is-leading", sheet_fields[i].is_leading, NULL);
}

BwBody *
bw_desk_add_body (BwLibrary *library, const char *name)
{
  GListModel *organisations = bw_library_list (library, BW_TYPE_ORGANISATION);
  g_autoptr (BwRecord) organisation = g_list_model_get_item (organisations, 0);
  BwBody *body;

  g_return_val_if_fail (organisation != NULL, NULL);

  bw_library_begin (library, _ ("Add Body"));
  body = bw_library_add (library, BW_TYPE_BODY);
  g_object_set (body, "organisation", bw_record_get_id (organisation), "name", name, NULL);
  add_sheet (library, bw_record_get_id (BW_RECORD (body)));
  bw_library_end (library);
  return body;
}

/* What a library begins with is not undone: there would be nothing to stand on. */
void
bw_desk_furnish (BwLibrary *library, const char *organisation, const char *body)
{
  BwRecord *trust;

  bw_library_begin (library, _ ("Set Up Library"));
  trust = bw_library_add (library, BW_TYPE_ORGANISATION);
  g_object_set (trust, "name", organisation, NULL);
  add_audiences (library, bw_record_get_id (trust));
  bw_desk_add_body (library, body);
  bw_library_set_not_undoable (library);
  bw_library_end (library);
}

BwAudience *
bw_desk_get_default_audience (BwLibrary *library)
{
  GListModel *list = bw_library_list (library, BW_TYPE_AUDIENCE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (BwAudience) audience = g_list_model_get_item (list, i);

      if (!audience->is_public && !audience->sees_private_items)
        return audience;
    }
  return NULL;
}
