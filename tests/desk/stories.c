// SPDX-License-Identifier: GPL-3.0-or-later
/* A story has one answer an audience, and one pairing a measure. */
#include "desk-fixture.h"

static void
test_consent_is_one_answer (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  BwAudience *public = bw_desk_find_audience (desk->library, "part 1 public", &error);

  g_assert_no_error (error);
  g_assert_cmpint (bw_desk_get_answer (desk->library, desk->story, public), ==, BW_ANSWER_NOT_ASKED);
  bw_desk_set_consent (desk->library, desk->story, public, BW_ANSWER_AGREED, BW_NO_DATE, BW_NO_DATE);
  bw_desk_set_consent (desk->library, desk->story, public, BW_ANSWER_NOT_AGREED, BW_NO_DATE, BW_NO_DATE);
  g_assert_cmpint (bw_desk_get_answer (desk->library, desk->story, public), ==, BW_ANSWER_NOT_AGREED);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (desk->library, BW_TYPE_CONSENT)), ==, 1);
  bw_desk_set_consent (desk->library, desk->story, public, BW_ANSWER_NOT_ASKED, BW_NO_DATE, BW_NO_DATE);
  g_assert_null (bw_desk_get_consent (desk->library, desk->story, public));
}

static void
test_pairing_is_one (Desk *desk, gconstpointer data)
{
  BwPairing *pairing =
      bw_desk_pair (desk->library, desk->story, desk->measure, BW_PAIRING_CONFIRMS, "As counted");

  g_assert_true (bw_desk_pair (desk->library, desk->story, desk->measure, BW_PAIRING_CONTRADICTS, "Not so") ==
                 pairing);
  g_assert_cmpint (pairing->kind, ==, BW_PAIRING_CONTRADICTS);
  g_assert_cmpstr (pairing->reason, ==, "Not so");
  g_assert_cmpint (bw_desk_pair (desk->library, desk->story, NULL, BW_PAIRING_CONFIRMS, "The wait")->kind, ==,
                   BW_PAIRING_NOT_MEASURED);
}

static void
test_a_pairing_is_changed (Desk *desk, gconstpointer data)
{
  BwPairing *pairing =
      bw_desk_pair (desk->library, desk->story, desk->measure, BW_PAIRING_CONFIRMS, "As counted");
  BwPairing *of_nothing =
      bw_desk_pair (desk->library, desk->story, NULL, BW_PAIRING_NOT_MEASURED, "The wait");

  bw_desk_change_pairing (desk->library, pairing, BW_PAIRING_CONTRADICTS, "Not so");
  g_assert_cmpint (pairing->kind, ==, BW_PAIRING_CONTRADICTS);
  g_assert_cmpstr (pairing->reason, ==, "Not so");
  g_assert_cmpstr (bw_library_get_undo_name (desk->library), ==, "Change Pairing");
  bw_desk_change_pairing (desk->library, of_nothing, BW_PAIRING_CONFIRMS, "The long wait");
  g_assert_cmpint (of_nothing->kind, ==, BW_PAIRING_NOT_MEASURED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/stories/consent-is-one-answer-an-audience", test_consent_is_one_answer);
  ADD ("/stories/a-story-and-a-measure-are-paired-once", test_pairing_is_one);
  ADD ("/stories/a-pairing-is-changed", test_a_pairing_is_changed);
  return g_test_run ();
}
