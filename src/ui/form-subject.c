// SPDX-License-Identifier: GPL-3.0-or-later
/* form-subject.c - owns what a form needs as long as the form is open. */
#include "ui/form-subject.h"

BwFormSubject *
bw_form_subject_new (BwLibrary *library, gpointer record)
{
  BwFormSubject *self = g_new0 (BwFormSubject, 1);

  self->library = g_object_ref (library);
  self->record = record ? g_object_ref (record) : NULL;
  return self;
}

void
bw_form_subject_free (gpointer subject)
{
  BwFormSubject *self = subject;

  g_clear_object (&self->library);
  g_clear_object (&self->record);
  g_free (self);
}
