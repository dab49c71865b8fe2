#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh JOURNEY PROGRAM OUTPUT - one journey with an X server, buses and a home of its own; OUTPUT is the folder for
# screenshots and what the journey makes.
set -eu
journey=$1 program=$2 output=$3

HOME=$(mktemp -d)
trap 'rm -rf "$HOME"' EXIT
XDG_RUNTIME_DIR=$HOME/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
rm -rf "$output"
mkdir -p "$output"
unset WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME DBUS_SESSION_BUS_ADDRESS
# Warnings are not fatal here: the driver reads them when the program has ended (see GTK_S_OWN there).
export HOME XDG_RUNTIME_DIR GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=atspi GSETTINGS_BACKEND=memory LC_ALL=C.UTF-8
unset G_DEBUG

xvfb-run -a -s '-screen 0 1280x800x24 -nolisten tcp -noreset' dbus-run-session -- \
  /usr/bin/python3 "$journey" "$program" "$output" 2>"$output/journey.log" || status=$?
grep -vE 'dbus-daemon|SpiRegistry' "$output/journey.log" >&2 || true
exit "${status-0}"
