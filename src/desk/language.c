// SPDX-License-Identifier: GPL-3.0-or-later
/* language.c - the language in which the program speaks. */
#include "desk/language.h"

#include <libintl.h>
#include <locale.h>

void
bw_desk_speak (void)
{
  const char *folder = g_getenv ("BW_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : BW_LOCALE_INSTALLED);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
