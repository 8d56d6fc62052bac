#!/usr/bin/env bash
# Opens every kind of export in a program of another hand, and reads the same values back: about a minute.
. "$(dirname "$0")/env.sh"
scripts/setup.sh exports
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
rm -rf target/exports
cargo run --quiet --no-default-features --example exports target/exports
# Debian's own Python: that is where setup.sh puts the libraries.
exec /usr/bin/python3 scripts/test-exports.py target/exports
