// The chart itself: turning it over, walking from card to card, moving it, folding branches, and how teams
// stand.
#include <functional>

#include "base/language.hpp"
#include "commands/branches.hpp"
#include "commands/silo_map.hpp"
#include "commands/tables.hpp"
#include "commands/walking.hpp"

namespace flipchart::commands {

namespace {

constexpr double kPanStep = 80;

bool no_card_selected(const Session& session) {
  return !card_selected(session) && !map_takes_keys(session);
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

std::vector<Command> walking_table() {
  return {
      {"select-top", "Select the first card", "Enter",
       [](const Session& s) {
         return !something_selected(s) && !map_takes_keys(s) && !s.workshop.organization().empty();
       },
       select_top, "Begins the walk through the chart by keys."},
      {"walk-up", "To the card above", "Up", card_selected, walks(Step::up),
       "Walks along the lines, as the chart stands now."},
      {"walk-down", "To the card below", "Down", card_selected, walks(Step::down),
       "Walks along the lines, as the chart stands now."},
      {"walk-left", "To the card on the left", "Left", card_selected, walks(Step::left),
       "Walks along the row of cards."},
      {"walk-right", "To the card on the right", "Right", card_selected, walks(Step::right),
       "Walks along the row of cards."},
      {"pan-left", "Move left", "Shift+Left", always, pans(1, 0), "Shows more of what is on the left."},
      {"pan-right", "Move right", "Shift+Right", always, pans(-1, 0), "Shows more of what is on the right."},
      {"pan-up", "Move up", "Shift+Up", always, pans(0, 1), "Shows more of what is above."},
      {"pan-down", "Move down", "Shift+Down", always, pans(0, -1), "Shows more of what is below."},
      {"arrow-left", "Move left, with nothing selected", "Left", no_card_selected, pans(1, 0),
       "Without a selected card the arrows move the chart."},
      {"arrow-right", "Move right, with nothing selected", "Right", no_card_selected, pans(-1, 0),
       "Without a selected card the arrows move the chart."},
      {"arrow-up", "Move up, with nothing selected", "Up", no_card_selected, pans(0, 1),
       "Without a selected card the arrows move the chart."},
      {"arrow-down", "Move down, with nothing selected", "Down", no_card_selected, pans(0, -1),
       "Without a selected card the arrows move the chart."},
  };
}

std::vector<Command> folding_table() {
  const Condition leader{leader_selected, base::english("Select a leader first")};
  const Condition card{[](const Session& s) { return selected_position(s) != base::kNoSlot; },
                       base::english("Select a card first")};
  const Condition team{team_selected, base::english("Select the leader of a team first")};
  return {
      {"flip", "Turn the chart over", "F", always,
       [](Session& s) { s.view.facing = s.view.facing < 0.5 ? 1.0 : 0.0; },
       "Puts the customers on top, or the leaders again."},
      {"align", "Teams in line at their leaders, or at the front", "A", always, turn_alignment,
       "Chooses which ends of the teams stand on one line."},
      {"fold", "Fold the branch away, or unfold it", "Space", leader, fold_or_unfold,
       "Makes the branch below the selected leader one card, or cards again."},
      {"fold-to-level", "Fold everything to this level", "Shift+Enter", card, fold_to_level,
       "Folds away every branch that is deeper than the selected card."},
      {"unfold-everything",
       "Unfold everything",
       "U",
       {anything_folded, base::english("Nothing is folded")},
       unfold_everything,
       "Shows every card again."},
      {"branch-alone",
       "Show this branch alone",
       "Enter",
       {branch_selected, base::english("Select a leader first")},
       show_branch_alone,
       "Leaves the rest of the chart out until one goes back."},
      {"whole-chart",
       "Back to the whole chart",
       "Backspace",
       {[](const Session& s) { return branch_is_alone(s) && !(map_takes_keys(s) && cell_kept(s)); },
        base::english("The whole chart is shown already")},
       leave_all_branches,
       "Shows what was left out again."},
      {"more-columns", "One more column for the team", "Ctrl+Right", team,
       [](Session& s) { change_columns(s, 1); }, "Lets the selected team stand wider."},
      {"fewer-columns", "One column less for the team", "Ctrl+Left", team,
       [](Session& s) { change_columns(s, -1); }, "Lets the selected team stand narrower."},
      {"columns-as-fits", "As many columns as fit", "Ctrl+0", team, columns_as_fits,
       "Leaves the width of the selected team to the program."},
  };
}

}  // namespace

std::vector<Command> chart_commands() {
  return in_group(CommandGroup::chart, joined(folding_table(), walking_table()));
}

}  // namespace flipchart::commands
