// SPDX-License-Identifier: GPL-3.0-or-later
/* first-frame.c - reads the start of the process from the kernel, so that loading the libraries is counted
 * too. */
#include "ui/first-frame.h"

#include <time.h>
#include <unistd.h>

/* Seconds since the process began; negative if the kernel does not say. The start time is the 22nd field of
 * /proc/self/stat, in clock ticks since boot; fields are counted after the command's closing parenthesis. */
static double
get_age (void)
{
  g_autofree char *stat = NULL;
  struct timespec now;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) ||
      clock_gettime (CLOCK_BOOTTIME, &now) != 0)
    return -1;
  const char *after_name = strrchr (stat, ')');
  g_auto (GStrv) fields = g_strsplit (after_name ? after_name + 1 : "", " ", -1);
  if (g_strv_length (fields) < 21)
    return -1;
  double started = (double) g_ascii_strtoull (fields[20], NULL, 10) / (double) sysconf (_SC_CLK_TCK);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9 - started;
}

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, user_data);
  g_printerr ("first frame %.0f ms\n", get_age () * 1000);
}

static void
mapped_cb (GtkWidget *window, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (window, mapped_cb, user_data);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb), NULL);
}

void
bw_first_frame_report (GtkWidget *window)
{
  if (g_getenv ("BW_TIME_FIRST_FRAME"))
    g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), NULL);
}
