# SPDX-License-Identifier: GPL-3.0-or-later
# draw.R JOBS.csv CHARTS.pdf: what NHSRplotthedots makes of each job, a page each.
library(NHSRplotthedots)

draw <- function(job) {
  rows <- read.csv(job$file)
  figures <- data.frame(date = as.Date(rows[[job$date]]), value = rows[[job$value]])
  rebases <- strsplit(job$rebase, ";", fixed = TRUE)[[1]]
  targets <- if (nzchar(job$target)) as.numeric(job$target)
  analysis <- ptd_spc(
    figures,
    value_field = value,
    date_field = date,
    improvement_direction = job$improvement,
    fix_after_n_points = if (nzchar(job$baseline)) as.numeric(job$baseline),
    rebase = do.call(ptd_rebase, as.list(as.Date(rebases))),
    target = do.call(ptd_target, as.list(targets)),
    screen_outliers = job$screen == "yes"
  )
  print(ptd_create_ggplot(analysis, main_title = job$title))
}

paths <- commandArgs(trailingOnly = TRUE)
jobs <- read.csv(paths[1], colClasses = "character")
pdf(paths[2], width = 8, height = 5)
for (i in seq_len(nrow(jobs))) draw(jobs[i, ])
invisible(dev.off())
