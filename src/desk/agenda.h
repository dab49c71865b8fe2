// SPDX-License-Identifier: GPL-3.0-or-later
/* agenda.h - verbs on meetings and the items of their agendas. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

/* Gives a new library what every library has: an organisation of that name, one body, the default audiences
 * (Part 1 public, Part 1 members, Part 2, whole pack) and the default cover sheet. */
void bw_desk_furnish (BwLibrary *library, const char *organisation, const char *body);

/* One more body of the library's organisation, with the default cover sheet. (transfer none) */
BwBody *bw_desk_add_body (BwLibrary *library, const char *name);

/* @name or @role may be NULL. (transfer none) */
BwPerson *bw_desk_add_person (BwLibrary *library, const char *name, const char *role);

/* The audience a pack is for unless somebody says otherwise: Part 1 members. NULL if there is none. */
BwAudience *bw_desk_get_default_audience (BwLibrary *library);

/* A new meeting of @body. (transfer none) */
BwMeeting *bw_desk_add_meeting (BwLibrary *library, BwBody *body, BwDate date, gint64 start);

/* A new item after @after (among its siblings; NULL: at the end of the agenda). (transfer none) */
BwItem *
bw_desk_add_item (BwLibrary *library, BwMeeting *meeting, BwItem *after, BwItemKind kind, const char *title);
/* A new sub-item, the last under @parent. (transfer none) */
BwItem *bw_desk_add_sub_item (BwLibrary *library, BwItem *parent, const char *title);

/* Moves @item with all under it to stand at @index among the children of @parent (NULL: the top). Nothing
 * happens if
 * @parent is @item or under it, or if a section, which stands at the top, were put under an item. */
void bw_desk_move_item (BwLibrary *library, BwItem *item, BwItem *parent, guint index);

/* One place up (-1) or down (+1) among the lines as they are read: past the neighbour of the same parent.
 * FALSE if it stands at that end. */
gboolean bw_desk_shift_item (BwLibrary *library, BwItem *item, int by);

/* Removes @item and all that is part of it. */
void bw_desk_remove_item (BwLibrary *library, BwItem *item);
void bw_desk_remove_meeting (BwLibrary *library, BwMeeting *meeting);

/* Sets one field of one noun, as a command with a name that says which ("Change Purpose"). The value is read
 * as a person writes it: minutes "10" or "10 min", a clock time "09:30" or "9.30", a date in ISO form, a nick
 * or its word for an enumeration. FALSE: it cannot be read, and @error says what is expected. */
gboolean
bw_desk_set_text (BwLibrary *library, BwRecord *record, const char *field, const char *value, GError **error);

/* As above for typing into a text field: neighbouring changes become one command. */
void bw_desk_type_text (BwLibrary *library, BwRecord *record, const char *field, const char *value);

/* Sets a field that names a person, such as "lead" or "chair", by role or name; somebody not known yet
 * becomes a person with that role. "" for nobody. */
void bw_desk_set_person (BwLibrary *library, BwRecord *record, const char *field, const char *who);
void bw_desk_set_lead (BwLibrary *library, BwItem *item, const char *who);

/* The answer to one field of the item's cover sheet; "" removes it. */
void bw_desk_answer_sheet (BwLibrary *library, BwItem *item, BwSheetField *field, const char *answer);

G_END_DECLS
