// Lines between cards as the elbow connectors that offices know: which of them has a path's corners, how it
// is turned, and where its corners stand. They stay glued to what they join when somebody moves it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scene/scene.hpp"

namespace flipchart::backends {

struct Elbow {
  std::string_view preset;  // "line", "bentConnector2" to "bentConnector5"
  base::Rect box;           // before it is turned about its centre
  int quarter_turns = 0;    // clockwise
  bool flip_h = false;
  bool flip_v = false;
  std::vector<double> corners;  // shares of the box, in the preset's order
};

// None where the path is more than legs at right angles, or has too many of them.
std::optional<Elbow> elbow_of(const scene::Path& path);

// The connection sites of rectangles: 0 top, 1 left, 2 bottom, 3 right; none where the point is at no site.
std::optional<int> site_at(const base::Rect& box, base::Point point);

}  // namespace flipchart::backends
