#!/usr/bin/env bash
# Opens the demo in the real window, presses F, and looks whether the picture turned over. $1 is the program.
# Ends with 77 (skipped) where there is no display or no xdotool.
set -euo pipefail
[ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null && command -v import >/dev/null || exit 77

folder=$(mktemp -d)
"$1" demo --size 1280x720 2>"$folder/err" &
program=$!
trap 'kill "$program" 2>/dev/null || true; rm -rf "$folder"' EXIT

fail() { echo "$1"; cat "$folder/err"; exit 1; }

# look NAME: waits until two pictures in a row are the same, so that no animation is caught half way.
look() {
  local before=none now try
  for try in $(seq 100); do
    kill -0 "$program" 2>/dev/null || fail "the program ended by itself"
    import -window "$window" "$folder/$1.png" 2>/dev/null || true
    now=$(convert "$folder/$1.png" rgb:- 2>/dev/null | sha256sum)
    [ "$now" != "$before" ] || { echo "$now"; return; }
    before=$now
    sleep 0.3
  done
  fail "the window never came to rest"
}

window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" 2>/dev/null | head -1) ||
  window=$(timeout 60 xdotool search --sync --onlyvisible --name Flipchart | head -1)
[ -n "$window" ] || fail "no window came"
sleep 1
first=$(look first)
xdotool mousemove --window "$window" 640 20
xdotool windowfocus "$window" 2>/dev/null || true
first=$(look first)
xdotool key --delay 80 f
sleep 1
flipped=$(look flipped)
[ "$first" != "$flipped" ] || fail "F changed nothing"
xdotool key --delay 80 f
sleep 1
again=$(look again)
[ "$again" != "$flipped" ] || fail "the second F changed nothing"
[ "$(identify -format %k "$folder/flipped.png")" -gt 50 ] || fail "the flipped window is nearly empty"
