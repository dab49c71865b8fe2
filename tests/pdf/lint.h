// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * lint.h - whether a PDF is built by the rules of PDF/UA that a program can check: everything
 * painted belongs to an element or is an artifact, trees lead to and fro, pictures have words, fonts
 * are embedded and lead back to text. Reads with qpdf, so it shares nothing with the code that
 * writes. It is no validator.
 */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* What is wrong, one sentence each and without repeats; (element-type utf8). */
GPtrArray *lint (qpdf_data pdf);
