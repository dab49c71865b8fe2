// SPDX-License-Identifier: GPL-3.0-or-later
/* search-results.h - what a search of the library found, best first. */
#pragma once

#include <adwaita.h>

#include "store/library.h"

G_BEGIN_DECLS

#define BW_TYPE_SEARCH_RESULTS (bw_search_results_get_type ())
G_DECLARE_FINAL_TYPE (BwSearchResults, bw_search_results, BW, SEARCH_RESULTS, AdwBin)

BwSearchResults *bw_search_results_new (BwLibrary *library);

/* Begins a search; one that is still going on is given up. "" shows nothing. */
void bw_search_results_look_for (BwSearchResults *self, const char *words);

void bw_search_results_go_to_first (BwSearchResults *self);

G_END_DECLS
