// SPDX-License-Identifier: GPL-3.0-or-later
/* language.c - the language in which the program speaks. */
#include "desk/language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static const char *
get_folder (void)
{
  const char *folder = g_getenv ("BW_LOCALE_DIR");

  return folder != NULL ? folder : BW_LOCALE_INSTALLED;
}

/* As gettext names it: "cy_GB" of "cy-GB". */
static char *
dup_gettext_name (const char *language)
{
  return g_strdelimit (g_strdup (language), "-", '_');
}

void
bw_desk_speak (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
bw_desk_speak_in (const char *language)
{
  g_autofree char *name = dup_gettext_name (language);

  g_setenv ("LANGUAGE", name, TRUE);
  /* In the C locale gettext asks for no translation, whatever LANGUAGE says. */
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
  /* Has gettext forget what it found before. */
  textdomain (GETTEXT_PACKAGE);
}

static gboolean
has_catalogue (const char *name)
{
  g_autofree char *path = g_build_filename (get_folder (), name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

gboolean
bw_desk_can_speak (const char *language)
{
  g_autofree char *name = language != NULL ? dup_gettext_name (language) : NULL;
  g_autofree char *base = name != NULL ? g_strndup (name, strcspn (name, "_")) : NULL;

  /* A tag that is no name of a folder leads out of the catalogues. */
  if (name == NULL || *name == '\0' || strpbrk (name, "/.") != NULL)
    return FALSE;
  return g_str_equal (base, "en") || has_catalogue (name) || has_catalogue (base);
}
