#!/usr/bin/env bash
# Opens every kind of export in a program of another hand, and reads the same values back: about a minute. Exports come
# from the program without a browser, and from the built site as someone saves and prints them.
. "$(dirname "$0")/../../scripts/env.sh"
scripts/setup.sh exports
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
rm -rf target/exports
cargo run --quiet --no-default-features --example exports target/exports
xvfb-run -a node tests/exports/site.mjs target/exports example-sv example-en mixed-sv plan-sv
# Debian's own Python: that is where setup.sh puts the libraries.
exec /usr/bin/python3 tests/exports/check.py target/exports
