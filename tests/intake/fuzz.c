// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * fuzz.c - any bytes as a file of figures, through the door of the room.
 *
 * Two bytes say what a person says of the file and which columns are meant; the rest is the file. A workbook
 * that LibreOffice would open is left out: that is another program.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "intake/glance.h"
#include "intake/office.h"
#include "intake/readings.h"

/* abort() whatever NDEBUG says. */
#define HOLDS(condition) ((condition) ? (void) 0 : abort ())

#define HEAD 2

enum
{
  WIDE = 1 << 0,
  COUNTS = 1 << 1,
  BY_NAME = 1 << 2,
  FILTERED = 1 << 3,
  DMY = 1 << 4,
  COMMA = 1 << 5,
  FAILED = 1 << 6,
};

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static char *
dup_name (const BwGlance *glance, guint i)
{
  return g_strdup (bw_glance_get (glance, i % glance->columns->len)->name);
}

static BwMapping *
mapping_new (const BwGlance *glance, uint8_t bits, uint8_t column)
{
  BwMapping *mapping = bw_mapping_new ();
  BwMappedMeasure *measure = bw_mapping_add_measure (mapping);
  const BwColumnGlance *first = bw_glance_get (glance, column % glance->columns->len);

  mapping->is_wide = (bits & WIDE) != 0;
  mapping->date = dup_name (glance, column);
  mapping->choices.date_order = bits & DMY ? BW_DATE_ORDER_DMY : BW_DATE_ORDER_UNKNOWN;
  mapping->choices.decimal = bits & COMMA ? BW_DECIMAL_COMMA : BW_DECIMAL_UNKNOWN;
  mapping->choices.sheet = g_strdup (glance->sheet);
  if (bits & (WIDE | BY_NAME))
    mapping->measure_column = dup_name (glance, column + 2);
  if (!(bits & BY_NAME))
    measure->name = g_strdup ("M");
  if (bits & COUNTS)
    {
      measure->numerator = dup_name (glance, column + 1);
      measure->denominator = dup_name (glance, column + 3);
      measure->counts_failures = (bits & FAILED) != 0;
    }
  else if (!(bits & WIDE))
    measure->value = dup_name (glance, column + 1);
  if ((bits & FILTERED) && first->values->len > 0)
    bw_row_filters_add (mapping->filters, first->name, g_ptr_array_index (first->values, 0));
  return mapping;
}

static void
check_readings (const BwMeasureReadings *measure)
{
  BwDate first = bw_date_new (1900, 1, 1), last = bw_date_new (2200, 1, 1) - 1, before = 0;

  for (guint i = 0; i < measure->readings->len; i++)
    {
      const BwReading *reading = g_ptr_array_index (measure->readings, i);

      HOLDS (reading->date > before && reading->date >= first && reading->date <= last);
      HOLDS (isnan (reading->value) || isfinite (reading->value));
      HOLDS (isnan (reading->numerator) == isnan (reading->denominator));
      before = reading->date;
    }
}

static void
check_rows (GPtrArray *rows)
{
  guint before = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const BwRefusedRow *row = g_ptr_array_index (rows, i);

      HOLDS (row->line >= before && row->line > 0);
      HOLDS (g_utf8_validate (row->reason, -1, NULL) && *row->reason != '\0');
      before = row->line;
    }
}

static void
read_file (const char *path, const BwMapping *mapping)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwReadingsFile) file = NULL;

  if (bw_mapping_find_lack (mapping) != BW_MAPPING_COMPLETE)
    return;
  file = bw_readings_read (path, mapping, NULL, &error);
  HOLDS ((file == NULL) == (error != NULL));
  if (file == NULL)
    {
      HOLDS (error->domain == BW_INTAKE_ERROR && g_utf8_validate (error->message, -1, NULL));
      return;
    }
  for (guint i = 0; i < file->measures->len; i++)
    check_readings (bw_readings_file_get (file, i));
  check_rows (file->refused);
  check_rows (file->notes);
}

static void
look_and_read (const char *path, uint8_t bits, uint8_t column)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BwGlance) glance = bw_glance_new (path, NULL, 3, NULL, &error);
  g_autoptr (BwMapping) supposed = NULL, other = NULL;

  HOLDS ((glance == NULL) == (error != NULL));
  if (glance == NULL)
    {
      HOLDS (error->domain == BW_INTAKE_ERROR && g_utf8_validate (error->message, -1, NULL));
      return;
    }
  supposed = bw_glance_suppose (glance);
  ((BwMappedMeasure *) g_ptr_array_index (supposed->measures, 0))->name = g_strdup ("M");
  supposed->choices.sheet = g_strdup (glance->sheet);
  read_file (path, supposed);
  other = mapping_new (glance, bits, column);
  read_file (path, other);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *path = NULL;
  int descriptor;

  if (size < HEAD || bw_office_knows ((const char *) data + HEAD, size - HEAD))
    return 0;
  descriptor = memfd_create ("figures", MFD_CLOEXEC);
  HOLDS (descriptor >= 0);
  HOLDS (write (descriptor, data + HEAD, size - HEAD) == (ssize_t) (size - HEAD));
  path = g_strdup_printf ("/proc/self/fd/%d", descriptor);
  look_and_read (path, data[0], data[1]);
  close (descriptor);
  return 0;
}
