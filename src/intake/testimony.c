// SPDX-License-Identifier: GPL-3.0-or-later
/* testimony.c - one cell that can be read in one way only settles a column, unless another says the opposite.
 */
#include "intake/testimony.h"

void
bw_testimony_add (BwTestimony *self, gboolean can_be_first, gboolean can_be_second, guint line)
{
  guint *place = can_be_first && can_be_second ? &self->open : can_be_first ? &self->first : &self->second;

  if ((can_be_first || can_be_second) && *place == 0)
    *place = line;
}

BwVerdict
bw_testimony_weigh (const BwTestimony *self, int said)
{
  if (said != 0)
    return (BwVerdict){BW_VERDICT_SAID, said};
  if (self->first > 0 && self->second > 0)
    return (BwVerdict){BW_VERDICT_MIXED, 0};
  if (self->first > 0 || self->second > 0)
    return (BwVerdict){BW_VERDICT_SETTLED, self->first > 0 ? 1 : 2};
  return (BwVerdict){self->open > 0 ? BW_VERDICT_OPEN : BW_VERDICT_NOT_NEEDED, 0};
}
