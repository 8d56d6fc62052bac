#!/usr/bin/env bash
# Runs every check in order, goes on after one that fails, and ends with the line "N passed, N failed".
#
# usage: scripts/test.sh [STEP…]     only these steps: fmt clippy clippy-wasm native doc web build e2e size
#
# Each test counts as one, and so does each step that is no test run (format, lints, build, size).
. "$(dirname "$0")/env.sh"
set +e

only=" $* "
logs="$MK_ROOT/target/test-logs"
mkdir -p "$logs"
passed=0
failed=0
summary=()

# run NAME HEADING COMMAND…: shows the output, keeps it in $logs/NAME.log and returns the command's status.
run() {
  local name="$1" heading="$2"; shift 2
  [ "$only" = "  " ] || [[ "$only" == *" $name "* ]] || return 2
  printf '\n=== %s\n' "$heading"
  local start=$SECONDS
  # Into a file and shown from there: a browser may make a pipe it inherits non-blocking, and then lines are lost.
  "$@" > "$logs/$name.log" 2>&1 &
  local pid=$!
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

# Counts what the "test result:" lines say; a run that breaks off or never starts is one failure more.
tests() {
  run "$@" || return 0
  read -r lines p f < <(sed 's/\x1b\[[0-9;]*m//g' "$logs/$1.log" | awk '
    /^[[:space:]]*test result:/ {
      lines++
      for (i = 2; i <= NF; i++) { if ($i ~ /^passed/) p += $(i - 1); if ($i ~ /^failed/) f += $(i - 1) }
    }
    END { print lines + 0, p + 0, f + 0 }')
  if [ "$lines" = 0 ] || { [ "$status" != 0 ] && [ "$f" = 0 ]; }; then f=$((f + 1)); fi
  count "$2"
}

# Like `tests`, for browsers: a press or a page can get lost when two cores drive six of them. What failed is tried once
# more, one at a time, and said; what fails then has failed.
tests_twice() {
  local name="$1" heading="$2"
  run "$@" -- --exact "${turns[@]}" || return 0
  local lost
  lost=$(sed -n 's/^test \(.*\) \.\.\. FAILED$/\1/p' "$logs/$name.log")
  read -r p f < <(sed -n 's/^test result:.* \([0-9]*\) passed; \([0-9]*\) failed.*/\1 \2/p' "$logs/$name.log" | tail -1)
  if [ -z "${f:-}" ]; then p=0 f=1; fi
  if [ "$status" != 0 ] && [ "$f" -gt 0 ] && [ "$f" -le 8 ] && [ "$(wc -l <<< "$lost")" = "$f" ]; then
    local first=$took
    # shellcheck disable=SC2086 # one name a word
    run "$name" "$heading, once more: $f that failed" "${@:3}" -- --exact --test-threads=1 $lost
    took=$((took + first))
    if [ "$status" = 0 ]; then
      heading="$heading ($f at the second try)"
      p=$((p + f)) f=0
    fi
  elif [ "$status" != 0 ] && [ "$f" = 0 ]; then
    f=1
  fi
  count "$heading"
}

count() {
  passed=$((passed + p))
  failed=$((failed + f))
  summary+=("$(printf '%6d passed %4d failed %5d s  %s' "$p" "$f" "$took" "$1")")
}

finish() {
  printf '\n=== Totals\n'
  printf '%s\n' "${summary[@]}"
  printf '%s s in all\n\n%d passed, %d failed\n' "$SECONDS" "$passed" "$failed"
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

# What stands in all three browsers is tried in one of them, the next one for the next scenario, unless they are all asked
# for: three of each would take three times as long. What is tried in one or two only is tried there.
turns=()
in_turn() {
  cargo test --quiet --no-default-features --test e2e -- --list 2> /dev/null | awk -v all="${MK_BROWSERS:-turns}" '
    sub(/: test$/, "") {
      scenario = $0
      browser = sub(/::(chromium|firefox|webkit)$/, "", scenario) ? substr($0, length(scenario) + 3) : ""
      if (!(scenario in count)) order[++scenarios] = scenario
      count[scenario]++
      names[scenario, browser] = $0
    }
    END {
      split("chromium firefox webkit", browsers, " ")
      for (n = 1; n <= scenarios; n++) {
        scenario = order[n]
        for (b in browsers) {
          if (all != "all" && count[scenario] == 3 && b != n % 3 + 1) continue
          if ((scenario, browsers[b]) in names) print names[scenario, browsers[b]]
        }
        if ((scenario, "") in names) print names[scenario, ""]
      }
    }'
}

step fmt "Format" bash -c "cargo fmt --all -- --check && cargo fmt --manifest-path fuzz/Cargo.toml -- --check"
step clippy "Lints, native" cargo clippy --no-default-features --all-targets -- -D warnings
step clippy-wasm "Lints, wasm" for_wasm cargo clippy --target $WASM --all-targets -- -D warnings
tests native "Tests, native" cargo test --no-default-features --no-fail-fast --lib "${natives[@]}"
tests doc "Tests in the documentation" cargo test --no-default-features --doc
tests web "Tests in a browser, of the parts" for_wasm cargo test --target $WASM --no-fail-fast --test web
step build "Build of the site" scripts/build.sh
if [ "$only" = "  " ] || [[ "$only" == *" e2e "* ]]; then mapfile -t turns < <(in_turn); fi
tests_twice e2e "Tests in three browsers, of the whole" cargo test --no-default-features --test e2e
step size "Size of the first load" node scripts/size.mjs
finish
