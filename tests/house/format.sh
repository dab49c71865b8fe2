#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C file is laid out as .clang-format says. format.sh SOURCE_ROOT
set -eu
cd "$1"
find src tests -name '*.[ch]' -print0 | xargs -0 -r clang-format --dry-run --Werror
