#!/usr/bin/env bash
# Builds the site for release into dist/.
#
# The linker leaves its relocations, so that the program can be divided (scripts/parts.mjs). What a panic says of where it was
# names no folder of this machine. Such flags are for all crates: the folder of its own keeps them from touching what the tests
# have built.
. "$(dirname "$0")/env.sh"
use_toolchain
flags=(-Clink-arg=--emit-relocs "--remap-path-prefix=$MK_ROOT=" "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
  # Where the sources of the standard library are installed, rustc names them there, and otherwise like this.
  "--remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')")
CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f'; echo "${flags[*]}")
export CARGO_ENCODED_RUSTFLAGS
export CARGO_TARGET_DIR="$MK_ROOT/target/site"
# Trunk works offline, so that it fetches no tools. A standard library that is built along has crates of its own to fetch.
for_wasm cargo fetch --locked --target wasm32-unknown-unknown
unset NO_COLOR # Trunk reads it as a yes-or-no argument and refuses other values
for_wasm trunk build --release --features split
