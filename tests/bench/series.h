// SPDX-License-Identifier: GPL-3.0-or-later
/* series.h - figures to draw: a process that varies, with a target and a rebase in its middle. */
#pragma once

#include "model/series.h"

/* @n months that begin with January 1980; another @seed gives other figures. */
BwSeries *bench_series_new (guint n, guint seed);
