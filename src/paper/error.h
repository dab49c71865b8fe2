/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong with somebody else's PDF, or with the pack made from it. Every message is one sentence
 * for the secretary: it names the file, says why not, and what to do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BW_PAPER_ERROR (bw_paper_error_quark ())

typedef enum
{
  BW_PAPER_ERROR_PASSWORD, /* cannot be opened without a password */
  BW_PAPER_ERROR_DAMAGED,  /* a PDF, but broken beyond repair */
  BW_PAPER_ERROR_NOT_PDF,  /* something else with this name */
  BW_PAPER_ERROR_NO_PAGES,
  BW_PAPER_ERROR_TOO_BIG, /* over BW_PAPER_MAX_BYTES */
  BW_PAPER_ERROR_READ,    /* the file cannot be read at all */
  BW_PAPER_ERROR_WRITE,   /* disk full, folder not writable: nothing was left at the place asked for */
  BW_PAPER_ERROR_BINDING  /* what the program itself handed in does not fit together */
} BwPaperError;

GQuark bw_paper_error_quark (void);

G_END_DECLS
