// What stands on one row, and who stands beside the line: ranks by grade and assistants, for layouts that
// heed them.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/shape.hpp"
#include "model/organization.hpp"

namespace flipchart::compose {

// Grades are ordered by the mean depth of their positions in the whole chart, equal ones as they first come.
// By shape slot: the place of the card's grade in that order, at least its leader's rank plus one; without a
// grade just that. Ranks nobody has are left out. Empty where fewer than half of all positions have a grade.
// `slot` is the organization's by shape slot. O(n log n).
std::vector<std::uint32_t> ranks_by_grade(const model::Organization& organization,
                                          const layout::TreeShape& shape,
                                          const std::vector<base::Slot>& slot);

// By shape slot: 1 for assistants who lead nobody. Empty: none. Linear.
std::vector<std::uint8_t> assistants_of(const model::Organization& organization,
                                        const layout::TreeShape& shape, const std::vector<base::Slot>& slot);

}  // namespace flipchart::compose
