// SPDX-License-Identifier: GPL-3.0-or-later
/* runs.c - what stands behind the glyphs: their text, face, look and language, and the font
 * program that draws them. */
#include "reading.h"

static const BwTextStyle body = {.size = 10, .leading = 14, .rgb = 0x1a1a1a};

typedef struct
{
  BwTypesetter *typesetter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->typesetter = bw_typesetter_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  bw_typesetter_free (fixture->typesetter);
}

static void
assert_reads (Fixture *fixture, const char *text, const char *expected)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, text);
  g_autofree char *read = read_line (paragraph, 0);

  g_assert_cmpstr (read, ==, expected);
}

/* --- text behind glyphs --------------------------------------------------------------------------------- */

static void
left_to_right_scripts_read_as_written (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
      "The Board is asked to note the office's first affidavit.",
      "Mae'r ŵyl yn llawn dŵr a thŷ gŵyl ŷd",
      "Zażółć gęślą jaźń",
      "Ξεσκεπάζω την ψυχοφθόρα",
      "Съешь ещё этих мягких булок",
      "≥ 95 % → −3.2 ½ ≈ ✓",
      "नमस्ते कृपया ध्यान दें क्षत्रिय",
      "বাংলাদেশ বোর্ড স্বাস্থ্য",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_reads (fixture, texts[i], texts[i]);
}

static void
decomposed_letters_read_composed (Fixture *fixture, gconstpointer data)
{
  assert_reads (fixture, "w\u0302 y\u0302", "ŵ ŷ");
}

static void
no_break_space_reads_as_space_and_does_not_rename_it (Fixture *fixture, gconstpointer data)
{
  assert_reads (fixture, "page\u00A022 of 30", "page 22 of 30");
}

/* Seen from left to right; a reader turns the stretch round. */
static void
arabic_reads_letter_by_letter (Fixture *fixture, gconstpointer data)
{
  g_autofree char *reversed = g_utf8_strreverse ("مجلس", -1);

  assert_reads (fixture, "مجلس", reversed);
}

static void
brackets_in_hebrew_read_as_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *reversed = g_utf8_strreverse ("מסמך (עמוד)", -1);

  assert_reads (fixture, "מסמך (עמוד)", reversed);
}

static void
what_no_font_has_is_counted (Fixture *fixture, gconstpointer data)
{
  const GArray *missing;

  assert_reads (fixture, "a\u0378b\u0378", "a\u0378b\u0378"); /* U+0378 is not assigned */
  missing = bw_typesetter_get_missing (fixture->typesetter);
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_cmphex (g_array_index (missing, BwMissingCharacter, 0).character, ==, 0x0378);
  g_assert_cmpuint (g_array_index (missing, BwMissingCharacter, 0).count, ==, 2);
}

static void
measuring_counts_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpfloat (bw_text_width (fixture->typesetter, &body, "\u0378"), >, 0);
  g_assert_cmpuint (bw_typesetter_get_missing (fixture->typesetter)->len, ==, 0);
}

/* --- look
 * ---------------------------------------------------------------------------------------------------------
 */

typedef struct
{
  guint n_runs;
  BwRun first, last; /* without what they point to, but for faces and languages */
} Seen;

static void
see_run_cb (const BwRun *run, gpointer data)
{
  Seen *seen = data;

  if (seen->n_runs++ == 0)
    seen->first = *run;
  seen->last = *run;
}

static Seen
see (BwParagraph *paragraph)
{
  Seen seen = {0};

  bw_paragraph_foreach_run (paragraph, 0, see_run_cb, &seen);
  return seen;
}

static void
runs_carry_size_and_colour (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "see page 22");
  const BwTextStyle link = {.size = 12, .bold = TRUE, .rgb = 0x003087};
  Seen seen;

  bw_paragraph_add_span (paragraph, 4, G_MAXUINT, &link);
  seen = see (paragraph);
  g_assert_cmpuint (seen.n_runs, ==, 2);
  g_assert_cmpfloat (seen.first.size, ==, 10);
  g_assert_cmphex (seen.first.rgb, ==, 0x1a1a1a);
  g_assert_cmpfloat (seen.last.size, ==, 12);
  g_assert_cmphex (seen.last.rgb, ==, 0x003087);
  g_assert_true (seen.first.face != seen.last.face);
  g_assert_cmpfloat_with_epsilon (seen.last.x, seen.first.x + seen.first.width, 0.01);
}

static void
one_face_serves_all_sizes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "note");
  const BwTextStyle title = {.size = 20};
  Seen seen;

  bw_paragraph_add_span (paragraph, 2, G_MAXUINT, &title);
  seen = see (paragraph);
  g_assert_true (seen.first.face == seen.last.face);
}

