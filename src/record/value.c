// SPDX-License-Identifier: GPL-3.0-or-later
/* value.c - one value of one field. */
#include "record/value.h"

#include <string.h>

void
bw_value_clear (BwValue *self)
{
  if (self->type == BW_VALUE_TEXT)
    g_free (self->text);
  *self = (BwValue){.type = BW_VALUE_NULL};
}

void
bw_value_copy (const BwValue *self, BwValue *destination)
{
  *destination = *self;
  if (self->type == BW_VALUE_TEXT)
    destination->text = g_strdup (self->text);
}

gboolean
bw_value_equal (const BwValue *self, const BwValue *other)
{
  if (self->type != other->type)
    return FALSE;
  switch (self->type)
    {
    case BW_VALUE_NULL:
      return TRUE;
    case BW_VALUE_INT:
      return self->integer == other->integer;
    case BW_VALUE_REAL:
      return memcmp (&self->real, &other->real, sizeof self->real) == 0;
    case BW_VALUE_TEXT:
      return g_str_equal (self->text, other->text);
    }
  g_assert_not_reached ();
}
