// The sizes and gaps of a placement for each level of detail, from the design.
#pragma once

#include "layout/shape.hpp"
#include "model/view.hpp"

namespace flipchart::compose {

inline constexpr double kLineCorner = 7;  // how round a line turns

// `corridor` is the height that the lanes need, 0 without lanes. `segment_pills`: segments are
// themselves the pills.
layout::Metrics metrics_of(const model::View& view, layout::Form form, double corridor,
                           bool segment_pills = false);
// The width of the largest flow.
double widest_flow(const model::View& view);

}  // namespace flipchart::compose
