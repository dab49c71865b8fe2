// SPDX-License-Identifier: GPL-3.0-or-later
/* test-blocks.c - cutting blocks between pages: nothing is lost, nothing is too high, what belongs together
 * stays. */
#include "pack/block.h"
#include "pack/tie.h"

#define LINE 14.0 /* bw_style_body's leading */

static BwTypesetter *typesetter;

/* @n lines. */
static BwBlock *
make_text (guint n)
{
  g_autoptr (GString) text = g_string_new ("line");

  for (guint i = 1; i < n; i++)
    g_string_append (text, "\nline");
  return bw_block_text (typesetter, BW_PDF_P, &bw_style_body, 200, text->str);
}

static void
assert_height (const BwBlock *block, double expected)
{
  g_assert_cmpfloat_with_epsilon (bw_block_get_height (block), expected, 0.001);
}

static void
test_text_keeps_two_lines_together (void)
{
  g_autoptr (BwBlock) text = make_text (5), rest = NULL, whole = make_text (3);

  rest = bw_block_split (text, 4.5 * LINE, FALSE);
  assert_height (text, 3 * LINE);
  assert_height (rest, 2 * LINE);
  g_assert_null (bw_block_split (whole, 1.5 * LINE, FALSE));
  assert_height (whole, 3 * LINE);
}

static void
test_heading_stays_with_what_follows (void)
{
  g_autoptr (BwBlock) stack = bw_block_stack (BW_NO_ROLE), rest = NULL;
  BwBlock *heading = make_text (1);

  bw_block_stack_add (stack, make_text (1));
  bw_block_keep_with_next (heading, 2);
  bw_block_stack_add (stack, heading);
  for (guint i = 0; i < 3; i++)
    bw_block_stack_add (stack, make_text (1));
  rest = bw_block_split (stack, 3 * LINE, FALSE);
  assert_height (stack, LINE);
  assert_height (rest, 4 * LINE);
}

/* What is to stay together and does not fit on a page is parted all the same. */
/* Three lines and a note: the last line goes to the next page with the note, not the note alone. */
static void
test_end_stays_with_what_follows (void)
{
  g_autoptr (BwBlock) page = bw_block_stack (BW_NO_ROLE), rest = NULL;
  BwBlock *lines = bw_block_stack (BW_NO_ROLE);

  for (guint i = 0; i < 3; i++)
    bw_block_stack_add (lines, make_text (1));
  bw_block_keep_end_with_next (lines);
  bw_block_stack_add (page, lines);
  bw_block_stack_add_after (page, 4, make_text (1));
  rest = bw_block_split (page, 3.5 * LINE, FALSE);
  assert_height (page, 2 * LINE);
  assert_height (rest, 2 * LINE + 4);
}

static void
test_too_much_to_keep_together_is_parted (void)
{
  g_autoptr (BwBlock) stack = bw_block_stack (BW_NO_ROLE), rest = NULL;
  BwBlock *heading = make_text (1);

  bw_block_keep_with_next (heading, 2);
  bw_block_stack_add (stack, heading);
  bw_block_stack_add (stack, make_text (1));
  bw_block_stack_add (stack, make_text (1));
  g_assert_null (bw_block_split (stack, 2 * LINE, FALSE));
  rest = bw_block_split (stack, 2 * LINE, TRUE);
  assert_height (stack, 2 * LINE);
  assert_height (rest, LINE);
}

static void
test_space_falls_away_at_the_top (void)
{
  g_autoptr (BwBlock) stack = bw_block_stack (BW_NO_ROLE), rest = NULL;

  bw_block_stack_add (stack, make_text (1));
  bw_block_stack_add_after (stack, BW_SPACE_6, make_text (1));
  rest = bw_block_split (stack, LINE + 1, FALSE);
  assert_height (stack, LINE);
  assert_height (rest, LINE);
}

static void
test_head_stands_again (void)
{
  g_autoptr (BwBlock) table = bw_block_stack (BW_PDF_TABLE), rest = NULL;

  bw_block_stack_set_head (table, make_text (2));
  for (guint i = 0; i < 4; i++)
    bw_block_stack_add (table, make_text (1));
  rest = bw_block_split (table, 4 * LINE, FALSE);
  assert_height (table, 4 * LINE);
  assert_height (rest, 4 * LINE);
}

