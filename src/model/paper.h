// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * paper.h - a PDF that somebody attached to an item, and what examining it found.
 *
 * The bytes lie in the library under their SHA-256: the file as it came, and the cleaned copy that is bound.
 */
#pragma once

#include "record/record.h"

G_BEGIN_DECLS

struct _BwPaper
{
  BwRecord parent_instance;

  gint64 item;
  gint64 position;
  char *title;
  char *file_name;
  gint64 version; /* from 1 */
  char *original; /* SHA-256 of the file as it came, lower-case hexadecimal */
  char *cleaned;  /* SHA-256 of the copy that is bound */
  gint64 size;    /* bytes of the file as it came */
  gint64 pages;
  char *language; /* as the file says; unset: it does not say */
  gboolean is_tagged;
  gboolean has_text;      /* every page has some */
  gboolean was_mended;    /* damaged, and repaired on the way in */
  gint64 scripts_removed; /* how much active content was dropped from the copy that is bound */
  gint64 actions_removed; /* start a program, send a form, open another file, play media */
  gint64 files_removed;   /* embedded files */
};

#define BW_TYPE_PAPER (bw_paper_get_type ())
BW_DECLARE_RECORD (BwPaper, bw_paper, PAPER)

/* A pack that was exported: what was given to whom. Not undoable. */
struct _BwIssue
{
  BwRecord parent_instance;

  gint64 meeting;
  gint64 audience;
  char *language;
  char *issued_at; /* ISO 8601, UTC */
  char *file_name;
  char *sha256;
  gint64 pages;
  gboolean is_final; /* no draft */
  char *content;     /* fingerprint of the content that it was made of (issued.h) */
};

#define BW_TYPE_ISSUE (bw_issue_get_type ())
BW_DECLARE_RECORD (BwIssue, bw_issue, ISSUE)

G_END_DECLS
