// Presenting: the saved views are the steps of a talk, shown one after the other on a wall. Everything on the
// wall is safe for the room: panels are gone, private words cannot be asked for, and only what is named here
// can be done meanwhile. Leaving puts the canvas back as it was.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/view_edits.hpp"

namespace flipchart::commands {

struct Command;
struct Session;

struct Presenting {
  model::View view_before;
  model::Lit lit_before;
  bool map_before = false;
  bool blank = false;
  bool spotlight = false;
  double spotlight_size = 0.16;  // its radius, of the window's height
  bool counts_unowned = false;   // at the foot
  // Of the frames; below 0 before the first.
  double began = -1;            // when that was, in milliseconds
  std::ptrdiff_t unowned = -1;  // in the last one
  std::size_t marks = 0;        // edits that counted then
};

// The steps there are: the saved views; without one the canvas as it is.
std::size_t steps_of(const Session& session);
// The one that is shown, from 0.
std::size_t step_shown(const Session& session);
// The saved view that is that step; null where the canvas itself is.
const model::SavedView* view_of_step(const Session& session, std::size_t step);
// Shows a saved view with what is lit in it, at the desk or in the room.
void show_view(Session& session, const model::SavedView& saved);
void show_step(Session& session, std::size_t step);

void start_presenting(Session& session);
void leave_presenting(Session& session);
// The wheel makes the spotlight larger or smaller.
void size_spotlight(Session& session, double wheel);
// Before each frame, with how many matters nobody owns: what is owned from now on is counted at the foot.
void follow_presenting(Session& session, std::size_t unowned, double now);

// Keys that mean this only while presenting, so these rows come first.
std::vector<Command> presenting_commands();
// Whether a command may run while something is on the wall. What is not named there waits: a wall is no place
// for raw data, private words or panels.
bool runs_in_the_room(std::string_view command);

}  // namespace flipchart::commands
