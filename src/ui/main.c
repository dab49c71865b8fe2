// SPDX-License-Identifier: GPL-3.0-or-later
/* main.c - starts the program with a window. */
#include "desk/language.h"
#include "ui/application.h"

int
main (int argc, char **argv)
{
  bw_desk_speak ();

  g_autoptr (BwApplication) application = bw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
