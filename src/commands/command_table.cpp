// The table of everything a person can do in the window.
#include <algorithm>
#include <cmath>

#include "commands/branches.hpp"
#include "commands/commitments.hpp"
#include "commands/marking.hpp"
#include "commands/silo_map.hpp"
#include "commands/tracing.hpp"

namespace flipchart::commands {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 80;

bool always(const Session&) {
  return true;
}
bool something_to_find(const Session& session) {
  return !session.workshop.organization().empty() || !session.workshop.history().empty();
}
bool sheet_is_open(const Session& session) {
  return session.sheet != nullptr;
}
bool can_export(const Session& session) {
  return !session.export_tools.formats.empty() && session.what_if == nullptr && something_to_find(session);
}
bool something_selected(const Session& session) {
  return static_cast<bool>(session.selected) || !session.highlight.empty();
}

bool trying(const Session& session) {
  return session.what_if != nullptr;
}
bool asking(const Session& session) {
  return trying(session) && session.what_if->asking != WhatIf::Asking::nothing;
}
bool changed(const Session& session) {
  return trying(session) && !session.workshop.tried().empty();
}
bool position_selected(const Session& session) {
  return selected_position(session) != base::kNoSlot;
}
bool trying_a_position(const Session& session) {
  return trying(session) && position_selected(session);
}

void say(Session& session, const base::Result<std::uint64_t>& done, const char* words) {
  session.said = done ? words : done.error().message;
  session.said_is_error = !done;
  keep_up_with_data(session);
}

// Steps through the list of matters, tracing each one's issue.
void step_matter(Session& session, int step) {
  const auto matters = session.workshop.matters(session.view);
  if (matters.empty()) return;
  const auto count = static_cast<int>(matters.size());
  const auto current = std::find_if(matters.begin(), matters.end(), [&](const workshop::Matter& matter) {
    return matter.id == session.selected || (matter.issue != base::kNoSlot && session.highlight.issue &&
                                             matter.issue == *session.highlight.issue);
  });
  int index = step > 0 ? 0 : count - 1;
  if (current != matters.end()) index = (static_cast<int>(current - matters.begin()) + step + count) % count;
  const workshop::Matter& matter = matters[static_cast<std::size_t>(index)];
  clear_selection(session);
  if (matter.issue != base::kNoSlot) session.highlight.issue = matter.issue;
  session.selected = matter.id;
}

void next_heat(Session& session) {
  constexpr int kMeasures = 4;
  session.view.heat = static_cast<model::Heat>((static_cast<int>(session.view.heat) + 1) % kMeasures);
}

std::function<void(Session&)> pans(double x, double y) {
  return [x, y](Session& session) {
    session.pan_x += x * kPanStep;
    session.pan_y += y * kPanStep;
  };
}

std::function<void(Session&)> walks(Step step) {
  return [step](Session& session) { walk(session, step); };
}

std::function<void(Session&)> moves_dates(int periods) {
  return [periods](Session& session) { move_dates(session, periods); };
}
std::function<void(Session&)> widens_dates(int periods) {
  return [periods](Session& session) { widen_dates(session, periods); };
}
bool time_is_chosen(const Session& session) {
  return dates_of(session) != Dates();
}

bool no_card_selected(const Session& session) {
  return !card_selected(session) && !map_takes_keys(session);
}

std::function<void(Session&)> steps(int down, int right) {
  return [down, right](Session& session) { step_cell(session, down, right); };
}

// Keys mean something else while something is tried out, so these come first.
std::vector<Command> what_if_table() {
  return {
      {"what-if", "What if it moved…", "E",
       [](const Session& s) { return !trying(s) && position_selected(s); },
       [](Session& s) { start_what_if(s); }},
      {"what-if-move", "Choose its new leader…", "G", trying_a_position,
       [](Session& s) { ask_what_if(s, WhatIf::Asking::manager); }},
      {"what-if-dotted", "Add a dotted line to…", "J", trying_a_position,
       [](Session& s) { ask_what_if(s, WhatIf::Asking::dotted); }},
      {"what-if-front", "To the front line, or away from it", "K", trying_a_position, turn_front_line},
      {"what-if-take-back", "Take the last change back", "Ctrl+Z", changed,
       [](Session& s) { take_back(s, s.workshop.tried().size() - 1); }},
      {"what-if-as-it-was", "Take the changes of this card back", "Delete",
       [](const Session& s) { return position_selected(s) && has_changes(s, s.selected.id); },
       [](Session& s) { take_back_changes_of(s, s.selected.id); }},
      {"what-if-keep", "Keep the changes", "Ctrl+Enter", changed, keep_what_if},
      {"what-if-no-answer", "Ask for no card", "Escape", asking,
       [](Session& s) { s.what_if->asking = WhatIf::Asking::nothing; }},
      {"what-if-discard", "Discard what is tried out", "Escape",
       [](const Session& s) { return trying(s) && !s.help_shown; }, discard_what_if},
  };
}

std::vector<Command> made_table() {
  return {
      {"flip", "Turn the chart over", "F", always,
       [](Session& s) { s.view.facing = s.view.facing < 0.5 ? 1.0 : 0.0; }},
      {"overlay-flows", "Show or hide the flows", "W", always,
       [](Session& s) { s.view.overlays.flows = !s.view.overlays.flows; }},
      {"overlay-hot-spots", "Show or hide the hot spots", "H", always,
       [](Session& s) { s.view.overlays.hotspots = !s.view.overlays.hotspots; }},
      {"overlay-silos", "Show or hide what crosses silos", "X", always,
       [](Session& s) { s.view.overlays.silos = !s.view.overlays.silos; }},
      {"heat", "Hot spots by the next measure", "Shift+H",
       [](const Session& s) { return s.view.overlays.hotspots; }, next_heat},
      {"fit", "Show the whole chart", "Home", always, [](Session& s) { s.fit = true; }},
      {"full-size", "Show at full size", "1", always, [](Session& s) { s.zoom_to = 1; }},
      {"zoom-in", "Zoom in", "+", always, [](Session& s) { s.zoom_by *= kZoomStep; }},
      {"zoom-out", "Zoom out", "-", always, [](Session& s) { s.zoom_by /= kZoomStep; }},
      {"walk-up", "To the card above", "Up", card_selected, walks(Step::up)},
      {"walk-down", "To the card below", "Down", card_selected, walks(Step::down)},
      {"walk-left", "To the card on the left", "Left", card_selected, walks(Step::left)},
      {"walk-right", "To the card on the right", "Right", card_selected, walks(Step::right)},
      {"pan-left", "Move left", "Shift+Left", always, pans(1, 0)},
      {"pan-right", "Move right", "Shift+Right", always, pans(-1, 0)},
      {"pan-up", "Move up", "Shift+Up", always, pans(0, 1)},
      {"pan-down", "Move down", "Shift+Down", always, pans(0, -1)},
      {"arrow-left", "Move left, with nothing selected", "Left", no_card_selected, pans(1, 0)},
      {"arrow-right", "Move right, with nothing selected", "Right", no_card_selected, pans(-1, 0)},
      {"arrow-up", "Move up, with nothing selected", "Up", no_card_selected, pans(0, 1)},
      {"arrow-down", "Move down, with nothing selected", "Down", no_card_selected, pans(0, -1)},
      {"select-top", "Select the first card", "Enter",
       [](const Session& s) { return no_card_selected(s) && !s.workshop.organization().empty(); },
       select_top},
      {"fold", "Fold the branch away, or unfold it", "Space", leader_selected, fold_or_unfold},
      {"fold-to-level", "Fold everything to this level", "Shift+Enter",
       [](const Session& s) { return selected_position(s) != base::kNoSlot; }, fold_to_level},
      {"unfold-everything", "Unfold everything", "U", anything_folded, unfold_everything},
      {"branch-alone", "Show this branch alone", "Enter", branch_selected, show_branch_alone},
      {"more-columns", "One more column for the team", "Ctrl+Right", team_selected,
       [](Session& s) { change_columns(s, 1); }},
      {"fewer-columns", "One column less for the team", "Ctrl+Left", team_selected,
       [](Session& s) { change_columns(s, -1); }},
      {"columns-as-fits", "As many columns as fit", "Ctrl+0", team_selected, columns_as_fits},
      {"align", "Teams in line at their leaders, or at the front", "A", always, turn_alignment},
      {"silo-map", "Show or hide the silo map", "M", always,
       [](Session& s) { show_silo_map(s, !s.silo_map.shown || s.panels_hidden); }},
      {"cell-left", "To the cell on the left", "Left", map_takes_keys, steps(0, -1)},
      {"cell-right", "To the cell on the right", "Right", map_takes_keys, steps(0, 1)},
      {"cell-up", "To the cell above", "Up", map_takes_keys, steps(-1, 0)},
      {"cell-down", "To the cell below", "Down", map_takes_keys, steps(1, 0)},
      {"keep-cell", "Show only the issues of this cell", "Enter",
       [](const Session& s) { return map_takes_keys(s) && cell_selected(s); }, keep_cell},
      {"leave-cell", "Show the other issues of the silo map again", "Backspace",
       [](const Session& s) { return map_takes_keys(s) && cell_kept(s); }, leave_cell},
      {"silo-figures", "Counts, or shares of the row or the column", "R", map_takes_keys, next_figures},
      {"silo-order", "Sort the silo map in another way", "Y", map_takes_keys, next_order},
      {"play", "Play the time, or pause", "P", has_times, play_or_pause},
      {"play-speed", "Play faster, or slowly again", "V", has_times, next_speed},
      {"time-earlier", "An earlier time", "Ctrl+Shift+Left", has_times, moves_dates(-1)},
      {"time-later", "A later time", "Ctrl+Shift+Right", has_times, moves_dates(1)},
      {"time-longer", "A longer time", "Ctrl+Shift+Up", time_is_chosen, widens_dates(1)},
      {"time-shorter", "A shorter time", "Ctrl+Shift+Down", has_times, widens_dates(-1)},
      {"whole-time", "The whole time", "0", time_is_chosen, whole_time},
      {"period", "Bars of days, weeks or months", "T", has_times, next_period},
      {"counted", "Bars of issues, or of handovers", "Shift+T", has_times, turn_counted},
      {"timeline", "Fold the timeline, or unfold it", "L", something_to_choose,
       [](Session& s) { s.timeline.folded = !s.timeline.folded; }},
      {"choose-issues", "Choose which issues are shown", "I", something_to_choose,
       [](Session& s) { choose_issues(s); }},
      {"take-filter", "Take the last filter away", "Delete", anything_filtered, take_last_part},
      {"show-all", "Show all issues", "C", anything_filtered, show_all_issues},
      {"discretion", "What this role may decide alone…", "Q",
       [](const Session& s) { return !trying(s) && has_a_role(s); }, ask_discretion},
      {"next-matter", "Next issue of the list", "]", always, [](Session& s) { step_matter(s, 1); }},
      {"next-stop", "Follow the route to its next stop", ".", route_traced,
       [](Session& s) { step_along(s, 1); }},
      {"previous-stop", "Back along the route", ",", route_traced, [](Session& s) { step_along(s, -1); }},
      {"previous-matter", "Previous issue of the list", "[", always, [](Session& s) { step_matter(s, -1); }},
      {"undo", "Undo", "Ctrl+Z", [](const Session& s) { return s.workshop.can_undo(); },
       [](Session& s) { say(s, s.workshop.undo(), "Undone. Redo: Ctrl+Y"); }},
      {"redo", "Redo", "Ctrl+Y", [](const Session& s) { return s.workshop.can_redo(); },
       [](Session& s) { say(s, s.workshop.redo(), "Done again. Undo: Ctrl+Z"); }},
      {"history", "What happened, and when", "Ctrl+H", always,
       [](Session& s) { s.history_shown = !s.history_shown; }},
      {"close-history", "Close what happened", "Escape", [](const Session& s) { return s.history_shown; },
       [](Session& s) { s.history_shown = false; }},
      {"panels", "Show or hide the panels", "Tab", always,
       [](Session& s) { s.panels_hidden = !s.panels_hidden; }},
      {"find", "Find people, customers and issues", "/", something_to_find,
       [](Session& s) {
         s.help_shown = false;
         s.choosing.shown = false;
         s.find_shown = true;
       }},
      {"help", "Show the keys", "?", always, [](Session& s) { s.help_shown = !s.help_shown; }},
      {"import", "Import files…", "Ctrl+I", [](const Session& s) { return !trying(s); },
       [](Session& s) { open_sheet(s, {}); }},
      {"export", "Export for slides, paper, or to send…", "Ctrl+E", can_export,
       [](Session& s) { open_exporting(s, false); }},
      {"print", "Print, through a PDF…", "Ctrl+P", can_export, [](Session& s) { open_exporting(s, true); }},
      {"copy-picture", "Copy the picture", "Ctrl+C", can_export, [](Session& s) { copy_picture(s, "png"); }},
      {"copy-drawing", "Copy the picture as lines and letters (SVG)", "Ctrl+Shift+C", can_export,
       [](Session& s) { copy_picture(s, "svg"); }},
      {"import-notes", "Show the notes about the last import", "Ctrl+J",
       [](const Session& s) { return !s.sources.empty(); }, [](Session& s) { open_sheet_again(s); }},
      {"commit-import", "Import what the sheet shows", "Ctrl+Enter",
       [](const Session& s) { return s.sheet != nullptr && s.sheet->ready(); },
       [](Session& s) { commit_sheet(s); }, true},
      {"close-import", "Close the sheet, leaving everything as it was", "Escape", sheet_is_open,
       [](Session& s) { close_sheet(s); }, true},
      {"close-help", "Close the keys", "Escape", [](const Session& s) { return s.help_shown; },
       [](Session& s) { s.help_shown = false; }},
      {"stop-playing", "Stop playing", "Escape",
       [](const Session& s) { return s.timeline.before.has_value(); }, stop_playing},
      {"let-go", "Let go of what was gathered", "Escape",
       [](const Session& s) { return !s.gathered.empty(); }, [](Session& s) { s.gathered.clear(); }},
      {"clear", "Select nothing", "Escape", something_selected, [](Session& s) { clear_selection(s); }},
      {"close-silo-map", "Close the silo map", "Escape",
       [](const Session& s) { return s.silo_map.shown && !something_selected(s); },
       [](Session& s) { show_silo_map(s, false); }},
      {"leave-branch", "Back from this branch", "Escape", branch_is_alone, leave_branch},
      {"whole-chart", "Back to the whole chart", "Backspace",
       [](const Session& s) { return branch_is_alone(s) && !(map_takes_keys(s) && cell_kept(s)); },
       leave_all_branches},
      {"quit", "Leave", "Ctrl+Q", always, [](Session& s) { s.quit = true; }, true},
  };
}

}  // namespace

const std::vector<Command>& command_table() {
  static const std::vector<Command> table = [] {
    std::vector<Command> all = presenting_commands();
    for (const std::vector<Command>& more :
         {what_if_table(), commitment_commands(), saved_view_commands(), marking_commands(), made_table()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return table;
}

bool runs_now(const Command& command, const Session& session) {
  if (session.presenting && !runs_in_the_room(command.id)) return false;
  return (command.in_sheet || session.sheet == nullptr) && command.enabled(session);
}

namespace {

bool run_first(Session& session, std::string_view what, std::string_view Command::*called) {
  for (const Command& command : command_table()) {
    if (what.empty() || command.*called != what || !runs_now(command, session)) continue;
    session.said.clear();
    command.run(session);
    return true;
  }
  return false;
}

}  // namespace

bool run_command(Session& session, std::string_view id) {
  return run_first(session, id, &Command::id);
}

bool run_key(Session& session, std::string_view key) {
  return run_first(session, key, &Command::key);
}

}  // namespace flipchart::commands
