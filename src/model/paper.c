// SPDX-License-Identifier: GPL-3.0-or-later
/* paper.c - an attached PDF, and a pack that was exported. */
#include "model/paper.h"

BW_DEFINE_RECORD (
    BwPaper, bw_paper, "paper", BW_FIELD_REF (BwPaper, item, "item", BW_OWNER | BW_REQUIRED),
    BW_FIELD (BwPaper, position, BW_INT, BW_PLAIN),
    BW_FIELD (BwPaper, title, BW_TEXT, BW_SEARCHED | BW_ONE_LINE),
    BW_FIELD (BwPaper, file_name, BW_TEXT, BW_SEARCHED), BW_FIELD (BwPaper, version, BW_INT, BW_PLAIN),
    BW_FIELD (BwPaper, original, BW_TEXT, BW_PLAIN), BW_FIELD (BwPaper, cleaned, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwPaper, size, BW_INT, BW_PLAIN), BW_FIELD (BwPaper, pages, BW_INT, BW_PLAIN),
    BW_FIELD (BwPaper, language, BW_TEXT, BW_PLAIN), BW_FIELD (BwPaper, is_tagged, BW_FLAG, BW_PLAIN),
    BW_FIELD (BwPaper, has_text, BW_FLAG, BW_PLAIN), BW_FIELD (BwPaper, was_mended, BW_FLAG, BW_PLAIN),
    BW_FIELD (BwPaper, scripts_removed, BW_INT, BW_PLAIN),
    BW_FIELD (BwPaper, actions_removed, BW_INT, BW_PLAIN),
    BW_FIELD (BwPaper, files_removed, BW_INT, BW_PLAIN))

BW_DEFINE_RECORD (
    BwIssue, bw_issue, "issue", BW_FIELD_REF (BwIssue, meeting, "meeting", BW_OWNER | BW_REQUIRED),
    BW_FIELD_REF (BwIssue, audience, "audience", BW_PLAIN), BW_FIELD (BwIssue, language, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwIssue, issued_at, BW_TEXT, BW_PLAIN), BW_FIELD (BwIssue, file_name, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwIssue, sha256, BW_TEXT, BW_PLAIN), BW_FIELD (BwIssue, pages, BW_INT, BW_PLAIN),
    BW_FIELD (BwIssue, is_final, BW_FLAG, BW_PLAIN), BW_FIELD (BwIssue, content, BW_TEXT, BW_PLAIN))
