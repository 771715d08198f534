// From our points to Dear ImGui's.
#pragma once

#include <imgui.h>

#include "base/geometry.hpp"

namespace flipchart::gui {

inline ImVec2 vec(double x, double y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}
inline ImVec2 vec(base::Point p) {
  return vec(p.x, p.y);
}

}  // namespace flipchart::gui
