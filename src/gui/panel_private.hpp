// The private track of what is selected. Its words stand folded until pressed, and fold again when the window
// loses the keyboard or something else is selected. With a second screen they unfold only once that was
// confirmed.
#pragma once

#include <string>

#include "gui/panel_inspector_parts.hpp"

namespace flipchart::gui {

struct PrivatePanel {
  std::string unfolded;    // the item whose words are shown
  bool asked = false;      // pressed once with a second screen there
  bool confirmed = false;  // and again: good for this run
};

// Nothing where nothing private is on the item.
void private_track(Frame& frame, Column& at, const std::string& on, PrivatePanel& state);

}  // namespace flipchart::gui
