// SPDX-License-Identifier: GPL-3.0-or-later
/* language.c - asks the catalogue of translations what it is. */
#include "model/language.h"

#include <glib/gi18n-lib.h>

const char *
bw_language_spoken (void)
{
  /* Translators: the tag (BCP 47) of the language of this catalogue, such as "cy". */
  return C_ ("language of this catalogue", "en-GB");
}
