#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh [test] - installs from Debian 12 what is missing to build and run Boardwright; with "test", what its tests
# need too. As root or with sudo, without questions; does nothing, and needs neither, when all is there.
set -eu

build='build-essential clang-format gettext libadwaita-1-dev libcsv-dev libgtk-4-dev libharfbuzz-dev libhpdf-dev
  libpoppler-glib-dev libqpdf-dev libsqlite3-dev libxml2-utils meson ninja-build pkg-config'
run='adwaita-icon-theme fonts-dejavu-core fonts-noto-core librsvg2-common xdg-utils'
test='appstream at-spi2-core clang dbus dbus-daemon desktop-file-utils gir1.2-atspi-2.0 git imagemagick libclang-rt-dev
  libreoffice-calc-nogui llvm locales poppler-utils procps python3 python3-gi qpdf sqlite3 x11-utils xauth xdotool xvfb'

wanted="$build $run"
[ "${1-}" != test ] || wanted="$wanted $test"

missing=
for package in $wanted; do
  [ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" = 'install ok installed' ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || { echo "install.sh: run it as root, or install sudo: packages are missing:$missing" >&2; exit 1; }
  as_root=sudo
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get -qq update
# shellcheck disable=SC2086
$as_root apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends $missing >/dev/null
