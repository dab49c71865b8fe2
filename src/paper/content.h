/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page's content, read just closely enough to know what it leaves open. Not an interpreter: what is drawn,
 * and where, is nobody's business here.
 */
#pragma once

#include "paper/object.h"

G_BEGIN_DECLS

typedef enum
{
  BW_CONTENT_END,
  BW_CONTENT_OPERATOR, /* also an inline image, as the operator EI */
  BW_CONTENT_NAME,     /* with its slash */
  BW_CONTENT_NUMBER,
  BW_CONTENT_OTHER /* strings, brackets */
} BwContentToken;

typedef struct
{
  const char *at;
  const char *end;
  const char *word; /* of the last token read, not terminated */
  gsize length;
  guint open_strings; /* brackets still open in the string that the content ends within */
  const char
      *unfinished; /* what would close the comment, hex string or image that it ends within; NULL when none */
} BwContentReader;

void bw_content_reader_init (BwContentReader *reader, const char *content, gsize length);
BwContentToken bw_content_reader_next (BwContentReader *reader);
gboolean bw_content_is (const BwContentReader *reader, const char *word);
/* Whether the operator just read paints something. */
gboolean bw_content_paints (const BwContentReader *reader);

/* What a page's content opens and closes too often or too seldom. */
typedef struct
{
  guint surplus_restores; /* Q without q: so many q must go before it */
  guint surplus_ends;     /* EMC without BDC: so many BMC must go before it */
  guint open_saves;       /* q without Q, after those that went before it */
  guint open_marks;       /* BDC without EMC, the same */
  gboolean in_text;       /* ends between BT and ET */
  gboolean in_path;       /* ends with a path that nothing painted */
  guint open_strings;     /* as BwContentReader has it */
  const char *unfinished; /* the same */
  int highest_mcid;       /* of its marked content, but for numbers beyond all measure; -1 when it has none */
  gboolean paints;
  gboolean shows_text;
} BwContentBalance;

/* FALSE when the content cannot be decoded; then nobody can say. */
gboolean bw_content_balance (BwObject page, BwContentBalance *balance);
void bw_content_balance_text (const char *content, gsize length, BwContentBalance *balance);

G_END_DECLS
