// SPDX-License-Identifier: GPL-3.0-or-later
/* Every value that a field of a noun may have has a word of its own. */
#include "model/nouns.h"
#include "model/words.h"

static void
assert_words (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *word = bw_enum_get_word (type, klass->values[i].value);

      g_assert_nonnull (word);
      g_assert_cmpstr (word, !=, "");
      g_assert_true (g_hash_table_add (words, (gpointer) word));
    }
}

static void
test_values_of_fields (void)
{
  guint n_enumerations = 0;

  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    for (guint i = 0; i < (*noun)->n_fields; i++)
      if ((*noun)->fields[i].kind == BW_ENUM)
        {
          assert_words ((*noun)->fields[i].enum_type ());
          n_enumerations++;
        }
  g_assert_cmpuint (n_enumerations, >, 0);
}

/* What the program notes by itself: where a paper or pack came from, how a file was read. */
static gboolean
is_kept_by_the_program (const BwNoun *noun)
{
  static const char *const kept[] = {"paper",         "issue",          "source",
                                     "source_filter", "source_measure", "evidence"};

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_str_equal (kept[i], noun->name))
      return TRUE;
  return FALSE;
}

static void
test_fields_that_a_person_sets (void)
{
  for (const BwNoun *const *noun = bw_nouns (); *noun != NULL; noun++)
    for (guint i = 0; i < (*noun)->n_fields; i++)
      {
        const BwField *field = &(*noun)->fields[i];

        if (!is_kept_by_the_program (*noun) && !(field->use & BW_OWNER) &&
            !g_str_equal (field->name, "position") && bw_field_get_word (*noun, field) == NULL)
          g_error ("%s.%s has no word", (*noun)->name, field->name);
      }
}

static void
test_clock_times (void)
{
  g_autofree char *early = bw_clock_dup_text (5), *late = bw_clock_dup_text (13 * 60 + 30),
                  *next_day = bw_clock_dup_text (25 * 60);

  g_assert_cmpstr (early, ==, "00:05");
  g_assert_cmpstr (late, ==, "13:30");
  g_assert_cmpstr (next_day, ==, "01:00");
  g_assert_null (bw_clock_dup_text (BW_UNSET));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/every-value-has-a-word-of-its-own", test_values_of_fields);
  g_test_add_func ("/words/every-field-that-a-person-sets-has-a-word", test_fields_that_a_person_sets);
  g_test_add_func ("/words/clock-times", test_clock_times);
  return g_test_run ();
}
