#!/usr/bin/env bash
# Installs what is missing, saying what and roughly how long it takes. Does nothing, quickly, when all is there.
#
# usage: scripts/setup.sh build | test | exports | zip | release | cms | fuzz
#   build    what `make build` and `make serve` need
#   test     also the three browsers and their drivers, and what reads the PDF they print
#   exports  also Chromium, and the programs that `make test-exports` opens exports with
#   zip      also what `make release` needs
#   release  also the browsers, the web servers, and the checkers that `make test-release` uses
#   cms      also the browsers, PHP, MariaDB, WordPress and Wagtail, for `make test-cms`
#   fuzz     cargo, and what `make fuzz` needs
#
# A native test, tests/native/programs.rs, sees that every program that a target starts is asked for here.
. "$(dirname "$0")/env.sh"
want="${1:-build}"

# wants TARGET…: whether it is one of these that is set up.
wants() { [[ " $* " == *" $want "* ]]; }

TRUNK=0.21.14
WASM_SPLIT=0.2.4 # with wasm_split_helpers in Cargo.toml
GECKODRIVER=0.37.1
CARGO_FUZZ=0.13.2
CARGO_ABOUT=0.9.3
CARGO_CYCLONEDX=0.5.9
REUSE=6.2.0
CYCLONEDX=11.12.0
PYYAML=6.0.3
WAGTAIL=7.4.4
WASM_BINDGEN=$(locked wasm-bindgen)

# Installs Debian packages, or says the command that does.
apt_install() {
  local why="$1"; shift
  local install="apt-get install -y --no-install-recommends $*"
  if ! command -v apt-get >/dev/null; then
    fail "$why is missing, and this is not a Debian system. Install the counterparts of: $*"
  fi
  say "Installing $why ($*): about a minute."
  if [ "$(id -u)" = 0 ]; then
    apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive $install -qq >&2 || fail "could not install $why. Run: $install"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo apt-get update -qq >&2 && sudo DEBIAN_FRONTEND=noninteractive $install -qq >&2 || fail "could not install $why. Run: sudo $install"
  else
    fail "$why is missing. Run: sudo apt-get update && sudo $install"
  fi
}

# need COMMANDS WHY PACKAGE…: installs the packages unless all of the commands are there.
need() {
  local commands="$1" why="$2" command; shift 2
  for command in $commands; do
    command -v "$command" >/dev/null || { apt_install "$why" "$@"; return; }
  done
}

# Builds a tool with cargo into $MK_TOOLS, not optimised unless the environment says so: it only has to run, not to be fast.
cargo_tool() {
  local crate="$1" version="$2" minutes="$3"; shift 3
  local stamp="$MK_TOOLS/bin/.$crate-$version"
  [ -f "$stamp" ] && return 0
  say "Building $crate $version: about $minutes on two cores, once."
  CARGO_PROFILE_RELEASE_OPT_LEVEL="${CARGO_PROFILE_RELEASE_OPT_LEVEL:-0}" CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    CARGO_TARGET_DIR="$MK_TOOLS/target" cargo install "$crate" --version "$version" --root "$MK_TOOLS" --force "$@" >&2 \
    || fail "could not build $crate. Run: cargo install $crate --version $version --root $MK_TOOLS"
  touch "$stamp"
  rm -rf "$MK_TOOLS/target"
}

# Whether rustup's toolchain at hand can build for the browser.
has_all() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; }

# Where the pinned toolchain cannot be fetched, rustup's stable one serves if it is of that version; else Debian's packages.
choose_toolchain() {
  # What was chosen for an older version may be gone.
  if [ "$MK_TOOLCHAIN" = rustup ] && ! rustc --version >/dev/null 2>&1; then MK_TOOLCHAIN=; fi
  [ -z "$MK_TOOLCHAIN" ] || [ ! -f "$MK_TOOLS/toolchain" ] || return 0
  if [ -z "$MK_TOOLCHAIN" ]; then
    MK_TOOLCHAIN=debian
    if command -v rustup >/dev/null; then
      local pinned; pinned=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
      say "Asking rustup for Rust $pinned, and the wasm32-unknown-unknown target: a minute."
      if rustup toolchain install "$pinned" --profile minimal -c clippy -c rustfmt -t wasm32-unknown-unknown >&2; then
        MK_TOOLCHAIN=rustup
      elif [ "$(rustup run stable rustc --version | cut -d ' ' -f 2)" = "$pinned" ] && RUSTUP_TOOLCHAIN=stable has_all; then
        MK_TOOLCHAIN=stable
      else
        say "rustup cannot fetch it here: using Debian's Rust packages instead."
      fi
    fi
  fi
  echo "$MK_TOOLCHAIN" > "$MK_TOOLS/toolchain"
}

# Whatever is fetched from a registry, is fetched over TLS. Other systems keep the certificates elsewhere.
if command -v apt-get >/dev/null && [ ! -e /etc/ssl/certs/ca-certificates.crt ]; then
  apt_install "the certificates of the registries" ca-certificates
fi
choose_toolchain
if [ "$MK_TOOLCHAIN" = debian ]; then
  [ -x /usr/bin/rustc ] && [ -x /usr/bin/cargo-clippy ] && [ -x /usr/bin/cargo-fmt ] && [ -e /usr/bin/lld-22 ] \
    || apt_install "a Rust toolchain that can build for the browser" \
       rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web lld-22
fi
use_toolchain
command -v cargo >/dev/null || fail "cargo is missing. Install Rust from https://rustup.rs, or run: apt-get install rustc-web cargo-web"
# A compiler alone compiles nothing: Debian has the headers in a package of their own.
cc -E -x c - <<< '#include <stdio.h>' >/dev/null 2>&1 || apt_install "a C compiler" gcc libc6-dev

