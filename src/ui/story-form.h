// SPDX-License-Identifier: GPL-3.0-or-later
/* story-form.h - who told a story and how; and what a story says of something that is, or is not, measured.
 */
#pragma once

#include "ui/form.h"

G_BEGIN_DECLS

/* @near: a widget of the window that asks. */
void bw_story_form_edit (GtkWidget *near, BwLibrary *library, BwStory *story);

/* Pairs @story with @measure, which may be NULL for what nobody measures; or changes that pairing. */
void bw_story_form_pair (GtkWidget *near, BwLibrary *library, BwStory *story, BwMeasure *measure);

G_END_DECLS
