// Rivers: climbs and returns along the reporting lines between leaders. A river follows its line's way (up
// from the lower card, one jog between the rows, up to the manager) and never passes through a card.
#pragma once

#include "compose/flow_layer_plan.hpp"

namespace flipchart::compose {

// Adds the flows of all rivers to `flows`. Linear in rivers (each asks for a free way once).
void draw_rivers(const Subject& subject, const FlowPlan& plan, const Obstacles& obstacles,
                 std::vector<scene::Flow>& flows);

}  // namespace flipchart::compose
