// Trying out a change of the chart: moving a branch, a dotted line, the front line, and keeping or taking
// back what was tried. Leaving without keeping is among commands_of_leaving.cpp.
#include "base/language.hpp"
#include "commands/branches.hpp"
#include "commands/tables.hpp"

namespace flipchart::commands {

namespace {

bool changed(const Session& session) {
  return trying(session) && !session.workshop.tried().empty();
}
bool position_selected(const Session& session) {
  return selected_position(session) != base::kNoSlot;
}
bool trying_a_position(const Session& session) {
  return trying(session) && position_selected(session);
}

}  // namespace

std::vector<Command> what_if_commands() {
  return in_group(CommandGroup::what_if,
                  {
                      {"what-if",
                       "What if it moved…",
                       "E",
                       {[](const Session& s) { return !trying(s) && position_selected(s); },
                        base::english("Select a card first")},
                       [](Session& s) { start_what_if(s); },
                       "Tries the selected branch in another place, without changing anything."},
                      {"what-if-move", "Choose its new leader…", "G", trying_a_position,
                       [](Session& s) { ask_what_if(s, WhatIf::Asking::manager); },
                       "Says whom the selected card would report to."},
                      {"what-if-dotted", "Add a dotted line to…", "J", trying_a_position,
                       [](Session& s) { ask_what_if(s, WhatIf::Asking::dotted); },
                       "Tries a second line beside the reporting line."},
                      {"what-if-front", "To the front line, or away from it", "K", trying_a_position,
                       turn_front_line, "Tries the card with customers of its own, or without."},
                      {"what-if-take-back", "Take the last change back", "Ctrl+Z", changed,
                       [](Session& s) { take_back(s, s.workshop.tried().size() - 1); },
                       "Leaves the earlier changes as they are tried."},
                      {"what-if-as-it-was", "Take the changes of this card back", "Delete",
                       [](const Session& s) { return position_selected(s) && has_changes(s, s.selected.id); },
                       [](Session& s) { take_back_changes_of(s, s.selected.id); },
                       "Puts the selected card back where it is today."},
                      {"what-if-keep", "Keep the changes", "Ctrl+Enter", changed, keep_what_if,
                       "Makes what is tried the chart of the workshop; it can be undone."},
                  });
}

}  // namespace flipchart::commands
