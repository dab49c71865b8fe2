// SPDX-License-Identifier: GPL-3.0-or-later
/* motif.c - the shapes that return on several kinds of pages. */
#include "pack/motif.h"

#include <glib/gi18n-lib.h>

BwBlock *
bw_motif_kicker (BwTypesetter *typesetter, const char *first, const char *rest)
{
  BwTextStyle style = bw_style_inked (&bw_style_table, BW_INK_SECOND);
  g_autoptr (GString) text = g_string_new (NULL);
  BwBlock *block;

  if (first != NULL)
    g_string_append_printf (text, BW_TO_BOLD "%s" BW_TO_PLAIN, first);
  if (rest != NULL)
    g_string_append_printf (text, "%s%s", first != NULL ? "  " : "", rest);
  block = bw_block_text (typesetter, BW_PDF_P, &style, BW_TEXT_WIDTH, text->str);
  bw_block_text_obey_marks (block);
  return block;
}

BwBlock *
bw_motif_section (BwTypesetter *typesetter, BwPdfRole role, double width, const char *heading)
{
  BwBlock *stack = bw_block_stack (BW_NO_ROLE);

  bw_block_stack_add (stack, bw_block_rule (BW_RULE_SECTION, width));
  bw_block_stack_add_after (stack, BW_SPACE_2,
                            bw_block_text (typesetter, role, &bw_style_section, width, heading));
  bw_block_stack_add (stack, bw_block_space (BW_SPACE_2));
  bw_block_keep_whole (stack);
  bw_block_keep_with_next (stack, 1);
  return stack;
}

BwBlock *
bw_motif_row_header (BwTypesetter *typesetter, const BwTextStyle *style, double width, const char *text)
{
  BwBlock *header = bw_block_text (typesetter, BW_PDF_TH, style, width, text);

  bw_block_set_scope (header, BW_PDF_SCOPE_ROW);
  return header;
}

BwBlock *
bw_motif_table_head (BwTypesetter *typesetter, const BwColumn *columns, guint n)
{
  BwBlock *row = bw_block_row (BW_PDF_TR, BW_ROW_BASELINE);

  for (guint i = 0; i < n; i++)
    {
      BwBlock *cell =
          bw_block_text (typesetter, BW_PDF_TH, &bw_style_note, columns[i].width, columns[i].heading);

      bw_block_set_scope (cell, BW_PDF_SCOPE_COLUMN);
      bw_block_text_align (cell, columns[i].alignment);
      bw_block_row_add (row, columns[i].x, cell);
    }
  bw_block_row_pad (row, 0, BW_SPACE_2);
  bw_block_row_underline (row, BW_RULE_SECTION, BW_TEXT_WIDTH);
  return row;
}

BwBlock *
bw_motif_run_in (BwTypesetter *typesetter, const BwTextStyle *style, double width, const char *heading,
                 const char *text)
{
  g_autofree char *marked = g_strdup_printf (BW_TO_BOLD "%s" BW_TO_PLAIN " %s", heading, text);
  BwBlock *block = bw_block_text (typesetter, BW_PDF_P, style, width, marked);

  bw_block_text_obey_marks (block);
  return block;
}

BwBlock *
bw_motif_page (BwTypesetter *typesetter, int role, double width, const BwLeaf *leaf, const char *words)
{
  /* Translators: %s is the number of a page; with a no-break space. */
  g_autofree char *page = g_strdup_printf (_ ("page %s"), BW_TO_BOLD_LINK BW_PAGE_NUMBER);
  g_autofree char *text = g_strconcat (BW_TO_LINK, page, NULL);
  BwBlock *block = bw_block_text (typesetter, role, &bw_style_table, width, text);

  bw_block_text_obey_marks (block);
  bw_block_text_align (block, BW_ALIGN_END);
  bw_block_text_lead_to (block, leaf, words);
  return block;
}

char *
bw_motif_dup_page (void)
{
  g_autofree char *page = g_strdup_printf (_ ("page %s"), BW_PAGE_NUMBER);

  return g_strconcat (BW_TO_LINK, page, BW_TO_PLAIN, NULL);
}

char *
bw_motif_dup_person (BwPerson *person)
{
  if (person == NULL)
    return NULL;
  if (person->name == NULL || person->role == NULL)
    return g_strdup (bw_person_get_title (person));
  /* Translators: a person's name, and what they are on the next line. */
  return g_strdup_printf (_ ("%1$s,\n%2$s"), person->name, person->role);
}
