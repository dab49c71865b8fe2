// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * issued.h - what was issued of a meeting, and whether it is still what a pack of it would be.
 *
 * A fingerprint stands for all that a pack of the meeting may say, and for the audience that it is for. It
 * does not know of the meeting's state, nor of other audiences, nor of people whom the meeting does not name;
 * so what does not show in a pack does not change it, and a change that is taken back has not happened.
 */
#pragma once

#include "model/content.h"

G_BEGIN_DECLS

/* Sixty-four hexadecimal digits. (transfer full) */
char *bw_content_fingerprint (const BwContent *self, gint64 audience);

/* The last pack that was issued for good to @audience (BW_NOBODY: to anybody), if the content has changed
 * since; else NULL. (transfer none) */
BwIssue *bw_content_get_replaced (const BwContent *self, gint64 audience);

/* The day on which it was issued, as bw_date_of_moment() has it. */
BwDate bw_issue_get_day (const BwIssue *self);

G_END_DECLS
