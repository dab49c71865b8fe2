// SPDX-License-Identifier: GPL-3.0-or-later
/* source.c - a file's remembered mapping. */
#include "model/source.h"

BW_DEFINE_RECORD (
    BwSource, bw_source, "source", BW_FIELD (BwSource, name, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwSource, columns, BW_TEXT, BW_PLAIN), BW_FIELD (BwSource, sheet, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwSource, encoding, BW_TEXT, BW_PLAIN), BW_FIELD (BwSource, separator, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwSource, date_order, BW_TEXT, BW_PLAIN), BW_FIELD (BwSource, decimal, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwSource, header_line, BW_INT, BW_PLAIN), BW_FIELD (BwSource, is_wide, BW_FLAG, BW_PLAIN),
    BW_FIELD (BwSource, date_column, BW_TEXT, BW_PLAIN),
    BW_FIELD (BwSource, measure_column, BW_TEXT, BW_PLAIN))

BW_DEFINE_RECORD (BwSourceFilter, bw_source_filter, "source_filter",
                  BW_FIELD_REF (BwSourceFilter, source, "source", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwSourceFilter, column, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwSourceFilter, value, BW_TEXT, BW_PLAIN))

BW_DEFINE_RECORD (BwSourceMeasure, bw_source_measure, "source_measure",
                  BW_FIELD_REF (BwSourceMeasure, source, "source", BW_OWNER | BW_REQUIRED),
                  BW_FIELD (BwSourceMeasure, position, BW_INT, BW_PLAIN),
                  BW_FIELD_REF (BwSourceMeasure, measure, "measure", BW_PLAIN),
                  BW_FIELD (BwSourceMeasure, label, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwSourceMeasure, value, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwSourceMeasure, numerator, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwSourceMeasure, denominator, BW_TEXT, BW_PLAIN),
                  BW_FIELD (BwSourceMeasure, counts_failures, BW_FLAG, BW_PLAIN),
                  BW_FIELD (BwSourceMeasure, is_left_out, BW_FLAG, BW_PLAIN))
