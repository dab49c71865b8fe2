// SPDX-License-Identifier: GPL-3.0-or-later
/* sample.c - contents of meetings, made by hand. */
#include "sample.h"

#include "pdf/ink.h"
#include "pdf/page.h"
#include "pdf/structure.h"

/* Ids are unique over all nouns: a mix-up of two kinds then shows. */
static gint64 last_id = 100;

static gpointer
identify (gpointer record, gint64 id)
{
  bw_record_set_id (record, id);
  return record;
}

static void
add_audience (BwContent *self, SampleAudience id, const char *name, gboolean is_public, gboolean is_private)
{
  g_ptr_array_add (self->audiences,
                   identify (g_object_new (BW_TYPE_AUDIENCE, "name", name, "is-public", is_public,
                                           "sees-private-items", is_private, NULL),
                             id));
}

BwContent *
sample_new (void)
{
  BwContent *self = bw_content_new ();

  last_id = 100;
  self->organisation =
      identify (g_object_new (BW_TYPE_ORGANISATION, "name", "Northmoor University Hospitals NHS Trust",
                              "strapline", "A fictional trust", NULL),
                1);
  self->body = identify (g_object_new (BW_TYPE_BODY, "name", "Quality and Safety Board", NULL), 2);
  self->meeting =
      identify (g_object_new (BW_TYPE_MEETING, "date", bw_date_new (2026, 11, 26), "start",
                              (gint64) (9 * 60 + 30), "place", "The Fell Room, Northmoor Infirmary", NULL),
                3);
  add_audience (self, PUBLIC, "Part 1 public", TRUE, FALSE);
  add_audience (self, MEMBERS, "Part 1 members", FALSE, FALSE);
  add_audience (self, PART_2, "Part 2", FALSE, TRUE);
  add_audience (self, WHOLE, "Whole pack", FALSE, TRUE);
  return self;
}

BwAudience *
sample_audience (BwContent *self, SampleAudience audience)
{
  return bw_content_get_audience (self, audience);
}

gint64
sample_person (BwContent *self, const char *name, const char *role)
{
  g_ptr_array_add (self->people,
                   identify (g_object_new (BW_TYPE_PERSON, "name", name, "role", role, NULL), ++last_id));
  return last_id;
}

gint64
sample_item (BwContent *self, int kind, const char *title, const char *first_property, ...)
{
  va_list arguments;
  g_autoptr (BwItem) item = NULL;

  va_start (arguments, first_property);
  item = BW_ITEM (g_object_new_valist (BW_TYPE_ITEM, first_property, arguments));
  va_end (arguments);
  identify (item, ++last_id);
  g_object_set (item, "kind", kind, "title", title, "position", last_id, NULL);
  g_list_store_append (self->items, item);
  return last_id;
}

gint64
sample_measure (BwContent *self, const char *name, const char *first_property, ...)
{
  va_list arguments;
  g_autoptr (BwMeasure) measure = NULL;

  va_start (arguments, first_property);
  measure = BW_MEASURE (g_object_new_valist (BW_TYPE_MEASURE, first_property, arguments));
  va_end (arguments);
  identify (measure, ++last_id);
  g_object_set (measure, "name", name, NULL);
  g_ptr_array_add (self->series, bw_series_new (measure));
  if (measure->importance != BW_UNSET) /* samples rank from 1 without gaps */
    {
      ((BwSeries *) g_ptr_array_index (self->series, self->series->len - 1))->rank =
          (guint) measure->importance;
      self->n_ranked++;
    }
  return last_id;
}

gint64
sample_story (BwContent *self, const char *title, const char *first_property, ...)
{
  va_list arguments;
  BwStory *story;

  va_start (arguments, first_property);
  story = BW_STORY (g_object_new_valist (BW_TYPE_STORY, first_property, arguments));
  va_end (arguments);
  identify (story, ++last_id);
  g_object_set (story, "title", title, NULL);
  g_ptr_array_add (self->stories, story);
  return last_id;
}

BwItem *
sample_get_item (BwContent *self, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (BwItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (bw_record_get_id (BW_RECORD (item)) == id)
        return item;
    }
  g_assert_not_reached ();
}

BwStory *
sample_get_story (BwContent *self, gint64 id)
{
  return bw_content_get_story (self, id);
}

void
sample_readings (BwContent *self, gint64 measure, int year, int month, const double *values, guint n)
{
  BwSeries *series = bw_content_get_series (self, measure);

  for (guint i = 0; i < n; i++)
    {
      BwReading *reading = bw_reading_new ();
      int months = month - 1 + (int) i;

      reading->measure = measure;
      reading->date = bw_date_new (year + months / 12, months % 12 + 1, 1);
      reading->value = values[i];
      g_ptr_array_add (series->readings, reading);
    }
}