static void
runs_carry_the_language_someone_gave (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "Minutes / Cofnodion");
  Seen seen;

  bw_paragraph_set_language (paragraph, strlen ("Minutes / "), G_MAXUINT, "cy");
  seen = see (paragraph);
  g_assert_null (seen.first.language);
  g_assert_cmpstr (seen.last.language, ==, "cy");
}

static void
a_script_gives_no_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "مجلس");

  g_assert_null (see (paragraph).first.language);
}

/* A bold that no file has is made by thickening (Noto Sans Math has one weight). */
static void
missing_bold_is_made_up (Fixture *fixture, gconstpointer data)
{
  const BwTextStyle bold = {.size = 10, .bold = TRUE};
  g_autoptr (BwParagraph) text = bw_paragraph_new (fixture->typesetter, &bold, "A");
  g_autoptr (BwParagraph) sign = bw_paragraph_new (fixture->typesetter, &bold, "≥");

  g_assert_false (see (text).first.embolden);
  g_assert_true (see (sign).first.embolden);
}

static void
emoji_are_drawn_in_outlines_or_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, "😀");
  Seen seen = see (paragraph);

  if (seen.n_runs == 0)
    {
      g_assert_cmpuint (bw_typesetter_get_missing (fixture->typesetter)->len, ==, 1);
      return;
    }
  g_autoptr (GBytes) program = bw_face_dup_subset (seen.first.face, NULL);
  g_assert_nonnull (program);
}

/* --- font programs -------------------------------------------------------------------------------------- */

static BwFace *
face_of (Fixture *fixture, const char *text)
{
  g_autoptr (BwParagraph) paragraph = bw_paragraph_new (fixture->typesetter, &body, text);

  return see (paragraph).first.face;
}

static void
face_lists_the_glyphs_in_use (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) glyphs = bw_face_list_glyphs (face_of (fixture, "HH H"));

  g_assert_cmpuint (glyphs->len, ==, 2);
  g_assert_cmpstr (g_array_index (glyphs, BwFaceGlyph, 0).text, ==, " ");
  g_assert_cmpfloat (g_array_index (glyphs, BwFaceGlyph, 0).advance, ==, 260);
  g_assert_cmpstr (g_array_index (glyphs, BwFaceGlyph, 1).text, ==, "H");
  g_assert_cmpfloat (g_array_index (glyphs, BwFaceGlyph, 1).advance, ==, 741);
}

static void
subset_is_a_small_part_of_the_font (Fixture *fixture, gconstpointer data)
{
  BwFace *face = face_of (fixture, "Board");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) program = bw_face_dup_subset (face, &error);

  g_assert_no_error (error);
  g_assert_false (bw_face_is_cff (face));
  g_assert_cmpmem (g_bytes_get_data (program, NULL), 4, "\0\1\0\0", 4); /* the mark of a TrueType file */
  g_assert_cmpuint (g_bytes_get_size (program), <, 60000); /* the font has 500,000 bytes and more */
}

static void
subset_name_follows_the_glyphs (Fixture *fixture, gconstpointer data)
{
  BwFace *face = face_of (fixture, "Board");
  g_autofree char *before = bw_face_dup_subset_name (face);
  g_autofree char *again = bw_face_dup_subset_name (face_of (fixture, "road"));
  g_autofree char *after = bw_face_dup_subset_name (face_of (fixture, "pack"));

  g_assert_true (g_regex_match_simple ("^[A-Z]{6}\\+NotoSans-Regular$", before, 0, 0));
  g_assert_cmpstr (before, ==, again);
  g_assert_cmpstr (before, !=, after);
}

#define TEST(name) g_test_add ("/text/runs/" #name, Fixture, NULL, set_up, name, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST (left_to_right_scripts_read_as_written);
  TEST (decomposed_letters_read_composed);
  TEST (no_break_space_reads_as_space_and_does_not_rename_it);
  TEST (arabic_reads_letter_by_letter);
  TEST (brackets_in_hebrew_read_as_written);
  TEST (what_no_font_has_is_counted);
  TEST (measuring_counts_nothing);
  TEST (runs_carry_size_and_colour);
  TEST (one_face_serves_all_sizes);
  TEST (runs_carry_the_language_someone_gave);
  TEST (a_script_gives_no_language);
  TEST (missing_bold_is_made_up);
  TEST (emoji_are_drawn_in_outlines_or_counted);
  TEST (face_lists_the_glyphs_in_use);
  TEST (subset_is_a_small_part_of_the_font);
  TEST (subset_name_follows_the_glyphs);
  return g_test_run ();
}
