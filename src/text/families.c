// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * families.c - the fonts of the house: two lists of families, and a fontconfig set-up that offers only
 * fonts which can be embedded. Measuring and shaping happen elsewhere.
 */
#include "text/families.h"

#include "text/style.h"

/* What the house is set in comes first. Noto's text faces lack mathematical signs and arrows, hence Math
 * and Symbols right behind them; Naskh stands before DejaVu for the sake of Arabic, DejaVu before CJK,
 * whose ticks and bullets are wide. */
#define FALLBACK                                                                                             \
  "Noto Sans Math, Noto Sans Symbols, Noto Sans Symbols2, Noto Naskh Arabic, Noto Sans Hebrew, "             \
  "Noto Sans Devanagari, Noto Sans Bengali, DejaVu Sans, Noto Sans CJK SC, Symbola"

const char *
bw_font_family_get_list (BwFontFamily family)
{
  static const char *const lists[] = {
      [BW_FONT_SANS] = "Noto Sans, " FALLBACK,
      [BW_FONT_SERIF] = "Noto Serif, Noto Serif Devanagari, Noto Serif Bengali, " FALLBACK,
  };

  g_return_val_if_fail ((guint) family < G_N_ELEMENTS (lists), lists[BW_FONT_SANS]);
  return lists[family];
}

/* Colour fonts hold bitmaps or layers that no PDF font can carry; without them emoji fall back to a font
 * that draws them in black, or are reported as missing. */
static FcConfig *
config_without_colour (void)
{
  static const char rejection[] =
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
      "<fontconfig><selectfont><rejectfont><pattern>"
      "<patelt name=\"color\"><bool>true</bool></patelt>"
      "</pattern></rejectfont></selectfont></fontconfig>";
  FcConfig *config = FcInitLoadConfig ();

  if (config == NULL)
    return NULL;
  FcConfigParseAndLoadFromMemory (config, (const FcChar8 *) rejection, FcFalse);
  FcConfigBuildFonts (config);
  return config;
}

FcConfig *
bw_families_get_config (void)
{
  static FcConfig *config;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      config = config_without_colour ();
      g_once_init_leave (&once, 1);
    }
  return config;
}
