// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * typesetter.h - the fonts of one document and what was set in them. Paragraphs are made with it
 * (paragraph.h), and its faces are embedded when the document is written (face.h). A typesetter is used by
 * one thread at a time; several threads that lay out for one document have one each.
 */
#pragma once

#include "text/face.h"
#include "text/style.h"

typedef struct _BwTypesetter BwTypesetter;

/* A character that no usable font has: it stands as an empty box in the document. */
typedef struct
{
  gunichar character;
  guint count;
} BwMissingCharacter;

BwTypesetter *bw_typesetter_new (void);
/* For the same document on another thread: what is set with either has the same faces and joins the same list
 * of missing characters. Laying out goes on beside each other; drawing, which takes from paragraphs of both,
 * must wait until all is laid out. @first must outlive it. */
BwTypesetter *bw_typesetter_new_beside (BwTypesetter *first);
void bw_typesetter_free (BwTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwTypesetter, bw_typesetter_free)

/* From a baseline up to the top of letters like h, and down to the bottom of letters like
 * g; both positive, points. */
double bw_typesetter_get_ascent (BwTypesetter *self, const BwTextStyle *style);
double bw_typesetter_get_descent (BwTypesetter *self, const BwTextStyle *style);
/* Height of a capital above the baseline, in points: what centres a line of text on a mark. */
double bw_typesetter_get_cap_height (BwTypesetter *self, const BwTextStyle *style);

/* What could not be shown in the runs asked for so far, by first use; (element-type BwMissingCharacter). */
const GArray *bw_typesetter_get_missing (BwTypesetter *self);
