// The large plain rectangles that panels begin with, taken out of ImGui's lists. Through ImGui they would be
// blended and textured pixel by pixel, which is most of what panels cost without a graphics card; filled
// apart they cost nothing. What is seen stays the same. Call between ImGui::Render and drawing its lists.
#pragma once

#include <vector>

#include "base/colour.hpp"
#include "base/geometry.hpp"

struct ImDrawData;

namespace flipchart::gui {

struct PanelGround {
  base::Rect box;  // whole device pixels from the top left
  base::Colour colour;
};
// In the order in which to fill them, before the lists are drawn. Only what lies under nothing but its own
// list's later parts and other lists that come later is taken.
std::vector<PanelGround> take_panel_grounds(ImDrawData& panels);

}  // namespace flipchart::gui
