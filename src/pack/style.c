// SPDX-License-Identifier: GPL-3.0-or-later
/* style.c - the look of a pack. */
#include "pack/style.h"

#define SANS(points, lead, colour)                                                                           \
  {                                                                                                          \
    .family = BW_FONT_SANS, .size = (points), .leading = (lead), .rgb = (colour)                             \
  }
#define SANS_BOLD(points, lead, colour)                                                                      \
  {                                                                                                          \
    .family = BW_FONT_SANS, .bold = TRUE, .size = (points), .leading = (lead), .rgb = (colour)               \
  }
#define SERIF(points, lead)                                                                                  \
  {                                                                                                          \
    .family = BW_FONT_SERIF, .size = (points), .leading = (lead), .rgb = BW_INK                              \
  }

const BwTextStyle bw_style_cover = {
    .family = BW_FONT_SANS, .bold = TRUE, .size = 38, .leading = 44, .tracking = -0.6, .rgb = BW_INK};
const BwTextStyle bw_style_cover_second = {
    .family = BW_FONT_SANS, .size = 20, .leading = 26, .tracking = -0.1, .rgb = BW_INK};
const BwTextStyle bw_style_trust = SANS_BOLD (10, 14, BW_INK);

const BwTextStyle bw_style_title = {
    .family = BW_FONT_SANS, .bold = TRUE, .size = 20, .leading = 26, .tracking = -0.1, .rgb = BW_INK};
const BwTextStyle bw_style_story_title = {
    .family = BW_FONT_SERIF, .bold = TRUE, .size = 24, .leading = 30, .rgb = BW_INK};
const BwTextStyle bw_style_section = SANS_BOLD (10, 14, BW_INK);

const BwTextStyle bw_style_finding = SANS (14, 19, BW_INK);
const BwTextStyle bw_style_recommendation = SANS (13, 18, BW_INK);
const BwTextStyle bw_style_verbal_title = SANS_BOLD (14, 19, BW_INK);

const BwTextStyle bw_style_story = SERIF (12, 19);
const BwTextStyle bw_style_excerpt = SERIF (11, 17);

const BwTextStyle bw_style_body = SANS (10, 14, BW_INK);
const BwTextStyle bw_style_narrow = SANS (9.5, 13, BW_INK);
const BwTextStyle bw_style_table = SANS (9, 12, BW_INK);
const BwTextStyle bw_style_table_bold = SANS_BOLD (9, 12, BW_INK);

const BwTextStyle bw_style_latest = SANS_BOLD (11, 14, BW_INK);

const BwTextStyle bw_style_note = SANS (8, 11, BW_INK_SECOND);
const BwTextStyle bw_style_note_ink = SANS (8, 11, BW_INK);
const BwTextStyle bw_style_note_bold = SANS_BOLD (8, 11, BW_INK);
const BwTextStyle bw_style_tag = SANS_BOLD (8, 11, BW_INK);
const BwTextStyle bw_style_key = SANS (8, 10, BW_INK);

BwTextStyle
bw_style_inked (const BwTextStyle *style, guint32 rgb)
{
  BwTextStyle inked = *style;

  inked.rgb = rgb;
  return inked;
}

BwTextStyle
bw_style_bold (const BwTextStyle *style)
{
  BwTextStyle bold = *style;

  bold.bold = TRUE;
  return bold;
}

BwPdfPaint
bw_rule_paint (BwRule rule)
{
  switch (rule)
    {
    case BW_RULE_SECTION:
      return (BwPdfPaint){.width = 1.2, .stroke = BW_INK};
    case BW_RULE_GROUP:
      return (BwPdfPaint){.width = 0.5, .stroke = BW_INK};
    case BW_RULE_ZONE:
      return (BwPdfPaint){.width = 0.5, .stroke = 0x8c8c8c};
    case BW_RULE_ROW:
      return (BwPdfPaint){.width = 0.35, .stroke = 0xcfcfcf};
    }
  g_assert_not_reached ();
}

BwPdfPaint
bw_fill_paint (guint32 rgb)
{
  return (BwPdfPaint){.fills = TRUE, .fill = rgb};
}
