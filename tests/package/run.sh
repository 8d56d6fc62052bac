#!/usr/bin/env bash
# Installs the npm package, as packed, in pages of plain TypeScript, React and Vue; checks types and papers, builds the pages
# with Vite, and opens them in three browsers. Everything is installed in a temporary folder.
. "$(dirname "$0")/../../scripts/env.sh"
scripts/setup.sh release
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
cp -r tests/package/. "$pages"
say "Installing the package beside Vite, React and Vue: half a minute."
npm --prefix "$pages" install --no-audit --no-fund --loglevel=error "$MK_ROOT"/target/npm/mognadskollen-*.tgz >&2 \
  || fail "npm could not install the packages of tests/package"
say "Papers and types"
cd "$pages"
node check.mjs
npm exec --no -- vue-tsc
say "Pages built by Vite, in three browsers"
npm exec --no -- vite build --logLevel warn
cd "$MK_ROOT"
MK_PACKAGE="$pages/dist" cargo test --no-default-features --test e2e -- --ignored package::
