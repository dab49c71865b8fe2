// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * sources.h - files of figures that come again: what their columns mean is remembered, and they are known by
 * the names of their columns.
 *
 * Which columns there are, not their order, makes a source; those that are called after dates, of which a
 * wide table gets more every month, do not count. In a workbook of several sheets, the sheet's name does.
 */
#pragma once

#include "intake/glance.h"
#include "intake/readings.h"
#include "model/source.h"
#include "store/library.h"

G_BEGIN_DECLS

/* NULL: such a file was not imported before, or not remembered. (transfer none) */
BwSource *bw_desk_find_source (BwLibrary *library, const BwGlance *glance);

/* The sheets that are remembered, char *. (transfer full) */
GPtrArray *bw_desk_list_source_sheets (BwLibrary *library);

/* Its measures that are still in the library, and wanted; each is called as the library calls it now. It may
 * lack something: all its measures may be gone. (transfer full) */
BwMapping *bw_desk_dup_source_mapping (BwLibrary *library, BwSource *source);

/* By what is remembered of such a file as that at @path. @sheet: NULL if it has one only, or a remembered
 * one.
 * @error: the file cannot be read, nothing is remembered of it, or none of what is remembered is left.
 * (transfer full) */
BwMapping *bw_desk_recall_mapping (BwLibrary *library, const char *path, const char *sheet, GError **error);

/* What the file called @label (NULL: of whose column the figures are, by its name), and was told of it; NULL:
 * it was not there. (transfer none) */
BwSourceMeasure *
bw_desk_find_source_measure (BwLibrary *library, BwSource *source, const char *label, const char *column);

/* What is to be remembered of a file. */
typedef struct
{
  BwSource *replaced;       /* NULL: nothing of it is known so far */
  const char *name;         /* of the file; NULL: it is to be forgotten */
  const BwGlance *glance;   /* its columns and sheet, as they are found out */
  const BwMapping *mapping; /* by which it was read */
  GPtrArray *left_out;      /* char *: names in the measure column that are not wanted */
} BwSourceDraft;

/* @measures: the measures (BwMeasure) of the library for those of @file, in their order. Inside a command. */
void bw_desk_remember_source (BwLibrary *library, const BwSourceDraft *draft, const BwReadingsFile *file,
                              GPtrArray *measures);

G_END_DECLS
