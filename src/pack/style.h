// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * style.h - the look of a pack, once: grid, spacing, type, ink and rules. Lengths in points on A4 portrait, y
 * from the top edge. Nothing else in this room has a size or a colour of its own.
 */
#pragma once

#include "pdf/ink.h"
#include "text/paragraph.h"

/* The grid: twelve columns of 32 with gutters of 10. */
#define BW_PAGE_WIDTH 595.28
#define BW_PAGE_HEIGHT 841.89
#define BW_MARGIN 50.64
#define BW_TEXT_WIDTH 494.0
#define BW_HALF 242.0
#define BW_GUTTER 10.0
#define BW_LABEL_WIDTH 118.5
#define BW_LABEL_GAP 7.0
#define BW_TITLE_WIDTH 452.0

#define BW_HEAD_BASELINE 36.0
#define BW_BODY_TOP 60.0
#define BW_BODY_HEIGHT 716.0
#define BW_BODY_BOTTOM (BW_BODY_TOP + BW_BODY_HEIGHT)
#define BW_FOOT_RULE 798.0
#define BW_FOOT_BASELINE 811.0
#define BW_FOOT_SIDE 74.0

/* Between what flows down and what stands on the bottom. */
#define BW_ZONE_GAP 14.0

/* The only spaces between things. */
#define BW_SPACE_1 2.0
#define BW_SPACE_2 4.0
#define BW_SPACE_3 7.0
#define BW_SPACE_4 10.0
#define BW_SPACE_5 14.0
#define BW_SPACE_6 22.0

/* Contrast on white: second text 7.0:1, link 11.9:1. */
#define BW_INK 0x1a1a1a
#define BW_INK_SECOND 0x595959
#define BW_INK_LINK 0x003087
#define BW_INK_PAPER 0xffffff
#define BW_INK_BAR 0xe4e4e1

typedef enum
{
  BW_RULE_SECTION, /* over a section, under the head of a table */
  BW_RULE_GROUP,
  BW_RULE_ZONE, /* over the foot and what is anchored */
  BW_RULE_ROW,
} BwRule;

extern const BwTextStyle bw_style_cover, bw_style_cover_second, bw_style_trust;
extern const BwTextStyle bw_style_title, bw_style_story_title, bw_style_section;
extern const BwTextStyle bw_style_finding, bw_style_recommendation, bw_style_verbal_title;
extern const BwTextStyle bw_style_story, bw_style_excerpt;
extern const BwTextStyle bw_style_body, bw_style_narrow, bw_style_table, bw_style_table_bold, bw_style_latest;
extern const BwTextStyle bw_style_note, bw_style_note_ink, bw_style_note_bold, bw_style_tag, bw_style_key;

/* @style in another ink, and in bold. */
BwTextStyle bw_style_inked (const BwTextStyle *style, guint32 rgb);
BwTextStyle bw_style_bold (const BwTextStyle *style);

/* How a rule is drawn. */
BwPdfPaint bw_rule_paint (BwRule rule);
BwPdfPaint bw_fill_paint (guint32 rgb);
