#!/usr/bin/env bash
# Builds the site for release into dist/.
. "$(dirname "$0")/env.sh"
use_toolchain
unset NO_COLOR # Trunk reads it as a yes-or-no argument and refuses other values
trunk build
