// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * desk.h - what lies on the secretary's desk: the verbs, each once, for window, command line and tests alike.
 *
 * A verb is one command of the library: named, logged, undone in one step. It changes nouns at once; writing
 * them is the library's business. A verb that can be refused for what it is asked has a GError with one
 * sentence.
 */
#pragma once

#include "desk/agenda.h"
#include "desk/audiences.h"
#include "desk/bodies.h"
#include "desk/chart-notes.h"
#include "desk/charts.h"
#include "desk/error.h"
#include "desk/evidence.h"
#include "desk/export.h"
#include "desk/fields.h"
#include "desk/figures.h"
#include "desk/find.h"
#include "desk/folder.h"
#include "desk/furnish.h"
#include "desk/imports.h"
#include "desk/left-out.h"
#include "desk/line.h"
#include "desk/meetings.h"
#include "desk/papers.h"
#include "desk/persons.h"
#include "desk/reading.h"
#include "desk/sheets.h"
#include "desk/sources.h"
#include "desk/stories.h"
#include "desk/unshown.h"
