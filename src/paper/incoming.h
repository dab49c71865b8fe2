/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper on its way into a pack: opened, made safe and looked at on a thread of its own, before anything
 * touches the pack.
 */
#pragma once

#include "paper/attached-page.h"
#include "paper/document.h"
#include "paper/links.h"

G_BEGIN_DECLS

/* What is found belongs to the thread until bw_incoming_wait() has returned. */
typedef struct
{
  GThread *thread; /* NULL once it was waited for */
  GBytes *pdf;
  const char *name;
  GError *error;

  BwDocument *document;         /* without active content, its links loosened; NULL: could not be opened */
  BwDestinations *destinations; /* its own */
  GArray *pages;                /* BwAttachedPage, in the paper as yet */
} BwIncoming;

/* Begins with a paper; both arguments must live until it is freed. */
BwIncoming *bw_incoming_new (GBytes *pdf, const char *name);
void bw_incoming_free (BwIncoming *incoming);

/* Until all is found; FALSE with BW_PAPER_ERROR if the paper could not be opened. */
gboolean bw_incoming_wait (BwIncoming *incoming, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BwIncoming, bw_incoming_free)

G_END_DECLS
