// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * field-link.h - ties a widget to one field of the noun that a page or a part shows.
 *
 * The widget shows the field whoever changed it, undo included; what a person enters goes through the desk.
 * @holder, a BwPage or BwPart, has the properties "library" and "record" and must outlive the widget.
 */
#pragma once

#include <adwaita.h>

#include "ui/prose.h"

G_BEGIN_DECLS

/* Taken with Return or when the focus leaves. What cannot be read stays, marked, with the reason as its
 * tooltip. */
void bw_field_link_entry (GObject *holder, const char *field, AdwEntryRow *row);

/* An enumeration, by its words. */
void bw_field_link_choice (GObject *holder, const char *field, AdwComboRow *row);

/* A flag. */
void bw_field_link_switch (GObject *holder, const char *field, GtkSwitch *widget);

/* A text of paragraphs or, if @one_line, of one. Every keystroke is taken; the library makes one command of
 * those that follow each other, and its Undo takes them back. */
void bw_field_link_text (GObject *holder, const char *field, BwProse *view, gboolean one_line);

G_END_DECLS
