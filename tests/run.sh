#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [--sanitized|--fuzz] - installs what tests need, builds, runs the tests without a display of its own, and ends
# with one line "N passed, N failed" (", N skipped" where real input is absent). With --sanitized: under
# AddressSanitizer and UndefinedBehaviorSanitizer, without the journeys that drive the window from outside. With --fuzz:
# the fuzzers, for a minute on two processors, from the kept corpora and what earlier runs found.
set -eu
cd "$(dirname "$0")/.."
sh data/install.sh test

build=build
options=
targets=all
tests='--timeout-multiplier 4'
sanitizers='-Db_sanitize=address,undefined -Db_lundef=false'
[ "${CI-}" != true ] || options='--werror'
case "${1-}" in
--sanitized)
  build=build-sanitized
  options="$options --buildtype=debug $sanitizers"
  tests='--no-suite journeys --timeout-multiplier 12'
  ;;
--fuzz)
  build=build-fuzz
  options="$options -Dfuzz=120 $sanitizers"
  targets=fuzzers
  tests='--suite fuzz --verbose'
  export CC="${CC-clang}"
  ;;
esac
if [ "$build" != build ]; then
  # Fontconfig hides its pointers from the leak checker; a report anywhere ends the test.
  export LSAN_OPTIONS="suppressions=$PWD/tests/leaks.supp:print_suppressions=0"
  export ASAN_OPTIONS='detect_stack_use_after_return=1:strict_string_checks=1'
  export UBSAN_OPTIONS='print_stacktrace=1:halt_on_error=1'
fi

# shellcheck disable=SC2086
[ -f "$build/build.ninja" ] || meson setup "$build" $options
ninja -C "$build" "$targets"

status=0
rm -f "$build/meson-logs/testlog.junit.xml"
# shellcheck disable=SC2086
xvfb-run -a -s '-screen 0 1280x1024x24 -nolisten tcp' dbus-run-session -- \
  meson test -C "$build" --no-rebuild --print-errorlogs $tests || status=$?

[ "${1-}" != --sanitized ] || echo 'Not run under the sanitizers: the journeys that drive the window from outside.'
/usr/bin/python3 tests/count.py "$build/meson-logs" || status=$?
exit "$status"
