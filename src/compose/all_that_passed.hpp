// Everything that passed between the units of a chart, for programs: what is drawn leaves out what would not
// be read, and shows climbs and returns level by level.
#pragma once

#include <vector>

#include "compose/layers.hpp"

namespace flipchart::compose {

// Of kept issues, between cards that are drawn: what passed inside a branch that is folded away is left out,
// as what passes inside a unit. By giving card, then receiving card; first of all what came from customers.
// n log n in the pairs of units.
std::vector<scene::Passed> all_that_passed(const Subject& subject, const flow::Kept& kept);

}  // namespace flipchart::compose
