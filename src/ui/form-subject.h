// SPDX-License-Identifier: GPL-3.0-or-later
/* form-subject.h - what a form is about: a library, and the noun that is changed in it or added to. */
#pragma once

#include "store/library.h"

G_BEGIN_DECLS

typedef struct
{
  BwLibrary *library;
  BwRecord *record; /* NULL: a new one */
} BwFormSubject;

/* Keeps references of both; @record may be NULL. */
BwFormSubject *bw_form_subject_new (BwLibrary *library, gpointer record);
void bw_form_subject_free (gpointer subject);

G_END_DECLS
