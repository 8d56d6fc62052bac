#!/usr/bin/env bash
# Builds the release twice, from the last commit in two folders whose names differ in length, and compares the bytes. Then
# builds that of the commit before, and updates from it to this one with nginx in three browsers. A quarter of an hour.
. "$(dirname "$0")/../../scripts/env.sh"
scripts/setup.sh release
MK_TOOLCHAIN=$(cat "$MK_TOOLS/toolchain")
use_toolchain
commit=$(git rev-parse HEAD) # a quarter of an hour from now HEAD may be another
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# release COMMIT FOLDER: builds the release of a commit in a folder of its own.
release() {
  mkdir -p "$2"
  git archive --format=zip --output "$2.zip" "$1"
  unzip -q "$2.zip" -d "$2"
  cp -r node_modules "$2/"
  (
    export SOURCE_DATE_EPOCH
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$1")
    unset MK_DIST
    cd "$2"
    scripts/build.sh
    node scripts/release.mjs
  ) > "$2.log" 2>&1 || { tail -20 "$2.log" >&2; fail "the release of $1 could not be built"; }
}

# version FOLDER: that of the program built there.
version() { sed -n 's/^version = "\(.*\)"/\1/p' "$1/Cargo.toml" | head -1; }

say "The same commit gives the same bytes in two folders"
release "$commit" "$folder/one"
release "$commit" "$folder/a-folder-with-a-longer-name"
for zip in "$folder"/one/target/release-zip/*.zip; do
  cmp "$zip" "$folder/a-folder-with-a-longer-name/target/release-zip/${zip##*/}"
done
rm -rf "$folder/a-folder-with-a-longer-name"

say "An update from the commit before"
release "$commit~1" "$folder/before"
for name in one before; do
  mkdir "$folder/unpacked-$name"
  unzip -q "$folder/$name"/target/release-zip/mognadskollen-"$(version "$folder/$name")".zip -d "$folder/unpacked-$name"
done
export MK_RELEASE MK_RELEASE_BEFORE
MK_RELEASE=$(echo "$folder"/unpacked-one/*)
MK_RELEASE_BEFORE=$(echo "$folder"/unpacked-before/*)
cargo test --no-default-features --test e2e -- --ignored upgrade::
