// How large the labels of a picture may be on a slide: names of silos, teams and segments as large as a room
// reads them, where nothing is in their way. Labels of one row and one font grow alike. Where even the least
// size has no room the label is cut, or left out.
#pragma once

#include <vector>

#include "backends/pptx/shape_text.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends {

struct LabelSize {
  std::string text;  // empty: there is no room for it
  scene::Font font;  // pixels of the page
};

// By label of the scene. `scale`: scene to page; `wanted`: the size to grow to, pixels of the page.
std::vector<LabelSize> label_sizes(const scene::Scene& scene, const SlideTexts& texts, double scale,
                                   double wanted);

}  // namespace flipchart::backends
