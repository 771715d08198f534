// The saved views in the place of the inspector, or beside the chart where there is no room for that: each
// with its picture, in the order in which they are stepped through.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "gui/panels.hpp"

namespace flipchart::gui {

// Makes a texture of a picture, by the id of what it shows; 0 without any.
using SmallTexture =
    std::function<std::uint32_t(const std::string& id, const std::shared_ptr<const commands::PagePixels>&)>;

struct ViewsPanel {
  std::string dragged;  // the id of the view that a hand moves
  double grip = 0;      // where it took hold, from the upper edge of the row
  std::string brought;  // the view that was scrolled to last
};

void views_panel(Frame& frame, const Rect& box, ViewsPanel& state, const SmallTexture& texture);

}  // namespace flipchart::gui
