// Handovers between teams as lines with arrows: from the giver's edge into its lane, along it, into the
// receiver's.
#pragma once

#include "compose/flow_layer_plan.hpp"

namespace flipchart::compose {

inline constexpr double kLaneCorner = 14;  // how round a line turns into its lane
inline constexpr double kArrowTip = 1;     // free space between an arrow's tip and the card

// Length of the arrowhead on a stroke.
double arrow_length(double width);
base::ItemId leader_id(const Subject& subject, std::uint32_t unit);
// The colour behind a line: of the band that holds both cards, else of the canvas.
scene::Colour ground_of(const Subject& subject, base::Slot one, base::Slot other);

// Adds the flows of all lanes to `flows`, long spans first; those without handovers now are left out. Returns
// the handovers drawn. O(lanes log lanes).
std::uint64_t draw_lanes(const Subject& subject, const FlowPlan& plan, std::vector<scene::Flow>& flows);

}  // namespace flipchart::compose
