// SPDX-License-Identifier: GPL-3.0-or-later
/* story-steps.c - what came of a story. A step that was not taken is shown too, as not yet taken. */
#include "pack/story-steps.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"
#include "pack/motif.h"
#include "pack/terms.h"
#include "pack/tongue.h"

#define N_STEPS 5
#define STEP_WIDTH 98.8
#define TEXT_WIDTH (STEP_WIDTH - 8)
#define RADIUS 4.0
#define LINE_HEIGHT 13.0

typedef struct
{
  const char *name;
  BwDate date;
  gboolean is_taken;
  char *detail;       /* owned; NULL: none */
  const char *tongue; /* of the detail */
} BwStep;

typedef struct
{
  const BwPlan *plan;
  BwStory *story;
  BwTypesetter *typesetter;
  BwStep steps[N_STEPS];
} BwSteps;

static char *
tell_owner (const BwSteps *self)
{
  BwPerson *owner = bw_content_get_person (self->plan->content, self->story->owner);
  g_autofree char *due = self->story->due != BW_NO_DATE ? bw_format_date (self->story->due) : NULL;

  if (owner != NULL && due != NULL)
    /* Translators: who keeps a promise, and by when. */
    return g_strdup_printf (_ ("owner: %1$s; due %2$s"), bw_person_get_title (owner), due);
  if (owner != NULL)
    /* Translators: who keeps a promise. */
    return g_strdup_printf (_ ("owner: %s"), bw_person_get_title (owner));
  /* Translators: by when a promise is to be kept. */
  return due != NULL ? g_strdup_printf (_ ("due %s"), due) : NULL;
}

static char *
name_last_step (BwStory *story)
{
  /* Translators: the last step of a story: its teller was told what changed. %s is what they are called. */
  return story->alias != NULL ? g_strdup_printf (_ ("Told %s"), story->alias)
                              : g_strdup (C_ ("step", "Told"));
}

static void
take_steps (BwSteps *self, const char *last_name)
{
  BwStory *story = self->story;
  const BwStep steps[N_STEPS] = {
      {C_ ("step", "Heard"), story->heard_on, story->heard_on != BW_NO_DATE || story->heard != NULL, NULL},
      {C_ ("step", "Committed"), story->committed_on,
       story->committed_on != BW_NO_DATE || story->commitment != NULL, g_strdup (story->commitment),
       bw_tongue_of_library (self->plan)},
      {C_ ("step", "Begun"), story->begun_on, story->begun_on != BW_NO_DATE, tell_owner (self)},
      {C_ ("step", "Changed"), story->changed_on, story->changed_on != BW_NO_DATE || story->changed != NULL,
       NULL},
      {last_name, story->told_on, story->told_on != BW_NO_DATE, NULL},
  };

  memcpy (self->steps, steps, sizeof steps);
}

/* Full circles for what has happened, open ones for what has not. */
static BwBlock *
make_line (const BwSteps *self)
{
  static const BwStroke line = {.width = 1.2, .colour = BW_COLOUR_INK};
  static const BwFill full = {BW_COLOUR_INK}, open = {BW_COLOUR_PAPER};
  BwDrawing *drawing = bw_drawing_new (BW_TEXT_WIDTH, LINE_HEIGHT);
  double y = LINE_HEIGHT / 2;

  bw_drawing_line (drawing, RADIUS, y, RADIUS + (N_STEPS - 1) * STEP_WIDTH, y, &line);
  for (guint i = 0; i < N_STEPS; i++)
    bw_drawing_circle (drawing, RADIUS + i * STEP_WIDTH, y,
                       self->steps[i].is_taken ? RADIUS : RADIUS - line.width / 2,
                       self->steps[i].is_taken ? &full : &open, self->steps[i].is_taken ? NULL : &line);
  return bw_block_picture (drawing, NULL);
}

static BwBlock *
make_step (const BwSteps *self, const BwStep *step)
{
  BwBlock *item = bw_block_stack (BW_PDF_LI), *words = bw_block_stack (BW_PDF_LBODY);
  g_autofree char *date = step->date != BW_NO_DATE ? bw_format_date (step->date) : NULL;

  bw_block_stack_add (
      item, bw_block_text (self->typesetter, BW_PDF_LBL, &bw_style_note_bold, TEXT_WIDTH, step->name));
  if (date != NULL || !step->is_taken)
    bw_block_stack_add (words, bw_block_text (self->typesetter, BW_PDF_P, &bw_style_note, TEXT_WIDTH,
                                              date != NULL ? date : C_ ("step", "not yet")));
  if (step->detail != NULL)
    bw_block_stack_add (words, bw_block_text_in (bw_block_text (self->typesetter, BW_PDF_P,
                                                                &bw_style_note_ink, TEXT_WIDTH, step->detail),
                                                 step->tongue));
  bw_block_stack_add (item, words);
  return item;
}

static BwBlock *
make_half (const BwSteps *self, const char *heading, const char *text)
{
  g_autofree char *words = bw_mark_tongue (bw_tongue_of_library (self->plan), text);

  return bw_motif_run_in (self->typesetter, &bw_style_narrow, BW_HALF, heading, words);
}

static BwBlock *
make_halves (const BwSteps *self)
{
  BwStory *story = self->story;
  BwBlock *row;

  if (story->heard == NULL && story->changed == NULL)
    return NULL;
  row = bw_block_row (BW_NO_ROLE, BW_ROW_TOP);
  if (story->heard != NULL)
    bw_block_row_add (row, 0, make_half (self, _ ("What the Board heard."), story->heard));
  if (story->changed != NULL)
    bw_block_row_add (row, story->heard != NULL ? BW_HALF + BW_GUTTER : 0,
                      make_half (self, _ ("What changed."), story->changed));
  return row;
}

BwBlock *
bw_story_steps_make (const BwPlan *plan, BwStory *story, BwTypesetter *typesetter)
{
  BwSteps self = {plan, story, typesetter};
  BwBlock *zone = bw_block_stack (BW_PDF_SECT), *list = bw_block_row (BW_PDF_L, BW_ROW_TOP), *halves;
  g_autofree char *last_name = name_last_step (story);

  take_steps (&self, last_name);
  bw_block_stack_add (zone, bw_motif_section (typesetter, BW_PDF_H3, BW_TEXT_WIDTH, _ ("What came of it")));
  bw_block_stack_add (zone, make_line (&self));
  for (guint i = 0; i < N_STEPS; i++)
    {
      bw_block_row_add (list, i * STEP_WIDTH, make_step (&self, &self.steps[i]));
      g_free (self.steps[i].detail);
    }
  bw_block_stack_add_after (zone, BW_SPACE_1, list);
  halves = make_halves (&self);
  if (halves != NULL)
    bw_block_stack_add_after (zone, BW_SPACE_4, halves);
  return zone;
}
