// What crosses from silo to silo as lanes in the corridor, for the silo overlay without flows: one lane for a
// pair of silos, doubled where both hand over. A lane ends at a gate, a rule along the teams of its silo.
#pragma once

#include "compose/layers.hpp"

namespace flipchart::compose {

inline constexpr double kSiloGate = 10;     // between a gate and the teams behind it
inline constexpr double kBandFigures = 17;  // the row of a band's figures

// Of the unfiltered history, each silo with a band for itself, in the order of their first bands. Linear in
// stops.
LaneChoice silo_lanes(const Arrangement& arrangement, const Insights& insights, double room);
// Lanes, gates and badges; empty where the arrangement has no lanes. What it leaves out it counts.
// O(silos^2).
FlowLayer silo_layer(const Subject& subject);

}  // namespace flipchart::compose
