// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * fuzz.c - any bytes as an attached paper, from its examination to the bound pack.
 *
 * What examination accepts must bind, and nothing that it removes may be left in the cleaned copy. The text
 * is left out: another program reads it, in a process of its own.
 */
#include "bound.h"

#include "paper/examine.h"
#include "paper/lint.h"
#include "paper/place.h"
#include "paper/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* abort() whatever NDEBUG says. */
#define HOLDS(condition) ((condition) ? (void) 0 : abort ())

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Stands in for the room's own, which starts poppler for each paper. */
gboolean
bw_paper_text_extract (const char *path, guint n_pages, const char *text_path, guint *pages_without_text,
                       GError **error)
{
  *pages_without_text = n_pages;
  return TRUE;
}

static void
check_refusal (const GError *error)
{
  HOLDS (error->domain == BW_PAPER_ERROR && g_utf8_validate (error->message, -1, NULL));
}

/* Whether it was accepted. */
static gboolean
examine (const char *path, const char *cleaned, BwPaperFacts *facts)
{
  g_autoptr (GError) error = NULL;
  gboolean accepted = bw_paper_examine (path, "paper.pdf", cleaned, cleaned, facts, &error);

  HOLDS (accepted == (error == NULL));
  if (!accepted)
    check_refusal (error);
  else
    HOLDS (facts->pages > 0);
  return accepted;
}

static void
bind (const char *cleaned, const BwPaperFacts *facts, const char *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (cleaned, FALSE, &error);
  g_autoptr (GBytes) pdf = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) faults = NULL;

  HOLDS (file != NULL);
  places = bw_paper_places (pdf, "paper.pdf", &error);
  HOLDS (places != NULL && places->len == facts->pages);
  HOLDS (bind_papers (&(Attached){"paper.pdf", pdf}, 1, pack, &error));
  faults = bw_paper_lint (pack, &error);
  HOLDS (faults != NULL);
}

static void
examine_and_bind (const char *paper, const char *cleaned, const char *pack)
{
  g_auto (BwPaperFacts) facts = {0}, again = {0};

  if (!examine (paper, cleaned, &facts))
    return;
  bind (cleaned, &facts, pack);
  HOLDS (examine (cleaned, paper, &again));
  HOLDS (again.pages == facts.pages && !again.encrypted);
  HOLDS (again.scripts_removed == 0 && again.actions_removed == 0 && again.files_removed == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  Bench bench;
  g_autofree char *paper = NULL, *cleaned = NULL, *pack = NULL;
  g_autoptr (GBytes) pdf = g_bytes_new_static (data, size);

  bench_set_up (&bench, NULL);
  paper = bench_write (&bench, "paper.pdf", pdf);
  cleaned = bench_path (&bench, "cleaned.pdf");
  pack = bench_path (&bench, "pack.pdf");
  examine_and_bind (paper, cleaned, pack);
  bench_tear_down (&bench, NULL);
  return 0;
}
