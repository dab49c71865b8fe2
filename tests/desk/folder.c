// SPDX-License-Identifier: GPL-3.0-or-later
/* A folder becomes a library, or nothing: then each mistake is told with its file and line. */
#include <string.h>

#include "desk-fixture.h"

static char *
library_path (Desk *desk)
{
  return g_build_filename (desk->folder, "built.boardwright", NULL);
}

static void
write_trust (Desk *desk)
{
  g_free (desk_write (desk, "in/trust.csv", "name\nA Trust\n"));
  g_free (desk_write (desk, "in/bodies.csv", "name,quorum\nBoard,Five\nCommittee,Three\n"));
}

/* @mistakes: pieces that the error has to hold, in this order; NULL: it shall be built. */
static BwLibrary *
build (Desk *desk, const char *const *mistakes)
{
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL), *path = library_path (desk);
  g_autoptr (GError) error = NULL;
  BwLibrary *library = bw_desk_build (folder, path, &error);
  const char *at;

  if (mistakes == NULL)
    {
      g_assert_no_error (error);
      return library;
    }
  g_assert_null (library);
  g_assert_error (error, BW_DESK_ERROR, BW_DESK_ERROR_REFUSED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  at = error->message;
  for (gsize i = 0; mistakes[i] != NULL; i++)
    {
      const char *found = strstr (at, mistakes[i]);

      if (found == NULL)
        g_error ("“%s” is not told, or not there, in:\n%s", mistakes[i], error->message);
      at = found;
    }
  return NULL;
}

static void
give_back (BwLibrary *library)
{
  g_autoptr (GError) error = NULL;

  bw_library_close (library, &error);
  g_assert_no_error (error);
  g_object_unref (library);
}

