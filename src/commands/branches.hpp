// What a person can do with a branch of the chart in the window: fold it away, look at it alone, give its
// team columns, and walk along its lines. All change the session's view or selection; nothing is journalled.
#pragma once

#include "commands/command.hpp"
#include "commands/walking.hpp"

namespace flipchart::commands {

// The position that is selected, kNoSlot where something else or nothing is.
base::Slot selected_position(const Session& session);

bool leader_selected(
    const Session& session);  // and more of the branch than its leader is, or could be, drawn
void fold_or_unfold(Session& session);
// Folds everything below the level of the selected card, and nothing above it.
void fold_to_level(Session& session);
bool anything_folded(const Session& session);
void unfold_everything(Session& session);
// Unfolds and leaves what hides a position, so that it is drawn.
void reveal(Session& session, base::Slot position);

bool branch_selected(const Session& session);  // one that could be looked at alone
void show_branch_alone(Session& session);
bool branch_is_alone(const Session& session);
// Back to what was shown before it: the branch around it, or the whole chart.
void leave_branch(Session& session);
void leave_all_branches(Session& session);

// The leader whose own team is selected: a leader, or somebody in it.
bool team_selected(const Session& session);
void change_columns(Session& session, int by);
void columns_as_fits(Session& session);

void turn_alignment(Session& session);

bool card_selected(const Session& session);  // of a position or customer
void select_top(Session& session);
void walk(Session& session, Step step);

}  // namespace flipchart::commands
