// The two choices in the top bar that are wider than a button.
#pragma once

#include "gui/panels.hpp"

namespace flipchart::gui {

// Leaders on top, or customers: what of the switch there is room for, and where it begins.
struct WaySwitch {
  double left = 0;
  bool key = true;
  bool short_words = false;
};
double way_switch_wide(Frame& frame, const WaySwitch& way);
void way_switch(Frame& frame, const Rect& bar, const WaySwitch& way);

// How wide the choice of overlays is with the names of those that are on, else with their number.
double overlay_choice_wide(Frame& frame, bool named);
// Ends at `right`; counts the overlays where their names would begin left of `least`.
void overlay_choice(Frame& frame, const Rect& bar, double least, double right);

}  // namespace flipchart::gui
