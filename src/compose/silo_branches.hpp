// The branches of the chart that stand in one silo: what a band can be drawn round, and where far pictures
// begin to draw units.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/silos.hpp"
#include "model/organization.hpp"

namespace flipchart::compose {

// More bands than this say nothing, so there are none.
inline constexpr std::uint32_t kMostBands = 24;

// By slot: 1 where all of its branch stands in one silo. Linear.
std::vector<std::uint8_t> of_one_silo(const model::Organization& organization, const flow::Silos& silos);

// The tops of the largest branches of one silo, those of more than one position, in slot order and without
// the shelf. Empty where they are too many for bands. Linear.
std::vector<base::Slot> silo_tops(const model::Organization& organization, const flow::Silos& silos);

}  // namespace flipchart::compose