static void
test_small_folder (Desk *desk, gconstpointer data)
{
  BwLibrary *library;
  BwMeeting *meeting;
  BwItem *item;
  BwMeasure *measure;
  g_autoptr (GError) error = NULL;
  g_autoptr (BwSeries) series = NULL;

  write_trust (desk);
  g_free (desk_write (desk, "in/agenda.csv",
                      "body,date,start,level,kind,title,purpose,lead,minutes,private,measures\n"
                      "Committee,2026-05-28,09:30,,section,Opening,,,,,\n"
                      ",,,,,Figures,assure,Chief Nurse,10,no,Falls\n"
                      ",,,2,,In depth,,,5,yes,\n"
                      "Board,2026-05-29,10.00,,,Welcome,note,,,,\n"));
  g_free (desk_write (desk, "in/measures.csv",
                      "name,improvement,screened,file,date,numerator,denominator,failed,where,target,phases\n"
                      "Falls,decrease,yes,f.csv,month,late,all,yes,org = A,0.5,2026-02-01 = New wards\n"));
  g_free (desk_write (desk, "in/f.csv", "month,org,late,all\n2026-01-01,A,1,4\n2026-01-01,B,2,4\n"));
  library = build (desk, NULL);
  meeting = bw_desk_find_meeting (library, &(BwMeetingName){bw_date_new (2026, 5, 28), BW_UNSET, "committee"},
                                  &error);
  g_assert_cmpint (meeting->start, ==, 570);
  item = bw_desk_find_item (library, meeting, "1.1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (item->title, ==, "In depth");
  g_assert_true (item->is_private);
  measure = bw_desk_find_measure (library, "Falls");
  g_assert_true (measure->is_share);
  g_assert_true (measure->is_screened);
  series = bw_library_dup_series (library, measure);
  g_assert_cmpuint (series->readings->len, ==, 1);
  g_assert_cmpfloat (((BwReading *) g_ptr_array_index (series->readings, 0))->value, ==, 0.75);
  g_assert_cmpstr (((BwPhase *) g_ptr_array_index (series->phases, 0))->reason, ==, "New wards");
  g_assert_null (bw_library_get_undo_name (library));
  give_back (library);
}

static void
test_all_mistakes (Desk *desk, gconstpointer data)
{
  static const char *const mistakes[] = {
      "15 mistakes",
      "agenda.csv, line 2, purpose: “aprove” is none of these",
      "agenda.csv, line 2, minutes: “ten” is no number of minutes",
      "agenda.csv, line 3, level:",
      "agenda.csv, line 4: The row has 2 cells",
      "agenda.csv, line 5, date: “2026-02-30”",
      "f.csv, line 3, value: “x” is no number",
      "measures.csv, line 1: The column “improvment” is not known",
      "measures.csv, line 1: The column “improvement” is missing",
      "measures.csv, line 3, name:",
      "sheet.csv, line 2, field: “Colour” is none of these: Summary",
      "stories/bad.md, line 2: The head has lines such as",
      "stories/bad.md, line 3, colour:",
      "stories/bad.md, line 4, audiences: There is no audience “Everybody”",
      "stories/bad.md, line 5, pairs: There is no measure “Nothing”",
      "stories/bad.md, line 6, audiences: The head has this line already",
      NULL};

  write_trust (desk);
  g_free (
      desk_write (desk, "in/measures.csv",
                  "name,improvment,file,date,value\nFalls,up,f.csv,date,value\nfalls,up,f.csv,date,value\n"));
  g_free (desk_write (desk, "in/f.csv", "date,value\n2026-01-01,1\n2026-02-01,x\n"));
  g_free (desk_write (desk, "in/stories/bad.md",
                      "title: Bad\nno entry\ncolour: red\naudiences: Everybody\n"
                      "pairs: Nothing = confirms: so\naudiences: Part 2\n\nWords.\n"));
  g_free (desk_write (desk, "in/agenda.csv",
                      "date,level,title,purpose,minutes\n2026-05-28,,One,aprove,ten\n,3,Deep,,\n,x\n"
                      "2026-02-30,,Two,,\n"));
  g_free (desk_write (desk, "in/sheet.csv", "date,item,field,answer\n2026-05-28,One,Colour,red\n"));
  build (desk, mistakes);
}

static void
test_missing_files (Desk *desk, gconstpointer data)
{
  static const char *const mistakes[] = {"agenda.csv:", "bodies.csv:", "trust.csv:", NULL};

  g_free (desk_write (desk, "in/nothing.txt", ""));
  build (desk, mistakes);
}

static void
test_bad_paper (Desk *desk, gconstpointer data)
{
  static const char *const mistakes[] = {"agenda.csv, line 2, papers: ", "letter.pdf",
                                         "agenda.csv, line 3, papers: ", NULL};

  write_trust (desk);
  g_free (
      desk_write (desk, "in/agenda.csv", "date,title,papers\n2026-05-28,One,letter.pdf\n,Two,absent.pdf\n"));
  g_free (desk_write (desk, "in/papers/letter.pdf", "Dear Board, this is no PDF."));
  build (desk, mistakes);
}

static void
test_never_replaces (Desk *desk, gconstpointer data)
{
  g_autofree char *path = desk_write (desk, "built.boardwright", "precious"), *text = NULL;
  g_autofree char *folder = g_build_filename (desk->folder, "in", NULL);
  g_autoptr (GError) error = NULL;

  write_trust (desk);
  g_free (desk_write (desk, "in/agenda.csv", "date,title\n2026-05-28,One\n"));
  g_assert_null (bw_desk_build (folder, path, &error));
  g_assert_error (error, BW_STORE_ERROR, BW_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "precious");
}

/* Two meetings, four measures of 36 months, two stories: one for the public that contradicts, one for members
 * that confirms; papers, a private item, cover sheets. */
static void
test_sample (Desk *desk, gconstpointer data)
{
  g_autofree char *path = library_path (desk);
  g_autoptr (GError) error = NULL;
  BwLibrary *library = bw_desk_make_sample (path, &error);
  GListModel *measures;
  BwAudience *public;
  static const struct
  {
    const char *title;
    BwAnswer of_public;
  } stories[] = {{"The letter came on time", BW_ANSWER_AGREED}, {"Four side rooms", BW_ANSWER_NOT_AGREED}};

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (library, BW_TYPE_MEETING)), ==, 2);
  measures = bw_library_list (library, BW_TYPE_MEASURE);
  g_assert_cmpuint (g_list_model_get_n_items (measures), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (BwMeasure) measure = g_list_model_get_item (measures, i);
      g_autoptr (BwSeries) series = bw_library_dup_series (library, measure);

      g_assert_cmpuint (series->readings->len, ==, 36);
    }
  public = bw_desk_find_audience (library, "Part 1 public", &error);
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      BwStory *story = bw_desk_find_story (library, stories[i].title, &error);

      g_assert_no_error (error);
      g_assert_cmpint (bw_desk_get_answer (library, story, public), ==, stories[i].of_public);
    }
  g_assert_cmpuint (g_list_model_get_n_items (bw_library_list (library, BW_TYPE_PAPER)), >=, 5);
  g_assert_true (bw_library_verify (library, &error));
  give_back (library);
}