static void
test_row_is_cut_in_all_its_cells (void)
{
  g_autoptr (BwBlock) row = bw_block_row (BW_PDF_TR, BW_ROW_TOP), rest = NULL;

  bw_block_row_add (row, 0, make_text (1));
  bw_block_row_add (row, 50, make_text (8));
  bw_block_row_add (row, 100, make_text (6));
  rest = bw_block_split (row, 4 * LINE, FALSE);
  assert_height (row, 4 * LINE);
  assert_height (rest, 4 * LINE);
}

static void
test_whole_row_is_cut_only_by_force (void)
{
  g_autoptr (BwBlock) row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE), rest = NULL;

  bw_block_row_add (row, 0, make_text (6));
  bw_block_keep_whole (row);
  g_assert_null (bw_block_split (row, 4 * LINE, FALSE));
  rest = bw_block_split (row, 4 * LINE, TRUE);
  assert_height (row, 4 * LINE);
  assert_height (rest, 2 * LINE);
}

/* Stacks of texts and rows, some kept together: page after page, the lines are all there and no page is too
 * high. */
static BwBlock *
make_anything (guint depth, double *height)
{
  guint n = (guint) g_test_rand_int_range (1, 9);
  BwBlock *block;

  if (depth == 0 || g_test_rand_bit ())
    {
      *height = n * LINE;
      block = make_text (n);
    }
  else
    {
      block = bw_block_stack (BW_NO_ROLE);
      *height = 0;
      for (guint i = 0; i < n; i++)
        {
          double part;

          bw_block_stack_add (block, make_anything (depth - 1, &part));
          *height += part;
        }
    }
  if (g_test_rand_bit ())
    bw_block_keep_with_next (block, (guint) g_test_rand_int_range (0, 3));
  if (g_test_rand_bit ())
    bw_block_keep_whole (block);
  return block;
}

static void
test_any_stack_is_parted_without_loss (void)
{
  for (guint i = 0; i < 200; i++)
    {
      const double page = LINE * g_test_rand_int_range (2, 30);
      double height, found = 0;
      g_autoptr (BwBlock) block = make_anything (3, &height);

      while (block != NULL)
        {
          gboolean is_higher = bw_block_is_higher (block, page + 0.001);
          double before = bw_block_get_height (block);
          BwBlock *rest = is_higher ? bw_block_split (block, page, TRUE) : NULL;

          g_assert_cmpint (is_higher, ==, before > page + 0.001);
          g_assert_cmpfloat (bw_block_get_height (block), <=, page + 0.001);
          found += bw_block_get_height (block);
          bw_block_unref (block);
          block = rest;
        }
      g_assert_cmpfloat_with_epsilon (found, height, 0.01);
    }
}

static void
test_ties (void)
{
  const struct
  {
    const char *text, *tied;
  } cases[] = {
      {"held on 24 September 2026.", "held on 24_September_2026."},
      {"from April 2025 on", "from April_2025 on"},
      {"see page 22 and item 7.1, Ward 9", "see page_22 and item_7.1, Ward_9"},
      {"nothing 12 to tie", "nothing 12 to tie"},
      {"", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tied = bw_tie (cases[i].text);
      g_auto (GStrv) parts = g_strsplit (tied, "\u00a0", -1);
      g_autofree char *shown = g_strjoinv ("_", parts);

      g_assert_cmpstr (shown, ==, cases[i].tied);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  typesetter = bw_typesetter_new ();
  g_test_add_func ("/blocks/text-keeps-two-lines-together", test_text_keeps_two_lines_together);
  g_test_add_func ("/blocks/heading-stays-with-what-follows", test_heading_stays_with_what_follows);
  g_test_add_func ("/blocks/end-stays-with-what-follows", test_end_stays_with_what_follows);
  g_test_add_func ("/blocks/too-much-to-keep-together-is-parted", test_too_much_to_keep_together_is_parted);
  g_test_add_func ("/blocks/space-falls-away-at-the-top", test_space_falls_away_at_the_top);
  g_test_add_func ("/blocks/head-stands-again", test_head_stands_again);
  g_test_add_func ("/blocks/row-is-cut-in-all-its-cells", test_row_is_cut_in_all_its_cells);
  g_test_add_func ("/blocks/whole-row-is-cut-only-by-force", test_whole_row_is_cut_only_by_force);
  g_test_add_func ("/blocks/any-stack-is-parted-without-loss", test_any_stack_is_parted_without_loss);
  g_test_add_func ("/blocks/ties", test_ties);
  status = g_test_run ();
  bw_typesetter_free (typesetter);
  return status;
}
