// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * calm.h - series that cases are made of by hand.
 *
 * Most begin with the calm baseline 10, 12, 10, 12 … of twelve points. Its mean is 11 and all eleven ranges
 * are 2, so: limits 11 ∓ 2.66 · 2 = 5.68 and 16.32; near limits 11 ∓ 2 · (2.66 / 3) · 2 = 7.453 and 14.547.
 * Its last point is 12, above the mean.
 */
#pragma once

#include "spc/xmr.h"

#include <glib.h>
#include <math.h>

#define LONGEST 40
#define CALM 12

typedef struct
{
  BwSpcSettings settings;
  gsize n;
  double values[LONGEST];
  bool starts[LONGEST], excluded[LONGEST];
  BwSpcPoint points[LONGEST];
  BwSpcSummary summary;
} Chart;

void add (Chart *chart, gsize n, const double *values);

#define ADD(chart, ...)                                                                                      \
  add (chart, G_N_ELEMENTS (((const double[]){__VA_ARGS__})), (const double[]){__VA_ARGS__})

/* @n points of 10 and 12 by turns. */
void add_calm (Chart *chart, gsize n);

/* The calm baseline, on which the limits rest whatever comes after. */
Chart calm_chart (BwSpcImprovement improvement);

void judge (Chart *chart);

void assert_near (double actual, double wanted);
