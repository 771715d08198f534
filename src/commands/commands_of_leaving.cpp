// What Escape leaves: one level at a time, the innermost first, so the order of these rows matters.
#include "commands/branches.hpp"
#include "commands/silo_map.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

bool asking(const Session& session) {
  return trying(session) && session.what_if->asking != WhatIf::Asking::nothing;
}
bool sheet_is_open(const Session& session) {
  return session.sheet != nullptr;
}

bool looks_at_found(const Session& session) {
  return static_cast<bool>(session.flown_to);
}
void leave_found(Session& session) {
  clear_selection(session);
  session.fly_back = true;
}

}  // namespace

std::vector<Command> leaving_commands() {
  return {
      {"what-if-no-answer", "Ask for no card", "Escape", asking,
       [](Session& s) { s.what_if->asking = WhatIf::Asking::nothing; },
       "Goes on trying out without choosing one.", CommandGroup::what_if},
      {"what-if-discard", "Discard what is tried out", "Escape",
       [](const Session& s) { return trying(s) && !s.help_shown; }, discard_what_if,
       "Leaves the chart as it was.", CommandGroup::what_if},
      {"close-history", "Close what happened", "Escape", [](const Session& s) { return s.history_shown; },
       [](Session& s) { s.history_shown = false; }, "Shows the selection in its place again.",
       CommandGroup::panels},
      {"close-import", "Close the sheet, leaving everything as it was", "Escape", sheet_is_open,
       [](Session& s) { close_sheet(s); }, "Imports nothing.", CommandGroup::file, true},
      {"close-help", "Close the keys", "Escape", [](const Session& s) { return s.help_shown; },
       [](Session& s) { s.help_shown = false; }, "Goes back to the chart.", CommandGroup::help},
      {"stop-playing", "Stop playing", "Escape",
       [](const Session& s) { return s.timeline.before.has_value(); }, stop_playing,
       "Shows the time again that was chosen before.", CommandGroup::time},
      {"let-go", "Let go of what was gathered", "Escape",
       [](const Session& s) { return !s.gathered.empty(); }, [](Session& s) { s.gathered.clear(); },
       "Chooses no issues for a fix of their own.", CommandGroup::mark},
      {"leave-found", "Back from what was found", "Escape", looks_at_found, leave_found,
       "Selects nothing and looks where you looked before the search.", CommandGroup::chart},
      {"clear", "Select nothing", "Escape", something_selected, [](Session& s) { clear_selection(s); },
       "Lights everything again.", CommandGroup::issues},
      {"close-silo-map", "Close the silo map", "Escape",
       [](const Session& s) { return s.silo_map.shown && !something_selected(s); },
       [](Session& s) { show_silo_map(s, false); }, "Brings list and inspector back.",
       CommandGroup::silo_map},
      {"leave-branch", "Back from this branch", "Escape", branch_is_alone, leave_branch,
       "Shows what was shown before this branch alone.", CommandGroup::chart},
  };
}

}  // namespace flipchart::commands
