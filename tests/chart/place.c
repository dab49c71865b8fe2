// SPDX-License-Identifier: GPL-3.0-or-later
/* place.c - labels are pushed apart no further than it takes, and clear places are told from others. */
#include "chart/place.h"

#include <math.h>
#include <stdlib.h>

static void
test_labels_with_room_stay (void)
{
  double places[] = {10, 30, 50};

  bw_place_apart (places, 3, 10, 0, 100);
  g_assert_cmpfloat (places[0], ==, 10);
  g_assert_cmpfloat (places[1], ==, 30);
  g_assert_cmpfloat (places[2], ==, 50);
}

static void
test_close_labels_move_about_their_middle (void)
{
  double places[] = {50, 52};

  bw_place_apart (places, 2, 10, 0, 100);
  g_assert_cmpfloat (places[0], ==, 46);
  g_assert_cmpfloat (places[1], ==, 56);
}

static void
test_labels_stay_inside (void)
{
  double places[] = {99, 99.5, 100};

  bw_place_apart (places, 3, 10, 0, 100);
  g_assert_cmpfloat (places[0], ==, 80);
  g_assert_cmpfloat (places[2], ==, 100);
}

static int
compare (const void *a, const void *b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
test_any_labels_come_apart (void)
{
  for (int round = 0; round < 2000; round++)
    {
      double places[5];
      guint n = (guint) g_test_rand_int_range (0, 6);

      for (guint i = 0; i < n; i++)
        places[i] = g_test_rand_double_range (0, 200);
      qsort (places, n, sizeof *places, compare);
      bw_place_apart (places, n, 10.5, 0, 200);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (places[i] - places[i - 1], >=, 10.5 - 1e-9);
      for (guint i = 0; i < n; i++)
        g_assert_true (places[i] >= 0 && places[i] <= 200 + 1e-9);
    }
}

static void
test_clearance (void)
{
  g_autoptr (BwObstacles) obstacles = bw_obstacles_new ();
  BwRectangle box = {10, 10, 20, 10};

  g_assert_cmpfloat (bw_obstacles_get_clearance (obstacles, &box), ==, G_MAXDOUBLE);
  bw_obstacles_add_line (obstacles, 0, 0, 100, 0);
  g_assert_cmpfloat_with_epsilon (bw_obstacles_get_clearance (obstacles, &box), 10, 1e-6);
  bw_obstacles_add_rectangle (obstacles, &(BwRectangle){33, 24, 5, 5});
  g_assert_cmpfloat_with_epsilon (bw_obstacles_get_clearance (obstacles, &box), 5, 1e-6); /* 3, 4, 5 */
  bw_obstacles_add_line (obstacles, 0, 0, 40, 30);
  g_assert_cmpfloat_with_epsilon (bw_obstacles_get_clearance (obstacles, &box), 0, 1e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/place/room", test_labels_with_room_stay);
  g_test_add_func ("/chart/place/close", test_close_labels_move_about_their_middle);
  g_test_add_func ("/chart/place/inside", test_labels_stay_inside);
  g_test_add_func ("/chart/place/any", test_any_labels_come_apart);
  g_test_add_func ("/chart/place/clearance", test_clearance);
  return g_test_run ();
}
