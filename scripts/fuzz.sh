#!/usr/bin/env bash
# Feeds each fuzz target bytes that libFuzzer makes up, and stops at the first that breaks a check.
#
# usage: scripts/fuzz.sh [SECONDS [TARGET…]]     600 seconds each, all targets
#
# Without targets, random walks through the application come first (tests/native/app/walks.rs).
# Begins with fuzz/corpus/TARGET and what earlier runs found, which is kept in fuzz/target/corpus/TARGET.
. "$(dirname "$0")/env.sh"
seconds="${1:-600}"; shift || true
scripts/setup.sh fuzz
use_toolchain

# Random walks through the application, a million steps and more.
if [ $# = 0 ]; then
  say "Walking through the application at random."
  MK_WALKS=100 cargo test --release --no-default-features --test native app::walks || fail "a walk broke something; the steps that led there are above"
fi

targets=("$@")
[ $# -gt 0 ] || for file in fuzz/fuzz_targets/*.rs; do targets+=("$(basename "$file" .rs)"); done

for target in "${targets[@]}"; do
  say "Fuzzing $target for $seconds seconds."
  found="fuzz/target/corpus/$target"
  mkdir -p "$found"
  # No sanitizer: there is no unsafe code to watch, and without one any release of Rust will do.
  cargo fuzz run --sanitizer none "$target" "$found" "fuzz/corpus/$target" -- \
    -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 \
    || fail "$target: a check broke. What broke it is in fuzz/artifacts/$target/. Mend the fault, and move the file to fuzz/corpus/$target/: make test tries it from then on."
done
