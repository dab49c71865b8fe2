// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * structure.c - the tree of elements and the way back from content to its element (ISO 32000-1, 14.7).
 * Elements are plain structs until the file is saved; each then writes itself.
 */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

/* What an element holds, in reading order. */
typedef enum
{
  KID_ELEMENT,
  KID_CONTENT,
  KID_ANNOTATION,
} BwPdfKidKind;

typedef struct
{
  BwPdfKidKind kind;
  guint number; /* object number of an element or annotation, or of the marked content on its page */
  guint page_id;
} BwPdfKid;

typedef struct
{
  guint page_id; /* 0: no box */
  double left, bottom, right, top;
} BwPdfBox;

struct _BwPdfElement
{
  BwPdf *pdf;
  guint id, parent_id;
  BwPdfRole role;
  const char *tag;
  char *alt, *title, *language;
  const char *scope;
  guint n_columns, n_rows;
  BwPdfBox box;
  GArray *kids; /* BwPdfKid */
};

struct _BwPdfParent
{
  guint key;
  gboolean is_page;
  GArray *element_ids; /* guint: of a page by number of its marked content, of an annotation one */
};

static const char *const tags[] = {
    [BW_PDF_PART] = "Part",
    [BW_PDF_SECT] = "Sect",
    [BW_PDF_DIV] = "Div",
    [BW_PDF_BLOCK_QUOTE] = "BlockQuote",
    [BW_PDF_TOC] = "TOC",
    [BW_PDF_TOCI] = "TOCI",
    [BW_PDF_L] = "L",
    [BW_PDF_LI] = "LI",
    [BW_PDF_TABLE] = "Table",
    [BW_PDF_THEAD] = "THead",
    [BW_PDF_TBODY] = "TBody",
    [BW_PDF_TR] = "TR",
    [BW_PDF_H1] = "H1",
    [BW_PDF_H2] = "H2",
    [BW_PDF_H3] = "H3",
    [BW_PDF_H4] = "H4",
    [BW_PDF_H5] = "H5",
    [BW_PDF_H6] = "H6",
    [BW_PDF_P] = "P",
    [BW_PDF_LBL] = "Lbl",
    [BW_PDF_LBODY] = "LBody",
    [BW_PDF_TH] = "TH",
    [BW_PDF_TD] = "TD",
    [BW_PDF_CAPTION] = "Caption",
    [BW_PDF_SPAN] = "Span",
    [BW_PDF_QUOTE] = "Quote",
    [BW_PDF_REFERENCE] = "Reference",
    [BW_PDF_LINK] = "Link",
    [BW_PDF_FIGURE] = "Figure",
};

/* The tag of the one element that bw_pdf_add_element() cannot make. */
#define DOCUMENT_TAG "Document"

/* --- writing -------------------------------------------------------------------------------------------- */

static void
put_text_entry (GString *out, const char *key, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "/%s", key);
  bw_pdf_put_text (out, text);
}

static void
put_box (GString *out, const BwPdfBox *box)
{
  const double corners[] = {box->left, box->bottom, box->right, box->top};

  g_string_append (out, "<</O/Layout/BBox[");
  bw_pdf_put_operation (out, corners, G_N_ELEMENTS (corners), "]>>");
}

static void
put_table_attributes (GString *out, const BwPdfElement *self)
{
  g_string_append (out, "<</O/Table");
  if (self->scope != NULL)
    g_string_append_printf (out, "/Scope/%s", self->scope);
  if (self->n_columns > 1)
    g_string_append_printf (out, "/ColSpan %u", self->n_columns);
  if (self->n_rows > 1)
    g_string_append_printf (out, "/RowSpan %u", self->n_rows);
  g_string_append (out, ">>");
}

static void
put_attributes (GString *out, const BwPdfElement *self)
{
  gboolean has_table = self->scope != NULL || self->n_columns > 1 || self->n_rows > 1;

  if (!has_table && self->box.page_id == 0)
    return;
  g_string_append (out, "/A[");
  if (has_table)
    put_table_attributes (out, self);
  if (self->box.page_id != 0)
    put_box (out, &self->box);
  g_string_append (out, "]");
}

