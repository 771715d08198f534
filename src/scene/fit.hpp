// How a Page is laid on its paper: where the scene goes, and the words around it. Backends draw what this
// says, so that a slide as SVG and as PNG agree.
#pragma once

#include <vector>

#include "scene/backend.hpp"

namespace flipchart::scene {

struct Fit {
  base::Size paper;  // the page's size; the scene's own with margins where the page names none
  Rect area;         // where the scene may be drawn
  double scale = 1;  // scene to paper: p * scale + offset
  Point offset;
  Rect stripe;  // of the brand's accent, along the upper side; empty: none
  Rect logo;    // at the right above; empty: none
  std::vector<Text>
      words;  // headline, subtitle, statement; in paper coordinates, never cut, wrapped where long
};

// Margins 40 at 1080 high. A header only when there is a title or subtitle, a foot only when there is a
// statement. The scene keeps its proportions, stands in the middle, and grows to at most twice its size at
// 1080.
Fit fitted(const Page& page);

}  // namespace flipchart::scene
