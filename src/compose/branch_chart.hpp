// The chart as the page of one branch shows it: with the customers of the branch alone.
#pragma once

#include "compose/insights.hpp"

namespace flipchart::compose {

// The same positions in the same slots, on the same front line; of the customers those whom somebody at or
// below view.focus serves, and with the flows of a view also those whose issues come to a team there first.
// So they have other numbers. `insights` are of the chart without anything folded away. Linear.
model::Organization with_customers_of_branch(const model::Organization& organization,
                                             const Insights& insights, const model::View& view);

}  // namespace flipchart::compose