/* Content on the element's own page is a bare number; elsewhere its page must be said. */
static void
put_kid (GString *out, const BwPdfKid *kid, guint own_page_id)
{
  if (kid->kind == KID_ELEMENT)
    g_string_append_printf (out, "%u 0 R ", kid->number);
  else if (kid->kind == KID_ANNOTATION)
    g_string_append_printf (out, "<</Type/OBJR/Pg %u 0 R/Obj %u 0 R>> ", kid->page_id, kid->number);
  else if (kid->page_id == own_page_id)
    g_string_append_printf (out, "%u ", kid->number);
  else
    g_string_append_printf (out, "<</Type/MCR/Pg %u 0 R/MCID %u>> ", kid->page_id, kid->number);
}

static guint
element_get_page_id (const BwPdfElement *self)
{
  for (guint i = 0; i < self->kids->len; i++)
    if (g_array_index (self->kids, BwPdfKid, i).kind == KID_CONTENT)
      return g_array_index (self->kids, BwPdfKid, i).page_id;
  return self->box.page_id;
}

static void
write_element (GString *out, gconstpointer element)
{
  const BwPdfElement *self = element;
  guint page_id = element_get_page_id (self);

  g_string_append_printf (out, "/Type/StructElem/S/%s/P %u 0 R", self->tag, self->parent_id);
  if (page_id != 0)
    g_string_append_printf (out, "/Pg %u 0 R", page_id);
  put_text_entry (out, "Alt", self->alt);
  put_text_entry (out, "T", self->title);
  if (self->language != NULL)
    {
      g_string_append (out, "/Lang");
      bw_pdf_put_language (out, self->language);
    }
  put_attributes (out, self);
  g_string_append (out, "/K[");
  for (guint i = 0; i < self->kids->len; i++)
    put_kid (out, &g_array_index (self->kids, BwPdfKid, i), page_id);
  g_string_append (out, "]");
}

static void
write_root (GString *out, gconstpointer pdf)
{
  const BwPdf *self = pdf;

  g_string_append_printf (out, "/Type/StructTreeRoot/K[%u 0 R]/ParentTree %u 0 R/ParentTreeNextKey %u",
                          bw_pdf_element_get_object_id (self->elements->pdata[0]), self->parent_tree_id,
                          self->parents->len);
}

static void
write_parent_tree (GString *out, gconstpointer pdf)
{
  const BwPdf *self = pdf;

  g_string_append (out, "/Nums[");
  for (guint i = 0; i < self->parents->len; i++)
    {
      const BwPdfParent *parent = self->parents->pdata[i];

      g_string_append_printf (out, parent->is_page ? "%u[" : "%u ", parent->key);
      for (guint j = 0; j < parent->element_ids->len; j++)
        g_string_append_printf (out, "%u 0 R ", g_array_index (parent->element_ids, guint, j));
      g_string_append (out, parent->is_page ? "]\n" : "\n");
    }
  g_string_append (out, "]");
}

/* --- the tree ------------------------------------------------------------------------------------------- */

static BwPdfElement *
element_new (BwPdf *pdf, guint parent_id, const char *tag)
{
  BwPdfElement *self = g_new0 (BwPdfElement, 1);

  self->pdf = pdf;
  self->parent_id = parent_id;
  self->tag = tag;
  self->kids = g_array_new (FALSE, FALSE, sizeof (BwPdfKid));
  self->id = bw_carrier_add_object (pdf->carrier, write_element, self);
  g_ptr_array_add (pdf->elements, self);
  return self;
}

static void
element_free (BwPdfElement *self)
{
  g_array_unref (self->kids);
  g_free (self->alt);
  g_free (self->title);
  g_free (self->language);
  g_free (self);
}

static void
parent_free (BwPdfParent *self)
{
  g_array_unref (self->element_ids);
  g_free (self);
}

void
bw_pdf_begin_structure (BwPdf *self)
{
  self->elements = g_ptr_array_new_with_free_func ((GDestroyNotify) element_free);
  self->parents = g_ptr_array_new_with_free_func ((GDestroyNotify) parent_free);
  self->structure_id = bw_carrier_add_object (self->carrier, write_root, self);
  self->parent_tree_id = bw_carrier_add_object (self->carrier, write_parent_tree, self);
  element_new (self, self->structure_id, DOCUMENT_TAG);
}

