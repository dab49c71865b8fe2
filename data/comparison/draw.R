# SPDX-License-Identifier: GPL-3.0-or-later
# draw.R JOBS.csv ANSWERS.csv [CHARTS.pdf]: what NHSRplotthedots makes of each job: a row for each point, and a page.
# Without a page, a job that the package stops at has no rows.
library(NHSRplotthedots)

analyse <- function(job) {
  rows <- read.csv(job$file)
  figures <- data.frame(date = as.Date(rows[[job$date]]), value = rows[[job$value]])
  rebases <- as.Date(strsplit(job$rebase, ";", fixed = TRUE)[[1]])
  ptd_spc(
    figures,
    value_field = value,
    date_field = date,
    improvement_direction = job$improvement,
    fix_after_n_points = if (nzchar(job$baseline)) as.numeric(job$baseline),
    rebase = if (length(rebases) > 0) ptd_rebase(rebases),
    target = if (nzchar(job$target)) ptd_target(as.numeric(job$target)),
    screen_outliers = job$screen == "yes"
  )
}

answer <- function(job, analysis) {
  data.frame(
    title = job$title,
    mean = sprintf("%.17g", analysis$mean_col),
    lpl = sprintf("%.17g", analysis$lpl),
    upl = sprintf("%.17g", analysis$upl),
    outside_limits = as.integer(analysis$outside_limits),
    relative_to_mean = analysis$relative_to_mean,
    close_to_limits = as.integer(analysis$close_to_limits),
    special_cause_type = analysis$special_cause_type,
    point_type = analysis$point_type,
    short_group_warning = as.integer(analysis$short_group_warning)
  )
}

draw <- function(job, analysis) {
  print(ptd_create_ggplot(analysis, main_title = job$title, percentage_y_axis = job$share == "yes"))
}

paths <- commandArgs(trailingOnly = TRUE)
jobs <- read.csv(paths[1], colClasses = "character")
is_drawn <- length(paths) == 3
if (is_drawn) pdf(paths[3], width = 8, height = 5)
answers <- lapply(seq_len(nrow(jobs)), function(i) {
  job <- jobs[i, ]
  analysis <- if (is_drawn) analyse(job) else tryCatch(analyse(job), error = function(e) NULL)
  if (is_drawn) draw(job, analysis)
  if (!is.null(analysis)) answer(job, analysis)
})
if (is_drawn) invisible(dev.off())
write.csv(do.call(rbind, answers), paths[2], row.names = FALSE, na = "")
cat(R.version$major, ".", R.version$minor, " ", as.character(packageVersion("NHSRplotthedots")), sep = "")
