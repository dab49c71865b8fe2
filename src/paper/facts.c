/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts as lines of text and back, from one table of what they are called.
 */
#include "paper/facts.h"

#include <string.h>

typedef enum
{
  COUNT,
  TRUTH,
  WORDS
} FactKind;

typedef struct
{
  const char *key;
  FactKind kind;
  gsize offset;
} Fact;

#define FACT(key, kind, member)                                                                              \
  {                                                                                                          \
    key, kind, G_STRUCT_OFFSET (BwPaperFacts, member)                                                        \
  }

static const Fact all_facts[] = {
    FACT ("pages", COUNT, pages),
    FACT ("pages-without-text", COUNT, pages_without_text),
    FACT ("tagged", TRUTH, tagged),
    FACT ("encrypted", TRUTH, encrypted),
    FACT ("repaired", TRUTH, repaired),
    FACT ("forms", TRUTH, has_forms),
    FACT ("signatures", COUNT, signatures),
    FACT ("hidden-layers", COUNT, hidden_layers),
    FACT ("scripts-removed", COUNT, scripts_removed),
    FACT ("actions-removed", COUNT, actions_removed),
    FACT ("files-removed", COUNT, files_removed),
    FACT ("title", WORDS, title),
    FACT ("language", WORDS, language),
};

#undef FACT

void
bw_paper_facts_clear (BwPaperFacts *facts)
{
  g_return_if_fail (facts != NULL);

  g_free (facts->title);
  g_free (facts->language);
  *facts = (BwPaperFacts){0};
}

/* A value stands on one line: control characters become spaces. */
static void
append_words (GString *text, const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (text, g_unichar_iscntrl (c) ? ' ' : c);
    }
}

static void
append_fact (GString *text, const Fact *fact, const BwPaperFacts *facts)
{
  gconstpointer value = G_STRUCT_MEMBER_P (facts, fact->offset);

  if (fact->kind == WORDS && *(char *const *) value == NULL)
    return;
  g_string_append_printf (text, "%s: ", fact->key);
  switch (fact->kind)
    {
    case COUNT:
      g_string_append_printf (text, "%u", *(const guint *) value);
      break;
    case TRUTH:
      g_string_append (text, *(const gboolean *) value ? "yes" : "no");
      break;
    case WORDS:
      append_words (text, *(char *const *) value);
      break;
    }
  g_string_append_c (text, '\n');
}

char *
bw_paper_facts_to_text (const BwPaperFacts *facts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (facts != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (all_facts); i++)
    append_fact (text, &all_facts[i], facts);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const Fact *
find_fact (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_facts); i++)
    if (g_str_equal (all_facts[i].key, key))
      return &all_facts[i];
  return NULL;
}

static gboolean
read_value (const Fact *fact, const char *value, BwPaperFacts *facts)
{
  gpointer place = G_STRUCT_MEMBER_P (facts, fact->offset);
  guint64 count = 0;

  switch (fact->kind)
    {
    case COUNT:
      if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &count, NULL))
        return FALSE;
      *(guint *) place = (guint) count;
      return TRUE;
    case TRUTH:
      *(gboolean *) place = g_str_equal (value, "yes");
      return g_str_equal (value, "yes") || g_str_equal (value, "no");
    case WORDS:
      g_free (*(char **) place);
      *(char **) place = g_utf8_make_valid (value, -1);
      return TRUE;
    }
  g_assert_not_reached ();
}

static gboolean
read_line (const char *line, BwPaperFacts *facts)
{
  const char *colon = strstr (line, ": ");
  g_autofree char *key = colon != NULL ? g_strndup (line, (gsize) (colon - line)) : NULL;
  const Fact *fact = key != NULL ? find_fact (key) : NULL;

  return fact == NULL || read_value (fact, colon + strlen (": "), facts);
}

gboolean
bw_paper_facts_from_text (BwPaperFacts *facts, const char *text)
{
  g_auto (BwPaperFacts) read = {0};
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (facts != NULL && text != NULL, FALSE);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (lines[i], &read))
      return FALSE;
  if (read.pages == 0)
    return FALSE;
  *facts = read;
  read = (BwPaperFacts){0};
  return TRUE;
}
