// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * style.h - what a text looks like, in points, and the families it is set in. Says nothing
 * of where it stands.
 */
#pragma once

#include <glib.h>

typedef enum
{
  BW_FONT_SANS,  /* what the trust and the program say */
  BW_FONT_SERIF, /* people's own words */
} BwFontFamily;

/* A style of zeros is black sans of no size: give at least the size. */
typedef struct
{
  BwFontFamily family;
  gboolean bold;
  double size;     /* points */
  double leading;  /* baseline to baseline in points; 0: as high as the fonts of each line want */
  double tracking; /* added between letters, in points; negative draws together */
  double indent;   /* of the first line of a paragraph, in points */
  guint32 rgb;     /* 0xRRGGBB */
} BwTextStyle;

/* The families of @family in order of preference, comma separated, as Pango and CSS read them. The one
 * place where fonts are named: whoever draws on screen asks here too. */
const char *bw_font_family_get_list (BwFontFamily family);
