#!/usr/bin/env bash
# Runs every check in order, goes on after one that fails, and ends with the line "N passed, N failed".
#
# usage: scripts/test.sh [STEP…]     only these steps: fmt clippy clippy-wasm native web build e2e size
#
# Each test counts as one, and so does each step that is no test run (format, lints, build, size).
. "$(dirname "$0")/env.sh"
set +e

export MK_BROWSERS="${MK_BROWSERS:-turns}"
only=" $* "
logs="$MK_ROOT/target/test-logs"
mkdir -p "$logs"
passed=0
failed=0
flaky=()
summary=()

# begin NAME COMMAND…: starts what a later step runs, beside the steps before it. The site is linked on one core alone.
declare -A begun
begin() {
  [ "$only" = "  " ] || [[ "$only" == *" $1 "* ]] || return 0
  : > "$logs/$1.log"
  nice -n 5 "${@:2}" > "$logs/$1.log" 2>&1 &
  begun[$1]=$!
}

# run NAME HEADING COMMAND…: shows the output, keeps it in $logs/NAME.log and returns the command's status.
run() {
  local name="$1" heading="$2"; shift 2
  [ "$only" = "  " ] || [[ "$only" == *" $name "* ]] || return 2
  printf '\n=== %s\n' "$heading"
  local start=$SECONDS
  # Into a file and shown from there: a browser may make a pipe it inherits non-blocking, and then lines are lost. The file
  # is there before it is looked for.
  local pid="${begun[$name]:-}"
  if [ -z "$pid" ]; then
    : > "$logs/$name.log"
    "$@" > "$logs/$name.log" 2>&1 &
    pid=$!
  fi
  tail -n +1 -s 0.2 --pid=$pid -f "$logs/$name.log"
  wait "$pid"
  status=$?
  took=$((SECONDS - start))
}

# Counts one: the step itself.
step() {
  run "$@" || return 0
  if [ "$status" = 0 ]; then p=1 f=0; else p=0 f=1; fi
  count "$2"
}

# tally NAME…: what tests/tools/tally.awk says of the log of a run, and of that of the second try at what failed.
tally() { awk -v status="$status" -f tests/tools/tally.awk "${@/#/$logs/}"; }

# Counts what the "test result:" lines say.
tests() {
  run "$@" || return 0
  read -r p f < <(tally "$1.log")
  count "$2"
}

# Like `tests`, for browsers: a press or a page can get lost when two cores drive six of them. What failed is tried once
# more, one at a time; what passes then is flaky, and told by name at the end.
tests_twice() {
  local name="$1" heading="$2" first lost found logs_of=("$1.log")
  run "$@" -- --exact --test-threads=3 "${turns[@]}" || return 0
  printf '\nThe longest, in seconds:\n'
  sort -rn target/e2e/seconds.txt | head -5
  mapfile -t lost < <(tally "$name.log" | sed -n 's/^lost //p')
  if [ "${#lost[@]}" -gt 0 ] && [ "${#lost[@]}" -le 8 ]; then
    first=("$status" "$took")
    only="  " run "$name-again" "$heading, once more: ${#lost[@]} that failed" "${@:3}" -- --exact --test-threads=1 "${lost[@]}"
    status=${first[0]} took=$((took + first[1]))
    logs_of+=("$name-again.log")
  fi
  read -r p f < <(tally "${logs_of[@]}")
  mapfile -t found < <(tally "${logs_of[@]}" | sed -n 's/^flaky //p')
  flaky+=("${found[@]}")
  count "$heading${found:+, ${#found[@]} flaky}"
}

count() {
  passed=$((passed + p))
  failed=$((failed + f))
  summary+=("$(printf '%6d passed %4d failed %5d s  %s' "$p" "$f" "$took" "$1")")
}

finish() {
  printf '\n=== Totals\n'
  printf '%s\n' "${summary[@]}"
  printf '%s s in all\n' "$SECONDS"
  if [ "${#flaky[@]}" -gt 0 ]; then
    printf '\n=== Flaky: failed, and passed when tried once more. Two are left out of the count; more have failed.\n'
    printf '  %s\n' "${flaky[@]}"
  fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" = 0 ]
  exit
}

if ! scripts/setup.sh test; then
  failed=1
  summary+=("     0 passed    1 failed        Set-up of the tools")
  finish
fi
# setup.sh may have chosen the toolchain just now.
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
export CHROMEDRIVER="${CHROMEDRIVER:-$(command -v chromedriver)}"
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner
WASM=wasm32-unknown-unknown

# Every file right under tests/ is a native test, but for web.rs.
natives=()
for file in tests/*.rs; do
  name=$(basename "$file" .rs)
  [ "$name" = web ] || natives+=(--test "$name")
done

# The tests of the whole that are run, by name: three at a time, as one often waits for the browser of another.
turns=()
in_turn() {
  cargo test --quiet --no-default-features --test e2e -- --list 2> /dev/null | awk -v all="$MK_BROWSERS" -f tests/tools/turns.awk
}

step fmt "Format" bash -c "cargo fmt --all -- --check && cargo fmt --manifest-path fuzz/Cargo.toml -- --check"
begin build scripts/build.sh
step clippy "Lints, native" cargo clippy --no-default-features --all-targets -- -D warnings
step clippy-wasm "Lints, wasm" for_wasm cargo clippy --target $WASM --all-targets -- -D warnings
# Those of the whole are compiled along, on the other core.
tests native "Tests, native" bash -c 'cargo test --no-default-features --no-run --tests && cargo test --no-default-features --no-fail-fast "$@"' - "${natives[@]}"
# The runner gives all of them twenty seconds together, which two busy cores do not hold.
tests web "Tests in a browser, of the parts" for_wasm env WASM_BINDGEN_TEST_TIMEOUT=120 cargo test --target $WASM --no-fail-fast --test web
step build "Build of the site" scripts/build.sh
if [ "$only" = "  " ] || [[ "$only" == *" e2e "* ]]; then mapfile -t turns < <(in_turn); fi
tests_twice e2e "Tests in three browsers, of the whole" cargo test --no-default-features --test e2e
step size "Size of the first load" node scripts/size.mjs
finish
