// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * metadata.c - what the document says about itself, twice as the standard wants: as XMP and in the
 * information dictionary. It never claims PDF/UA: that takes a validator.
 */
#include "pdf/document-private.h"

#include "pdf/syntax.h"

#define CREATOR "Boardwright " BW_VERSION

static void
put_info_text (GString *out, const char *key, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "/%s", key);
  bw_pdf_put_text (out, text);
  g_string_append_c (out, '\n');
}

void
bw_pdf_write_info (GString *out, gconstpointer pdf)
{
  const BwPdf *self = pdf;
  g_autofree char *created = g_date_time_format (self->created, "%Y%m%d%H%M%S");

  put_info_text (out, "Title", self->title);
  put_info_text (out, "Author", self->author);
  put_info_text (out, "Subject", self->subject);
  put_info_text (out, "Creator", CREATOR);
  g_string_append_printf (out, "/CreationDate(D:%sZ)", created);
}

/* XML 1.0 has no way to write control characters, so they become spaces. */
static char *
dup_escaped (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return g_markup_escape_text (valid, -1);
}

static void
put_translated (GString *out, const char *tag, const char *text)
{
  g_autofree char *escaped = text != NULL ? dup_escaped (text) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></%s>\n",
                            tag, escaped, tag);
}

static void
put_listed (GString *out, const char *tag, const char *container, const char *text)
{
  g_autofree char *escaped = text != NULL ? dup_escaped (text) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, "<%s><rdf:%s><rdf:li>%s</rdf:li></rdf:%s></%s>\n", tag, container, escaped,
                            container, tag);
}

static char *
dup_packet (const BwPdf *self)
{
  GString *out =
      g_string_new ("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n");
  g_autofree char *created = g_date_time_format (self->created, "%Y-%m-%dT%H:%M:%SZ");

  put_translated (out, "dc:title", self->title);
  put_translated (out, "dc:description", self->subject);
  put_listed (out, "dc:creator", "Seq", self->author);
  put_listed (out, "dc:language", "Bag", self->language);
  g_string_append_printf (out,
                          "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:CreatorTool>" CREATOR
                          "</xmp:CreatorTool>\n"
                          "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
                          created);
  return g_string_free (out, FALSE);
}

static void
write_metadata_entries (GString *out, gconstpointer pdf)
{
  g_string_append (out, "/Type/Metadata/Subtype/XML");
}

/* Uncompressed, so that tools which know no PDF find it. */
void
bw_pdf_add_metadata (BwPdf *self)
{
  BwCarrierStream *stream = bw_carrier_add_stream (self->carrier, FALSE, write_metadata_entries, NULL);
  g_autofree char *packet = dup_packet (self);

  bw_carrier_stream_append (stream, packet, strlen (packet));
  self->metadata_id = bw_carrier_stream_get_id (stream);
}
