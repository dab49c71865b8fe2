// SPDX-License-Identifier: GPL-3.0-or-later
/* mapping.c - making, copying and judging a mapping. */
#include "intake/mapping.h"

#include <string.h>

/* --- filters ---------------------------------------------------------------------------------------------
 */

static void
row_filter_clear (gpointer data)
{
  BwRowFilter *filter = data;

  g_free (filter->column);
  g_free (filter->value);
}

GArray *
bw_row_filters_new (void)
{
  GArray *filters = g_array_new (FALSE, FALSE, sizeof (BwRowFilter));

  g_array_set_clear_func (filters, row_filter_clear);
  return filters;
}

void
bw_row_filters_add (GArray *filters, const char *column, const char *value)
{
  BwRowFilter filter = {g_strdup (column), g_strdup (value)};

  g_array_append_val (filters, filter);
}

gboolean
bw_row_filters_add_text (GArray *filters, const char *text)
{
  const char *equals = strchr (text, '=');
  g_autofree char *column = NULL, *value = NULL;

  if (equals == NULL || equals == text)
    return FALSE;
  column = g_strstrip (g_strndup (text, equals - text));
  value = g_strstrip (g_strdup (equals + 1));
  bw_row_filters_add (filters, column, value);
  return TRUE;
}

static void
add_filters (GArray *filters, const GArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const BwRowFilter *filter = &g_array_index (others, BwRowFilter, i);

      bw_row_filters_add (filters, filter->column, filter->value);
    }
}

/* --- measures --------------------------------------------------------------------------------------------
 */

static void
mapped_measure_free (BwMappedMeasure *self)
{
  g_free (self->name);
  g_free (self->label);
  g_free (self->value);
  g_free (self->numerator);
  g_free (self->denominator);
  g_array_unref (self->filters);
  g_free (self);
}

BwMappedMeasure *
bw_mapping_add_measure (BwMapping *self)
{
  BwMappedMeasure *measure = g_new0 (BwMappedMeasure, 1);

  measure->filters = bw_row_filters_new ();
  g_ptr_array_add (self->measures, measure);
  return measure;
}

/* --- the mapping -----------------------------------------------------------------------------------------
 */

BwMapping *
bw_mapping_new (void)
{
  BwMapping *self = g_new0 (BwMapping, 1);

  self->filters = bw_row_filters_new ();
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) mapped_measure_free);
  return self;
}

BwMapping *
bw_mapping_new_long (const char *measure, const char *date, const char *value)
{
  BwMapping *self = bw_mapping_new ();
  BwMappedMeasure *mapped = bw_mapping_add_measure (self);

  self->date = g_strdup (date);
  mapped->name = g_strdup (measure);
  mapped->value = g_strdup (value);
  return self;
}

void
bw_mapping_free (BwMapping *self)
{
  bw_choices_clear (&self->choices);
  g_free (self->date);
  g_free (self->measure_column);
  g_array_unref (self->filters);
  g_ptr_array_unref (self->measures);
  g_free (self);
}

BwMapping *
bw_mapping_copy (const BwMapping *self)
{
  BwMapping *copy = bw_mapping_new ();

  copy->choices = bw_choices_copy (&self->choices);
  copy->is_wide = self->is_wide;
  copy->date = g_strdup (self->date);
  copy->measure_column = g_strdup (self->measure_column);
  add_filters (copy->filters, self->filters);
  for (guint i = 0; i < self->measures->len; i++)
    {
      const BwMappedMeasure *measure = g_ptr_array_index (self->measures, i);
      BwMappedMeasure *other = bw_mapping_add_measure (copy);

      other->name = g_strdup (measure->name);
      other->label = g_strdup (measure->label);
      other->value = g_strdup (measure->value);
      other->numerator = g_strdup (measure->numerator);
      other->denominator = g_strdup (measure->denominator);
      other->counts_failures = measure->counts_failures;
      add_filters (other->filters, measure->filters);
    }
  return copy;
}

void
bw_mapping_take_filters (BwMapping *self, GArray *filters)
{
  g_array_unref (self->filters);
  self->filters = filters;
}

static BwMappingLack
find_lack_of_measure (const BwMapping *self, const BwMappedMeasure *measure)
{
  gboolean has_value = measure->value != NULL;
  guint n_counts = (measure->numerator != NULL) + (measure->denominator != NULL);
  gboolean has_none = !has_value && n_counts == 0;

  if ((has_value && n_counts > 0) || n_counts == 1 || (has_none && !self->is_wide))
    return BW_MAPPING_LACKS_FIGURES;
  if (self->is_wide && measure->name == NULL && !has_none)
    return BW_MAPPING_LACKS_FIGURES;
  if (self->measure_column == NULL &&
      (measure->name == NULL || measure->label != NULL || (self->is_wide && !has_none)))
    return BW_MAPPING_LACKS_MEASURE_COLUMN;
  return BW_MAPPING_COMPLETE;
}

BwMappingLack
bw_mapping_find_lack (const BwMapping *self)
{
  if (!self->is_wide && self->date == NULL)
    return BW_MAPPING_LACKS_DATE;
  if (self->measures->len == 0)
    return BW_MAPPING_LACKS_FIGURES;
  for (guint i = 0; i < self->measures->len; i++)
    {
      BwMappingLack lack = find_lack_of_measure (self, g_ptr_array_index (self->measures, i));

      if (lack != BW_MAPPING_COMPLETE)
        return lack;
    }
  return BW_MAPPING_COMPLETE;
}
