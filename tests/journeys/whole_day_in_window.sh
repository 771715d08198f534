#!/usr/bin/env bash
# A day with the real window, by its keys: files are imported, one of them broken and one mended; the chart turns
# over, issues are filtered, one gets an owner and a date, a view is saved, a slide written, something undone and
# done again; then the window is left and opened again, and everything is there. $1 is the program.
# Ends with 77 (skipped) where there is no display, xdotool or ImageMagick.
set -euo pipefail
[ -n "${DISPLAY:-}" ] && command -v xdotool >/dev/null && command -v import >/dev/null || exit 77

program_file=$(realpath "$1")
folder=$(mktemp -d /tmp/day-XXXXXX)
program=
trap '[ -z "$program" ] || kill "$program" 2>/dev/null || true; rm -rf "$folder"' EXIT
export XDG_STATE_HOME="$folder/state" XDG_CONFIG_HOME="$folder/config" HOME="$folder" FLIPCHART_FILE_CHOOSER=own
. "$(dirname "$0")/window.bash"

mkdir "$folder/in" "$folder/out"
cat >"$folder/in/people.csv" <<'CSV'
id,name,title,department,manager_id
P1,Ingrid Berg,Director,,
P2,Daniel Reyes,Head,Service,P1
P3,Grace Mwangi,Head,Parts,P1
P4,Olga Petrova,Agent,Service,P2
P5,Liam Walsh,Agent,Service,P2
P6,Noa Peretz,Storekeeper,Parts,P33
CSV
cat >"$folder/in/issues.csv" <<'CSV'
id,title,severity,opened
I1,Pump billed before it came,high,2026-11-02
I2,No answer for a week,low,2026-11-03
CSV
cat >"$folder/in/events.csv" <<'CSV'
issue_id,timestamp,actor
I1,2026-11-02T09:00:00Z,P4
I1,2026-11-03T09:00:00Z,P6
I2,2026-11-03T10:00:00Z,P5
I2,2026-11-04T10:00:00Z,P2
CSV
printf 'PK\003\004 this is no workbook' >"$folder/in/accounts.xlsx"

cd "$folder/out"  # where the slide goes
open_window --today 2026-11-22

# Import: the people, whose last manager is misspelt, then a broken workbook and the rest.
changes "the sheet opens" ctrl+i
first=yes
for file in people.csv accounts.xlsx issues.csv events.csv; do
  [ $first ] || press Insert
  first=
  xdotool key ctrl+BackSpace
  write "$folder/in/$file"
  press Return
done
changes "the repair" ctrl+r
flip=
imported() {
  flip=$(find "$folder/state" -name '*.flip' 2>/dev/null | head -1)
  [ -n "$flip" ] && [ "$("$program_file" show "$flip" --json | grep -c '"positions":7')" = 1 ]
}
press ctrl+Return
until_true "nothing was imported" imported

tells() { "$program_file" log "$flip" --json 2>/dev/null | grep -q -- "$1"; }
told_last() { [[ "$("$program_file" log "$flip" --json 2>/dev/null | tail -1)" == *"$1"* ]]; }

changes "turning over" f
changes "filtering" i h i g h Return
changes "closing the list" Escape
press bracketright
changes "the form" o
write "grace"
press Return
until_true "nobody owns it" tells '"owner":"P3"'
press d
write "1 dec"
press ctrl+Return
until_true "no date is promised" tells '"due":"2026-12-01"'
press shift+y
write "Customers first"
press Return
until_true "no view is saved" tells '"edit":"save_view"'

changes "the export panel" ctrl+e
xdotool key Return
written() { [ -n "$(find "$folder/out" -name '*.pptx' -size +1k)" ]; }
until_true "no slide was written" written
look written >/dev/null

press ctrl+z
until_true "nothing was undone" told_last '"edit":"undo"'
press ctrl+y
until_true "it was not done again" told_last '"edit":"redo"'
leave

# Opened again.
open_window "$flip"
changes "the saved view" Next
leave
for word in '"positions":7' '"owner":"P3"' '"due":"2026-12-01"' 'Customers first'; do
  "$program_file" show "$flip" --json | grep -q -- "$word" || fail "$word is not in the file"
done
