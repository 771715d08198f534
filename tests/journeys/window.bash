# What the journeys through the real window share: opening one, looking until it rests, and waiting for what is
# to be seen from outside. Nothing waits by the clock alone, so that a slow machine is only slower.
# Sourced; needs $program_file (the program) and $folder (a folder of its own).

fail() {
  echo "$1"
  [ -e "$folder/err" ] && cat "$folder/err"
  [ -n "${FLIPCHART_JOURNEY_PICTURE:-}" ] && import -window root "$FLIPCHART_JOURNEY_PICTURE" || true
  exit 1
}

still_there() { kill -0 "$program" 2>/dev/null || fail "the program ended by itself"; }

# open_window ARGUMENTS...: sets $program and $window.
open_window() {
  "$program_file" "$@" --size 1280x800 2>"$folder/err" &
  program=$!
  window=
  for _ in $(seq 300); do
    window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -1) || true
    [ -n "$window" ] || window=$(xdotool search --onlyvisible --name Flipchart 2>/dev/null | head -1) || true
    [ -z "$window" ] || break
    still_there
    sleep 0.2
  done
  [ -n "$window" ] || fail "no window came"
  look opened >/dev/null
  xdotool mousemove --window "$window" 640 20
  xdotool windowfocus "$window" 2>/dev/null || true
  look opened >/dev/null
}

# look NAME: waits until two pictures in a row are the same, keeps it, and prints a sum of it.
look() {
  local before=none now
  for _ in $(seq 200); do
    still_there
    import -window "$window" "$folder/$1.png" 2>/dev/null || true
    now=$(convert "$folder/$1.png" rgb:- 2>/dev/null | sha256sum)
    [ "$now" != "$before" ] || { echo "$now"; return; }
    before=$now
    sleep 0.2
  done
  fail "the window never came to rest at $1"
}

# press KEYS...: one after the other, each when the window has come to rest after the one before it.
press() {
  for key in "$@"; do
    xdotool key "$key"
    look pressed >/dev/null
  done
}

# write TEXT: typed letter by letter.
write() {
  xdotool type --delay 40 "$1"
  look written >/dev/null
}

# changes WHAT KEYS...: presses keys, after which another picture must be there.
changes() {
  local what=$1 first second
  shift
  first=$(look before)
  for key in "$@"; do xdotool key "$key"; done
  for _ in $(seq 100); do
    second=$(look after)
    [ "$first" = "$second" ] || return 0
  done
  fail "$what: the picture stayed as it was"
}

# until_true WHAT COMMAND...: asks again and again.
until_true() {
  local what=$1
  shift
  for _ in $(seq 300); do
    "$@" && return 0
    [ -z "${program:-}" ] || still_there
    sleep 0.2
  done
  fail "$what"
}

# leave: by its key; the program must end well.
leave() {
  xdotool key ctrl+q
  local code=0
  wait "$program" || code=$?
  program=
  [ "$code" = 0 ] || fail "leaving ended with $code"
}
