// Where the legend of a finished picture goes: a chart narrows towards its leaders, so one of their corners
// is free.
#pragma once

#include "scene/scene.hpp"

namespace flipchart::compose {

// The room a legend may ask for beside the outermost leaders of `turned` (already turned over).
base::Size room_in_corner(const scene::Scene& turned);
// Adds the legend to the left leaders' corner, else the right one, else beyond the leaders, where it meets
// nothing.
void add_legend(scene::Scene& turned, scene::Scene legend);

}  // namespace flipchart::compose