BwPdfElement *
bw_pdf_add_element (BwPdf *pdf, BwPdfElement *parent, BwPdfRole role)
{
  BwPdfElement *self;
  BwPdfKid kid = {.kind = KID_ELEMENT};

  g_return_val_if_fail (pdf != NULL && !pdf->is_finished && (guint) role < G_N_ELEMENTS (tags), NULL);
  g_return_val_if_fail (parent == NULL || parent->pdf == pdf, NULL);
  if (parent == NULL)
    parent = pdf->elements->pdata[0];
  self = element_new (pdf, parent->id, tags[role]);
  self->role = role;
  kid.number = self->id;
  g_array_append_val (parent->kids, kid);
  return self;
}

guint
bw_pdf_element_add_content (BwPdfElement *self, BwPdfPage *page)
{
  GArray *on_page = bw_pdf_page_get_parent (page)->element_ids;
  BwPdfKid kid = {.kind = KID_CONTENT, .number = on_page->len, .page_id = bw_pdf_page_get_object_id (page)};

  g_array_append_val (self->kids, kid);
  g_array_append_val (on_page, self->id);
  return kid.number;
}

void
bw_pdf_element_add_annotation (BwPdfElement *self, BwPdfPage *page, guint annotation_id, BwPdfParent *parent)
{
  BwPdfKid kid = {
      .kind = KID_ANNOTATION, .number = annotation_id, .page_id = bw_pdf_page_get_object_id (page)};

  parent->is_page = FALSE;
  g_array_append_val (parent->element_ids, self->id);
  g_array_append_val (self->kids, kid);
}

BwPdfParent *
bw_pdf_add_parent (BwPdf *self)
{
  BwPdfParent *parent = g_new0 (BwPdfParent, 1);

  parent->key = self->parents->len;
  parent->is_page = TRUE;
  parent->element_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (self->parents, parent);
  return parent;
}

guint
bw_pdf_parent_get_key (BwPdfParent *self)
{
  return self->key;
}

/* --- what an element is told ---------------------------------------------------------------------------- */

BwPdf *
bw_pdf_element_get_document (BwPdfElement *self)
{
  return self->pdf;
}

const char *
bw_pdf_element_get_tag (BwPdfElement *self)
{
  return self->tag;
}

gboolean
bw_pdf_element_takes_content (BwPdfElement *self)
{
  return self->role >= BW_PDF_H1;
}

void
bw_pdf_element_set_alt (BwPdfElement *self, const char *alt)
{
  g_return_if_fail (self != NULL);
  g_free (self->alt);
  self->alt = g_strdup (alt);
}

void
bw_pdf_element_set_title (BwPdfElement *self, const char *title)
{
  g_return_if_fail (self != NULL);
  g_free (self->title);
  self->title = g_strdup (title);
}

void
bw_pdf_element_set_language (BwPdfElement *self, const char *language)
{
  g_return_if_fail (self != NULL);
  g_free (self->language);
  self->language = g_strdup (language);
}

void
bw_pdf_element_set_scope (BwPdfElement *self, BwPdfScope scope)
{
  static const char *const scopes[] = {
      [BW_PDF_SCOPE_COLUMN] = "Column",
      [BW_PDF_SCOPE_ROW] = "Row",
      [BW_PDF_SCOPE_BOTH] = "Both",
  };

  g_return_if_fail (self != NULL && (guint) scope < G_N_ELEMENTS (scopes));
  self->scope = scopes[scope];
}

void
bw_pdf_element_set_cell_span (BwPdfElement *self, guint n_columns, guint n_rows)
{
  g_return_if_fail (self != NULL && n_columns > 0 && n_rows > 0);
  self->n_columns = n_columns;
  self->n_rows = n_rows;
}

void
bw_pdf_element_set_box (BwPdfElement *self, BwPdfPage *page, double x, double y, double width, double height)
{
  g_return_if_fail (self != NULL && page != NULL);
  self->box.page_id = bw_pdf_page_get_object_id (page);
  self->box.left = x;
  self->box.right = x + width;
  self->box.top = bw_pdf_page_get_height (page) - y;
  self->box.bottom = self->box.top - height;
}

guint
bw_pdf_element_get_object_id (BwPdfElement *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->id;
}
