// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * terms.h - how a pack words things, in the process's language: who told a story, days, where a page belongs.
 * The values of fields have their words in model/words.h; whole sentences stand where they are said. Returned
 * texts are owned by the caller unless const.
 */
#pragma once

#include "pack/plan.h"

G_BEGIN_DECLS

/* NULL for what has no name: no purpose, no domain. */
const char *bw_term_purpose (BwPurpose purpose);
const char *bw_term_domain (BwDomain domain);
const char *bw_term_relation (BwRelation relation);
const char *bw_term_telling (BwTelling telling);

/* What a story's page says above its title: "A patient’s story". */
const char *bw_term_story_of (BwRelation relation);

/* What a story does to a measure: "contradicts Falls with harm". */
char *bw_term_pairing (BwPairingKind kind, const char *measure);

/* "Thursday 26 November 2026"; NULL for BW_NO_DATE. */
char *bw_term_day (BwDate date);
/* "20 minutes" */
char *bw_term_minutes (gint64 minutes);

/* The texts that are neither NULL nor empty, with " · " between them; NULL if there are none. */
char *bw_term_join (const char *const *texts, guint n);
/* "16, 17 and 18"; (element-type utf8). */
char *bw_term_list (GPtrArray *texts);

/* "Item 7", or the title of an item that has no number. */
char *bw_term_item (const BwEntry *entry);

/* "Items 16 and 17"; NULL if none has a number, unless there is only one. */
char *bw_term_items (GPtrArray *entries);

/* Where page @page (from 0) of @leaf belongs: "Item 7 · Encl. E, 2 of 9". NULL for cover and agenda. */
char *bw_term_place (const BwLeaf *leaf, guint page);
/* What the foot calls a leaf, and its bookmark. */
char *bw_term_leaf (const BwPlan *plan, const BwLeaf *leaf);
/* "Agenda: public session", or "Agenda" if there is only one. */
const char *bw_term_agenda (const BwPlan *plan, gboolean is_private);

G_END_DECLS
