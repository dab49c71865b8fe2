// SPDX-License-Identifier: GPL-3.0-or-later
/* full-date.c - puts the weekday before the date, in the language of the program (see chart/format.h). */
#include "ui/full-date.h"

#include <glib/gi18n-lib.h>

#include "chart/format.h"

char *
bw_full_date (BwDate date)
{
  static const char *const weekdays[] = {N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
                                         N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday")};

  if (date == BW_NO_DATE)
    return g_strdup ("");
  g_autofree char *day = bw_format_date (date);
  const char *weekday = _ (weekdays[bw_date_get_weekday (date)]);
  /* Translators: a weekday and a date, "Thursday 26 November 2026". */
  return g_strdup_printf (C_ ("date", "%1$s %2$s"), weekday, day);
}
