# Sourced by script/run, script/test: where the repository is, which packages are missing, how to build a preset.
# Asks apt only for what is missing, so that a second run starts at once.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"

say() { printf '%s\n' "$*" >&2; }

# packages_for PURPOSE...: the packages of these purposes, one on each line.
packages_for() {
  local purpose
  for purpose in "$@"; do
    sed -n "s/^$purpose  *//p" script/lib/packages.txt | tr ' ' '\n'
  done
}

# need PURPOSE...: installs what these purposes need and is not there.
need() {
  local missing=() package
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is no Debian system: see third_party/README.md for what to install by hand. Going on."
    return 0
  fi
  while read -r package; do
    [ -n "$package" ] || continue
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
  done < <(packages_for "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "Missing packages and no sudo. As root: apt-get install --no-install-recommends ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  say "Installing: ${missing[*]}"
  local log
  log=$(mktemp)
  if ! { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
         "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } \
       >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    say "apt could not install the packages; the lines above say why."
    return 1
  fi
  rm -f "$log"
}

# need_browser: what drives Chromium through the exported page. Node may have come from elsewhere than apt.
need_browser() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then need browser; fi
  if ! npm ci --prefix tests/browser --silent --no-audit --no-fund --no-update-notifier; then
    say "npm could not install what tests/browser/package-lock.json names; the lines above say why."
    return 1
  fi
}

# What one preset compiled, another with the same flags takes from the cache: most of `headless` is in `ci` already.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

# build PRESET [TARGET...]: configures and builds with all processors. Shows the output only when it fails.
build() {
  local preset=$1 log
  shift
  log=$(mktemp)
  say "Building ($preset)..."
  if ! { cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}; } >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    rm -f "$log"
    say "The build failed; the lines above say why."
    return 1
  fi
  rm -f "$log"
}
