// SPDX-License-Identifier: GPL-3.0-or-later
/* reading.c - what other programs read in a pack. */
#include "reading.h"

#include <glib/gstdio.h>

#include "pack/pack.h"

static char *
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &trouble, &status,
                &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s%s", command[0], output, trouble);
  return output;
}

#define RUN(...) run ((const char *[]){__VA_ARGS__, NULL})

Pack *
pack_make (BwContent *content, BwAudience *audience)
{
  Pack *self = g_new0 (Pack, 1);
  g_autoptr (BwPackMade) made = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("pack-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "pack.pdf", NULL);
  bw_content_seal (content);
  made = bw_pack_make (content, audience, self->path, NULL, NULL, &error);
  g_assert_no_error (error);
  self->n_pages = made->n_pages;
  self->unshown = g_ptr_array_ref (made->unshown);
  return self;
}

void
pack_check (const Pack *self)
{
  g_autofree char *said = RUN ("qpdf", "--check", self->path);

  assert_has (said, "No syntax or stream encoding errors found");
}

char *
pack_read_tags (const Pack *self)
{
  g_autofree char *tags = RUN ("pdfinfo", "-struct-text", self->path);

  return g_utf8_make_valid (tags, -1);
}

Pack *
pack_make_northmoor (SampleAudience audience)
{
  g_autoptr (BwContent) content = sample_northmoor ();

  return pack_make (content, sample_audience (content, audience));
}

void
pack_free (Pack *self)
{
  g_ptr_array_unref (self->unshown);
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

/* One space between words, whatever stood there. */
static char *
squeeze (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *squeezed = g_string_new (NULL);
  gboolean was_space = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_space = g_unichar_isspace (character) || character == 0xa0;

      if (!is_space)
        g_string_append_unichar (squeezed, character);
      else if (!was_space)
        g_string_append_c (squeezed, ' ');
      was_space = is_space;
    }
  return g_string_free (squeezed, FALSE);
}

char *
pack_read (const Pack *self, guint page)
{
  g_autofree char *first = g_strdup_printf ("%u", MAX (page, 1));
  g_autofree char *last = g_strdup_printf ("%u", page > 0 ? page : self->n_pages);
  g_autofree char *text = RUN ("pdftotext", "-f", first, "-l", last, self->path, "-");

  return squeeze (text);
}

char *
pack_read_everything (const Pack *self)
{
  g_autofree char *text = RUN ("pdftotext", self->path, "-");
  g_autofree char *metadata = RUN ("pdfinfo", "-meta", self->path);
  g_autofree char *objects = RUN ("qpdf", "--json", self->path);
  g_autofree char *everything = g_strjoin ("\n", text, metadata, objects, NULL);

  return squeeze (everything);
}

static char *
script (void)
{
  return g_test_build_filename (G_TEST_DIST, "pack", "outline.py", NULL);
}

char *
pack_read_bookmarks (const Pack *self)
{
  g_autofree char *path = script ();

  return RUN ("python3", path, "bookmarks", self->path);
}

char *
pack_read_links (const Pack *self, guint page)
{
  g_autofree char *path = script (), *number = g_strdup_printf ("%u", page);

  return RUN ("python3", path, "links", self->path, number);
}

void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

void
assert_lacks (const char *text, const char *part)
{
  const char *found = strstr (text, part);

  if (found != NULL)
    g_error ("“%s” is in: …%.*s…", part, 200, found > text + 80 ? found - 80 : text);
}
