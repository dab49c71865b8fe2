#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz.sh FUZZER CORPUS FOUND SECONDS - runs a fuzzer from its corpus and from what was found before, and says how many
# inputs it tried. One that crashes, leaks, takes ten seconds or two gigabytes fails; it is kept, and how to run it
# again is said. The seed is fixed, so that what is tried depends on the code and the corpora.
set -eu
fuzzer=$1 corpus=$2 found=$3 seconds=$4
name=$(basename "$found")
mkdir -p "$found"
log=$found.log

# Files of the inputs lie in memory, and go even if the fuzzer dies.
TMPDIR=$(mktemp -d -p /dev/shm)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

set -- "$found" "$corpus"
[ ! -f "$corpus.dict" ] || set -- "$@" -dict="$corpus.dict"

echo 1..1
if "$fuzzer" "$@" -seed=1 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$found-" \
  -print_final_stats=1 >"$log" 2>&1; then
  echo "ok 1 - $name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s"
else
  tail -n 60 "$log" | sed 's/^/# /'
  echo "not ok 1 - $name: an input does harm"
  sed -n "s|.*Test unit written to \(.*\)|# It is kept. To run it again:\n#   $(realpath "$fuzzer") \1|p" "$log"
fi
