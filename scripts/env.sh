# Sourced by every script: where the tools live, and which one Rust toolchain all steps use.
#
# MK_TOOLS      folder for the tools that cargo builds (default: ~/.cache/mognadskollen)
# MK_TOOLCHAIN  `rustup`, `stable` (of rustup, where it is the pinned version and that cannot be fetched) or `debian`; chosen by
#               setup.sh and remembered in $MK_TOOLS/toolchain
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
export MK_ROOT="$PWD"
export MK_TOOLS="${MK_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/mognadskollen}"
mkdir -p "$MK_TOOLS"

if [ -z "${MK_TOOLCHAIN:-}" ] && [ -f "$MK_TOOLS/toolchain" ]; then
  MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
fi
export MK_TOOLCHAIN="${MK_TOOLCHAIN:-}"

# Puts the chosen toolchain first in PATH, once.
use_toolchain() {
  [ -z "${MK_PATH_SET:-}" ] || return 0
  if [ "$MK_TOOLCHAIN" = debian ]; then PATH="/usr/bin:$PATH"; fi
  if [ "$MK_TOOLCHAIN" = stable ]; then export RUSTUP_TOOLCHAIN=stable; fi
  PATH="$MK_TOOLS/bin:$MK_ROOT/node_modules/.bin:$PATH"
  export PATH MK_PATH_SET=1
}

# Runs a command that builds for the browser. Debian ships no standard library for it, so cargo builds that along, in a
# folder of its own: the flag would have the tests' native part compiled anew each time.
for_wasm() {
  if [ "$MK_TOOLCHAIN" = debian ]; then
    env RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$MK_ROOT/target/wasm}" "$@"
  else
    "$@"
  fi
}

# The version a crate has in Cargo.lock.
locked() { awk -v name="\"$1\"" '$1 == "name" { hit = ($3 == name) } $1 == "version" && hit { gsub(/"/, "", $3); print $3; exit }' Cargo.lock; }

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }
