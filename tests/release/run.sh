#!/usr/bin/env bash
# Tries the release as one who has nothing but the zip, and no Rust: unpacks it, checks its sums and papers, follows the
# installation page with nginx and Apache in three browsers, updates to a changed build, and removes it all. Two minutes.
. "$(dirname "$0")/../../scripts/env.sh"
scripts/setup.sh release
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
zip="$MK_ROOT/target/release-zip/mognadskollen-$version.zip"
[ -f "$zip" ] || fail "there is no $zip. Run: make release"

say "The same input gives the same bytes"
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
node scripts/release.mjs --out "$again/zip"
cmp "$zip" "$again/zip/mognadskollen-$version.zip"

say "Sums, licences, bill of materials, publiccode.yml"
unzip -q "$zip" -d "$again/unpacked"
export MK_RELEASE="$again/unpacked/mognadskollen-$version"
(cd "$MK_RELEASE" && sha256sum --check --quiet --strict SHA256SUMS)
"$MK_TOOLS/checkers/bin/reuse" lint --lines
"$MK_TOOLS/checkers/bin/python" tests/release/check.py "$MK_RELEASE"

say "Installing, updating and removing"
cargo test --no-default-features --test e2e --no-run 2>&1 | tail -1
program=$(cargo test --no-default-features --test e2e --no-run --message-format=json 2>/dev/null \
  | sed -n 's/.*"executable":"\([^"]*\/e2e-[^"]*\)".*/\1/p' | tail -1)
# Everything of the system but Rust.
mkdir "$again/bin"
for file in /usr/local/bin/* /usr/bin/* /usr/sbin/*; do
  case "${file##*/}" in cargo*|rust*) ;; *) ln -sf "$file" "$again/bin/" ;; esac
done
export PATH="$again/bin"
if command -v cargo rustc; then fail "Rust is still in PATH"; fi
# What is kept over an update needs a release before this one: make test-trust builds that.
"$program" --ignored release:: --skip release::upgrade
