#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Nothing stands at the top of the tree but what belongs there. top-level.sh SOURCE_ROOT
set -eu
cd "$1"
found=$(git ls-files | grep -v '^\.' | cut -d/ -f1 | sort -u | tr '\n' ' ')
[ "$found" = 'LICENSE README.md data meson.build meson_options.txt po src tests ui ' ] || { echo "the top level holds: $found"; exit 1; }
