#!/usr/bin/env bash
# Makes the two pages and hands them to the browser: page_test.sh FLIPCHART SMALL_PAGE [FOLDER FOR SCREENSHOTS]
# Exit code 77: something that it needs is not installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for program in node chromium; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 77; }
done
[ -d "$here/node_modules/playwright-core" ] || { echo "run: npm ci --prefix tests/browser"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME=$folder/state HOME=$folder
"$1" render --demo --overlay flows --view customers-on-top -o "$folder/demo.html"
"$2" >"$folder/small.html"
node "$here/page_test.mjs" "$(command -v chromium)" "$folder/demo.html" "$folder/small.html" "${3:-}"
