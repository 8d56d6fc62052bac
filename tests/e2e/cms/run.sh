#!/usr/bin/env bash
# Tries the plugin in WordPress, and the recipe in Wagtail, for real: each with a database, in a folder of its own that goes
# with it. Nothing on the machine is set up or started but for the tests.
. "$(dirname "$0")/../../../scripts/env.sh"
scripts/setup.sh cms
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
export PATH="$PATH:/usr/sbin"
export MK_PLUGINS="$MK_ROOT/target/release-zip"
node tests/e2e/cms/changed.mjs "$MK_PLUGINS"
cargo test --no-default-features --test e2e -- --ignored --test-threads=1 cms::
