#!/usr/bin/env bash
# Marks an owner in the real window by real keys, five of them after an issue is selected, kills the window
# without asking, and looks whether the mark is in the workshop's file. $1 is the program.
# Ends with 77 (skipped) where there is no display or no xdotool.
set -euo pipefail
[ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null || exit 77

folder=$(mktemp -d)
export XDG_STATE_HOME="$folder/state"
"$1" demo --size 1280x720 2>"$folder/err" &
program=$!
trap 'kill "$program" 2>/dev/null || true; rm -rf "$folder"' EXIT

fail() { echo "$1"; cat "$folder/err"; exit 1; }

window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" 2>/dev/null | head -1) ||
  window=$(timeout 60 xdotool search --sync --onlyvisible --name Flipchart | head -1)
[ -n "$window" ] || fail "no window came"
sleep 2
xdotool mousemove --window "$window" 640 20
xdotool windowfocus "$window" 2>/dev/null || true
sleep 1
for _ in 1 2 3 4; do
  xdotool key --delay 80 bracketright  # past what is overdue, to what nobody owns
  sleep 0.3
done
xdotool key --delay 80 o
sleep 1
xdotool key --delay 200 d a
sleep 2
xdotool key --delay 80 Return

file="$folder/state/flipchart/Nordhaven, autumn offsite.flip"
is_owned() {
  [ -e "$file" ] || return 1
  last=$("$1" log "$file" --json | tail -1)
  case "$last" in
    *'"edit":"open_fix"'*'"owner":"P'* | *'"edit":"own"'*'"owner":"P'*) ;;
    *) return 1 ;;
  esac
}
last=
for _ in $(seq 50); do
  is_owned "$1" && break
  kill -0 "$program" 2>/dev/null || fail "the program ended by itself"
  sleep 0.2
done
is_owned "$1" || fail "nothing was marked; the last line of the journal: $last"
kill -9 "$program"
wait "$program" 2>/dev/null || true
is_owned "$1" || fail "the mark was lost; the last line of the journal: $last"
