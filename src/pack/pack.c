// SPDX-License-Identifier: GPL-3.0-or-later
/* pack.c - a meeting's content to a board pack: planned, written, bound. */
#include "pack/pack.h"

#include <glib/gi18n-lib.h>

#include "pack/foot.h"
#include "pack/lengths.h"
#include "pack/plan.h"
#include "pack/style.h"
#include "pack/write.h"

/* What of the work is done when our own pages are written. */
#define WRITTEN 0.4

GQuark
bw_pack_error_quark (void)
{
  return g_quark_from_static_string ("bw-pack-error-quark");
}

typedef struct
{
  BwPackProgress func;
  gpointer data;
} BwReport;

static void
written_cb (double fraction, gpointer data)
{
  const BwReport *report = data;

  if (report->func != NULL)
    report->func (WRITTEN * fraction, report->data);
}

static void
bound_cb (double fraction, gpointer data)
{
  const BwReport *report = data;

  if (report->func != NULL)
    report->func (WRITTEN + (1 - WRITTEN) * fraction, report->data);
}

/* The back link's place on a stamp, from its lower left corner: from the foot's rule down. */
static BwBindingBack
make_back (const BwWritten *written)
{
  return (BwBindingBack){
      .x0 = BW_MARGIN,
      .y0 = BW_PAGE_HEIGHT - BW_FOOT_RULE - BW_SPACE_1 - BW_SPACE_6,
      .x1 = BW_MARGIN + BW_FOOT_SIDE,
      .y1 = BW_PAGE_HEIGHT - BW_FOOT_RULE - BW_SPACE_1,
      .page = written->back_page,
      .words = bw_foot_get_back_words (),
  };
}

void
bw_pack_made_free (BwPackMade *self)
{
  g_ptr_array_unref (self->unshown);
  g_free (self);
}

BwPackMade *
bw_pack_make (const BwContent *content, BwAudience *audience, const char *output, BwPackProgress progress,
              gpointer user_data, GError **error)
{
  BwReport report = {progress, user_data};
  g_autoptr (BwPlan) plan = NULL;
  g_autoptr (BwWritten) written = NULL;
  BwPackMade *made;

  g_return_val_if_fail (content != NULL && BW_IS_AUDIENCE (audience) && output != NULL, NULL);

  if (!bw_pack_check_lengths (content, error))
    return NULL;
  plan = bw_plan_new (content, audience, error);
  if (plan == NULL)
    return NULL;
  written = bw_write (plan, written_cb, &report, error);
  if (written == NULL)
    return NULL;
  const BwBinding binding = {
      .skeleton = written->pdf,
      .papers = (const BwBindingPaper *) written->papers->data,
      .n_papers = written->papers->len,
      .back = make_back (written),
  };
  if (!bw_paper_bind (&binding, output, bound_cb, &report, error))
    return NULL;
  made = g_new0 (BwPackMade, 1);
  made->n_pages = plan->n_pages;
  made->unshown = g_steal_pointer (&written->unshown);
  return made;
}
