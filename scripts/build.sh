#!/usr/bin/env bash
# Builds the site for release into dist/.
#
# The standard library is built along, so that a panic traps at once and carries no messages: that is 13 % of the
# program. What a person then sees is in src/ui/crash.rs. Those flags are not stable yet, hence RUSTC_BOOTSTRAP, and
# the folder of its own keeps them from touching what the tests have built.
#
# The linker leaves its relocations, so that the program can be divided (scripts/parts.mjs).
. "$(dirname "$0")/env.sh"
use_toolchain
export RUSTC_BOOTSTRAP=1
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort"
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS+=" -Clink-arg=--emit-relocs"
export CARGO_TARGET_DIR="$MK_ROOT/target/site"
# Trunk works offline, so that it fetches no tools; what it then calls has fetched the crates here.
cargo build --locked --release --target wasm32-unknown-unknown --bin mognadskollen --features split
unset NO_COLOR # Trunk reads it as a yes-or-no argument and refuses other values
trunk build --release --features split
