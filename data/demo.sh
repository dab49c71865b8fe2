#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# demo.sh - from a fresh clone to a sample library and its board packs: installs what is missing, builds in build/,
# makes everything in build/demo/ and opens the program where there is a display. A sample library that is there
# already is kept: it may have been worked on.
set -eu
cd "$(dirname "$0")/.."

sh data/install.sh
[ -f build/build.ninja ] || meson setup build >build-setup.log || { cat build-setup.log; exit 1; }
rm -f build-setup.log
ninja -C build --quiet

cli=build/src/cli/boardwright-cli
library=build/demo/sample.boardwright
mkdir -p build/demo
[ -f "$library" ] || "$cli" sample "$library"

"$cli" list "$library" | sed -n 's/^meeting\t\([^\t]*\)\t.*/\1/p' | while read -r date; do
  for audience in 'Part 1 public' 'Part 1 members' 'Whole pack'; do
    "$cli" export "$library" --meeting "$date" --audience "$audience" \
      --output "build/demo/$date $audience.pdf"
  done
done

echo "Library: $library"
for pack in build/demo/*.pdf; do
  echo "Pack:    $pack"
done

if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  nohup build/src/ui/boardwright "$library" >build/demo/boardwright.log 2>&1 &
  echo 'The program is open on your desktop.'
else
  echo "There is no display here; on a desktop: build/src/ui/boardwright $library"
fi
