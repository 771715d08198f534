// What happened, the newest first, in the place of the inspector: who did what, and when. Pressing a line
// goes back to how it was then.
#pragma once

#include <vector>

#include "commands/told.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

struct HistoryPanel {
  std::vector<commands::ToldLine> lines;
  std::size_t counted = 0, done = 0;  // what the lines are of
  std::uint64_t revision = 0;
};

void history_panel(Frame& frame, const Rect& box, HistoryPanel& state);

}  // namespace flipchart::gui
