// Where the legend of a finished picture goes: a chart narrows towards its leaders, so one of their corners
// is free.
#pragma once

#include <vector>

#include "compose/crowd.hpp"
#include "scene/scene.hpp"

namespace flipchart::compose {

// The room a legend may ask for beside the outermost leaders of `turned` (already turned over), whose cards
// and those of the crowd stand in `boxes`.
base::Size room_in_corner(const scene::Scene& turned, const std::vector<base::Rect>& boxes);
// Adds the legend to the left leaders' corner, else the right one, else beyond the leaders, where it meets
// nothing, neither of the scene nor of the page's crowd.
void add_legend(scene::Scene& turned, scene::Scene legend, const Crowd& crowd);

}  // namespace flipchart::compose
