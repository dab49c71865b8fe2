// SPDX-License-Identifier: GPL-3.0-or-later
/* chart-notes.h - the list "On this chart": targets, rebases, markers and the stories beside a measure. */
#pragma once

#include "ui/part.h"

G_BEGIN_DECLS

#define BW_TYPE_CHART_NOTES (bw_chart_notes_get_type ())
G_DECLARE_FINAL_TYPE (BwChartNotes, bw_chart_notes, BW, CHART_NOTES, BwPart)

G_END_DECLS