/* Falls on a u chart of 1,000 bed days, one of them left out, with what may stand beside them. */
static void
test_charts (Desk *desk, gconstpointer data)
{
  g_autoptr (BwSeries) series = NULL;
  BwLibrary *library;
  BwMeasure *measure;

  write_trust (desk);
  g_free (desk_write (desk, "in/agenda.csv", "date,title,purpose\n2026-05-28,Welcome,note\n"));
  g_free (desk_write (desk, "in/measures.csv",
                      "name,improvement,chart,per,rules,points,target,shown "
                      "targets,trajectory,comparator,comparator name,left "
                      "out,file,date,numerator,denominator\n"
                      "Falls,decrease,u,1000,plotthedots,6,5,National = 6; Region = 5.5,2026-01-01 = 7; "
                      "2026-12-01 = 5,England "
                      "falls,England,2026-02-01T20:00 = Counted twice,f.csv,month,falls,days\n"
                      "England falls,decrease,,,,,,,,,,,f.csv,month,falls,days\n"));
  g_free (desk_write (desk, "in/f.csv", "month,falls,days\n2026-01-01,5,1000\n2026-02-01 20:00,9,1000\n"));
  library = build (desk, NULL);
  measure = bw_desk_find_measure (library, "Falls");
  g_assert_cmpint (measure->chart, ==, BW_CHART_U);
  g_assert_cmpint (measure->rules, ==, BW_RULES_PLOTTHEDOTS);
  g_assert_cmpint (measure->run_length, ==, 6);
  g_assert_false (measure->is_share);
  g_assert_cmpstr (measure->comparator_name, ==, "England");
  series = bw_library_dup_series (library, measure);
  g_assert_cmpstr (series->comparator->measure->name, ==, "England falls");
  g_assert_cmpuint (series->targets->len, ==, 5);
  g_assert_cmpfloat (bw_series_get_target (series, bw_date_new (2026, 6, 1)), ==, 5);
  g_assert_cmpstr (((BwReading *) g_ptr_array_index (series->readings, 1))->excluded, ==, "Counted twice");
  g_assert_cmpfloat (bw_measure_get_value (measure, g_ptr_array_index (series->readings, 0)), ==, 5);
  give_back (library);
}

static void
test_mistakes_about_charts (Desk *desk, gconstpointer data)
{
  static const char *const mistakes[] = {
      "measures.csv, line 2, chart:",
      "measures.csv, line 2, shown targets: “National” is not",
      "measures.csv, line 2, trajectory: “much” is no number",
      "measures.csv, line 2, left out: There is no reading of this date",
      "measures.csv, line 2, left out: Leaving a reading out needs a reason",
      "measures.csv, line 2, comparator: “Falls” is the name of no other",
      NULL};

  write_trust (desk);
  g_free (desk_write (desk, "in/agenda.csv", "date,title,purpose\n2026-05-28,Welcome,note\n"));
  g_free (desk_write (desk, "in/measures.csv",
                      "name,improvement,chart,shown targets,trajectory,comparator,left out,file,date,value\n"
                      "Falls,decrease,pie,National,2026-01-01 = much,Falls,2026-03-01 = Strike; 2026-01-01 "
                      "=,f.csv,date,value\n"));
  g_free (desk_write (desk, "in/f.csv", "date,value\n2026-01-01,1\n"));
  build (desk, mistakes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/folder/becomes-a-library", test_small_folder);
  ADD ("/folder/every-mistake-is-told-with-file-and-line", test_all_mistakes);
  ADD ("/folder/a-file-that-it-needs-is-named", test_missing_files);
  ADD ("/folder/a-paper-that-is-refused-is-a-mistake", test_bad_paper);
  ADD ("/folder/never-replaces-a-file", test_never_replaces);
  ADD ("/folder/the-sample-is-one", test_sample);
  ADD ("/folder/charts", test_charts);
  ADD ("/folder/mistakes-about-charts", test_mistakes_about_charts);
  return g_test_run ();
}