if wants fuzz; then
  need c++ "a C++ compiler" g++ libc6-dev
  cargo_tool cargo-fuzz "$CARGO_FUZZ" "a minute" --locked
  exit
fi
need "node npm" "Node.js" nodejs npm
node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 18 || (major === 18 && minor >= 3) ? 0 : 1)' \
  || fail "Node.js $(node --version) is too old: 18.3 or later is needed."

if ! cmp -s package-lock.json node_modules/.package-lock.stamp; then
  say "Installing the build tools from npm: some seconds."
  npm ci --no-audit --no-fund --loglevel=error >&2 || fail "npm could not install the build tools. Run: npm ci"
  cp package-lock.json node_modules/.package-lock.stamp
fi

cargo_tool wasm-bindgen-cli "$WASM_BINDGEN" "two minutes"
cargo_tool wasm_split_cli_support "$WASM_SPLIT" "a minute" --features build-binary
cargo_tool trunk "$TRUNK" "four minutes" --locked

if wants test exports release cms; then
  need chromium "Chromium" chromium
  need chromedriver "Chromium's driver" chromium-driver
  need "Xvfb xvfb-run xauth" "a display for browsers" xvfb xauth
fi
if wants test release cms; then
  command -v firefox-esr >/dev/null || command -v firefox >/dev/null || apt_install "Firefox" firefox-esr
  need WebKitWebDriver "WebKit and its driver" webkit2gtk-driver
  cargo_tool geckodriver "$GECKODRIVER" "a minute" --locked
fi
if wants test exports; then
  need "pdftotext pdfinfo pdfimages pdftoppm" "poppler" poppler-utils
fi
if wants exports; then
  need "localc soffice" "LibreOffice Calc" libreoffice-calc
  need rsvg-convert "librsvg and a typeface" librsvg2-bin fonts-dejavu-core
  need zbarimg "a reader of QR codes" zbar-tools
  /usr/bin/python3 -c "import icalendar, jsonschema, markdown_it, PIL" 2>/dev/null \
    || apt_install "Python with readers of calendars, JSON Schema, Markdown and pictures" python3 python3-icalendar python3-jsonschema python3-markdown-it python3-pil
fi
if wants zip release cms; then
  need git "git" git
  # It compares texts of licences for minutes unless it is optimised.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 cargo_tool cargo-about "$CARGO_ABOUT" "a minute" --locked --features cli
  cargo_tool cargo-cyclonedx "$CARGO_CYCLONEDX" "half a minute" --locked
fi
if wants release; then
  PATH="$PATH:/usr/sbin:/sbin"
  need nginx "nginx" nginx-light
  need apache2 "Apache" apache2
  need unzip "unzip" unzip
  checkers="$MK_TOOLS/checkers"
  # Without charset-normalizer, reuse works only where libmagic is installed.
  packages=("reuse[charset-normalizer]==$REUSE" "cyclonedx-python-lib[json-validation]==$CYCLONEDX" "PyYAML==$PYYAML")
  stamp="$checkers/.$(IFS=-; echo "${packages[*]}")"
  if [ ! -f "$stamp" ]; then
    /usr/bin/python3 -c "import ensurepip" 2>/dev/null || apt_install "Python's environments" python3-venv
    say "Installing the checkers of licences and bills of materials from PyPI: some seconds."
    /usr/bin/python3 -m venv --clear "$checkers" \
      && "$checkers/bin/pip" install --quiet --disable-pip-version-check "${packages[@]}" >&2 \
      || fail "could not install the checkers. Run: $checkers/bin/pip install ${packages[*]}"
    touch "$stamp"
  fi
fi
if wants cms; then
  PATH="$PATH:/usr/sbin:/sbin"
  need unzip "unzip" unzip
  # None of these packages starts a service.
  need "php mariadbd mariadb-install-db my_print_defaults" "PHP and MariaDB" php-cli php-mysql mariadb-server-core mariadb-client-core
  cms="$MK_TOOLS/cms"
  if [ ! -f "$cms/usr/share/wordpress/wp-load.php" ]; then
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || fail "WordPress is taken from Debian's packages, and this is not a Debian system."
    say "Unpacking Debian's WordPress in $cms: some seconds. It is not installed."
    rm -rf "$cms/packages" && mkdir -p "$cms/packages"
    # What WordPress shares with other programs, it has as links to where those are.
    (cd "$cms/packages" && apt-get download -qq wordpress wordpress-theme-twentytwentythree php-getid3 libjs-underscore libjs-cropper 2>/dev/null) \
      || fail "Debian's WordPress could not be had. Run: apt-get update; apt-get download wordpress"
    for package in "$cms"/packages/*.deb; do dpkg-deb -x "$package" "$cms"; done
    rm -rf "$cms/packages" "$cms/usr/share/wordpress/.htaccess"
  fi
  if [ ! -f "$cms/.wagtail-$WAGTAIL" ]; then
    /usr/bin/python3 -c "import ensurepip" 2>/dev/null || apt_install "Python's environments" python3-venv
    say "Installing Wagtail from PyPI: half a minute."
    /usr/bin/python3 -m venv --clear "$cms/python" \
      && "$cms/python/bin/pip" install --quiet --disable-pip-version-check "wagtail==$WAGTAIL" >&2 \
      || fail "could not install Wagtail. Run: $cms/python/bin/pip install wagtail==$WAGTAIL"
    touch "$cms/.wagtail-$WAGTAIL"
  fi
fi
