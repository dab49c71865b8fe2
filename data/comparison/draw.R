# SPDX-License-Identifier: GPL-3.0-or-later
# draw.R JOBS.csv CHARTS.pdf: what NHSRplotthedots makes of each job, a page each.
library(NHSRplotthedots)

draw <- function(job) {
  rows <- read.csv(job$file)
  figures <- data.frame(date = as.Date(rows[[job$date]]), value = rows[[job$value]])
  rebases <- as.Date(strsplit(job$rebase, ";", fixed = TRUE)[[1]])
  analysis <- ptd_spc(
    figures,
    value_field = value,
    date_field = date,
    improvement_direction = job$improvement,
    fix_after_n_points = if (nzchar(job$baseline)) as.numeric(job$baseline),
    rebase = if (length(rebases) > 0) ptd_rebase(rebases),
    target = if (nzchar(job$target)) ptd_target(as.numeric(job$target)),
    screen_outliers = job$screen == "yes"
  )
  print(ptd_create_ggplot(analysis, main_title = job$title, percentage_y_axis = job$share == "yes"))
}

paths <- commandArgs(trailingOnly = TRUE)
jobs <- read.csv(paths[1], colClasses = "character")
pdf(paths[2], width = 8, height = 5)
for (i in seq_len(nrow(jobs))) draw(jobs[i, ])
invisible(dev.off())