void
sample_target (BwContent *self, gint64 measure, BwDate since, double value)
{
  g_ptr_array_add (
      bw_content_get_series (self, measure)->targets,
      identify (g_object_new (BW_TYPE_TARGET, "measure", measure, "since", since, "value", value, NULL),
                ++last_id));
}

void
sample_phase (BwContent *self, gint64 measure, BwDate start, const char *reason)
{
  g_ptr_array_add (
      bw_content_get_series (self, measure)->phases,
      identify (g_object_new (BW_TYPE_PHASE, "measure", measure, "start", start, "reason", reason, NULL),
                ++last_id));
}

void
sample_marker (BwContent *self, gint64 measure, BwDate date, const char *text, gint64 story)
{
  g_ptr_array_add (bw_content_get_series (self, measure)->markers,
                   identify (g_object_new (BW_TYPE_MARKER, "measure", measure, "date", date, "text", text,
                                           "story", story, NULL),
                             ++last_id));
}

void
sample_with_measure (BwContent *self, gint64 item, gint64 measure)
{
  g_ptr_array_add (
      self->evidence,
      identify (g_object_new (BW_TYPE_EVIDENCE, "item", item, "measure", measure, NULL), ++last_id));
}

void
sample_with_story (BwContent *self, gint64 item, gint64 story)
{
  g_ptr_array_add (self->evidence,
                   identify (g_object_new (BW_TYPE_EVIDENCE, "item", item, "story", story, NULL), ++last_id));
}

void
sample_pair (BwContent *self, gint64 story, gint64 measure, BwPairingKind kind, const char *reason)
{
  g_ptr_array_add (self->pairings, identify (g_object_new (BW_TYPE_PAIRING, "story", story, "measure",
                                                           measure, "kind", kind, "reason", reason, NULL),
                                             ++last_id));
}

BwConsent *
sample_consent (BwContent *self, gint64 story, SampleAudience audience, gboolean is_agreed)
{
  BwConsent *consent = identify (g_object_new (BW_TYPE_CONSENT, "story", story, "audience", (gint64) audience,
                                               "is-agreed", is_agreed, NULL),
                                 ++last_id);

  g_ptr_array_add (self->consents, consent);
  return consent;
}

gint64
sample_field (BwContent *self, const char *label, gboolean is_leading)
{
  g_ptr_array_add (self->sheet_fields, identify (g_object_new (BW_TYPE_SHEET_FIELD, "label", label,
                                                               "is-leading", is_leading, NULL),
                                                 ++last_id));
  return last_id;
}

void
sample_answer (BwContent *self, gint64 item, gint64 field, const char *text)
{
  g_ptr_array_add (self->sheet_answers, identify (g_object_new (BW_TYPE_SHEET_ANSWER, "item", item,
                                                                "sheet-field", field, "text", text, NULL),
                                                  ++last_id));
}

static GBytes *
make_pdf (const char *title, guint n_pages, double width, double height)
{
  static const BwTextStyle style = {.family = BW_FONT_SERIF, .size = 14, .rgb = 0x202020};
  g_autoptr (BwTypesetter) typesetter = bw_typesetter_new ();
  g_autoptr (BwPdf) pdf = bw_pdf_new (typesetter, title, "en-GB");
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  for (guint i = 0; i < n_pages; i++)
    {
      BwPdfPage *page = bw_pdf_add_page (pdf, width, height);
      BwPdfElement *element = bw_pdf_add_element (pdf, NULL, BW_PDF_P);
      BwPdfInk *ink = bw_pdf_page_begin (page, element);
      g_autofree char *text = g_strdup_printf ("%s, its page %u", title, i + 1);
      BwPdfPlace *place = bw_pdf_add_place (pdf);

      bw_pdf_ink_text (ink, &style, BW_PDF_ANCHOR_LEFT, 72, 72, text);
      bw_pdf_ink_end (ink);
      bw_pdf_place_set (place, page, 0);
      bw_pdf_add_outline (pdf, NULL, text, place);
    }
  bytes = bw_pdf_finish (pdf, &error);
  g_assert_no_error (error);
  return bytes;
}

void
sample_paper_bytes (BwContent *self, gint64 item, const char *title, guint n_pages, GBytes *bytes)
{
  char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_ptr_array_add (self->papers, identify (g_object_new (BW_TYPE_PAPER, "item", item, "title", title, "pages",
                                                         (gint64) n_pages, "cleaned", sum, NULL),
                                           ++last_id));
  g_hash_table_insert (self->bytes, sum, g_bytes_ref (bytes));
}

void
sample_paper (BwContent *self, gint64 item, const char *title, guint n_pages, double width, double height)
{
  g_autoptr (GBytes) bytes = make_pdf (title, n_pages, width, height);

  sample_paper_bytes (self, item, title, n_pages, bytes);
}
