// Widths of all strokes on one scale that their edges and lanes can carry, and the ports of all edges.
#pragma once

#include "compose/flow_layer_plan.hpp"

namespace flipchart::compose {

// Fills planned and drawn widths. `unit` is the scale that the lanes were planned with; 0 where there are
// none.
void choose_widths(const Subject& subject, double unit, FlowPlan& plan);
// Fills x_a, x_b, x_child, x_parent. Ports of one card, left to right: leaving left (short, then long), the
// river, leaving right (long, then short). Rivers arrive at a manager in the order of the children.
void place_ports(const Subject& subject, FlowPlan& plan);

}  // namespace flipchart::compose
