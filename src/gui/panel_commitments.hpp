// The page of who does what by when over the whole window, as it is exported.
#pragma once

#include <cstdint>
#include <optional>

#include "gui/panels.hpp"
#include "scene/backend.hpp"

namespace flipchart::gui {

struct CommitmentsPanel {
  // What was composed last, and of what.
  std::optional<scene::Page> page;
  std::uint64_t marks = 0, data = 0;
  double shape = 0;
};

// `window` in the pixels of the panels.
void commitments_panel(Frame& frame, base::Size window, CommitmentsPanel& state);

}  // namespace flipchart::gui
