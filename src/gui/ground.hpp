// Large plain grounds under what panels draw. Through ImGui every pixel of one is textured and blended, which
// without a graphics card is most of what a panel costs; laid by the graphics system itself it is next to
// nothing. What is seen is the same.
#pragma once

#include "base/colour.hpp"
#include "base/geometry.hpp"

struct ImDrawList;

namespace flipchart::gui {

// Whether a box of this colour is better laid than drawn: opaque, and large enough to be worth an
// interruption.
bool worth_laying(const base::Rect& box, base::Colour colour);

// Lays the box among what the list draws, in its order and inside its clip. Its sides stand on whole pixels
// of the screen.
void lay_ground(ImDrawList& list, const base::Rect& box, base::Colour colour);

}  // namespace flipchart::gui
