#!/usr/bin/env bash
# From the start page by keys alone, in one window: the demo is opened, a mark made, the workshop closed and opened again
# from Recent, saved under a name, and a start page stands at the end. $1 is the program.
# Ends with 77 (skipped) where there is no display or no xdotool.
set -euo pipefail
[ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null || exit 77

folder=$(mktemp -d)
export XDG_STATE_HOME="$folder/state" XDG_CACHE_HOME="$folder/cache" FLIPCHART_FILE_CHOOSER=own
mkdir "$folder/place"
cd "$folder/place"
"$1" --size 1280x720 2>"$folder/err" &
program=$!
trap 'kill "$program" 2>/dev/null || true; rm -rf "$folder"' EXIT

fail() { echo "$1"; cat "$folder/err"; exit 1; }
# Waits until the command given succeeds, for at most a minute.
until_true() {
  local what=$1
  shift
  for _ in $(seq 300); do
    "$@" && return 0
    kill -0 "$program" 2>/dev/null || fail "the program ended by itself, before $what"
    sleep 0.2
  done
  fail "$what never came"
}
title_is() { [ "$(xdotool getwindowname "$window" 2>/dev/null)" = "$1" ]; }
owned() { "$1" log "$2" --json 2>/dev/null | grep -q '"owner":"P'; }

window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" 2>/dev/null | head -1) ||
  window=$(timeout 60 xdotool search --sync --onlyvisible --name Flipchart | head -1)
[ -n "$window" ] || fail "no window came"
until_true "the start page" title_is "Flipchart"
sleep 2
xdotool mousemove --window "$window" 640 20
xdotool windowfocus "$window" 2>/dev/null || true
sleep 1
xdotool key --delay 80 shift+Tab  # the last thing of the page is the demo
sleep 0.5
xdotool key --delay 80 Return
until_true "the demo" title_is "Nordhaven, autumn offsite - Flipchart"
sleep 2
for _ in 1 2 3 4; do
  xdotool key --delay 80 bracketright
  sleep 0.3
done
xdotool key --delay 80 o
sleep 1
xdotool key --delay 200 d a
sleep 2
xdotool key --delay 80 Return
untitled="$folder/state/flipchart/Nordhaven, autumn offsite.flip"
until_true "the mark" owned "$1" "$untitled"

xdotool key --delay 80 ctrl+w
until_true "the start page again" title_is "Flipchart"
grep -q "autumn offsite.flip" "$folder/state/flipchart/recent.json" || fail "it is not under Recent"
sleep 1
xdotool key --delay 80 Down
for _ in 1 2 3; do
  xdotool key --delay 80 Tab  # past the empty chart and the drop zone to the first card
  sleep 0.2
done
xdotool key --delay 80 Return
until_true "the workshop from Recent" title_is "Nordhaven, autumn offsite - Flipchart"

sleep 1
xdotool key --delay 80 ctrl+shift+s
sleep 1
for _ in $(seq 40); do xdotool key --delay 10 BackSpace; done
xdotool type --delay 30 "$folder/place/ours"
sleep 0.5
xdotool key --delay 80 Return
until_true "the saved file" owned "$1" "$folder/place/ours.flip"
until_true "the old place left" test ! -e "$untitled"
xdotool key --delay 80 ctrl+q
for _ in $(seq 100); do
  kill -0 "$program" 2>/dev/null || break
  sleep 0.2
done
kill -0 "$program" 2>/dev/null && fail "it did not leave"
wait "$program" || fail "it left with an error"
[ ! -s "$folder/err" ] || fail "it complained"
