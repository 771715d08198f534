// The saved views in the place of the inspector, or beside the chart where there is no room for that: each
// with its picture, in the order in which they are stepped through.
#pragma once

#include <string>

#include "gui/panel_export.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

struct ViewsPanel {
  std::string dragged;  // the id of the view that a hand moves
  double grip = 0;      // where it took hold, from the upper edge of the row
  std::string brought;  // the view that was scrolled to last
};

void views_panel(Frame& frame, const Rect& box, ViewsPanel& state, const PageTexture& texture);

}  // namespace flipchart::gui
