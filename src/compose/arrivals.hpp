// Issues on their way from customers to the teams that were first to hold them: pale curves from the box of a
// segment to a team, under everything else.
#pragma once

#include "compose/flow_layer_plan.hpp"

namespace flipchart::compose {

inline constexpr std::size_t kMostArrivals = 24;

// Adds the flows of the widest bundles to `flows`: one for each customer and unit, the path on a bundle's
// first. Returns how many issues came by the others. O(n log n) in arrivals.
std::uint64_t draw_arrivals(const Subject& subject, const FlowPlan& plan, const flow::UnitFlows& now,
                            std::vector<scene::Flow>& flows);

}  // namespace flipchart::compose
