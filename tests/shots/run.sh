#!/usr/bin/env bash
# Pictures of every recorded state of every screen, in seconds and without building the site: the native tests write each
# out as a page with the real style sheets and charts, and Chromium takes its picture.
#
# usage: tests/shots/run.sh [NAME…] [-- --widths 320,1280 --schemes light,dark --out target/shots]
#   NAME: a part of the name of a file in tests/fixtures/views/; all where none is given.
. "$(dirname "$0")/../../scripts/env.sh"
use_toolchain
names=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do names+=("$1"); shift; done
[ $# -eq 0 ] || shift
rm -rf target/shots/pages
MK_SHOTS="$PWD/target/shots/pages" cargo test -q --no-default-features --test native -- app::views app::shared >/dev/null
node tests/shots/shots.mjs "$@" -- "${names[@]+"${names[@]}"}"
