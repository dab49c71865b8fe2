// SPDX-License-Identifier: GPL-3.0-or-later
/* main.c - starts the program with a window. */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "ui/application.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, BW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_autoptr (BwApplication) application = bw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
