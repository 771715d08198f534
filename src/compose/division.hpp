// Which branches of a large chart get pages of their own, so that no page has more cards than can be read.
#pragma once

#include <cstdint>
#include <vector>

#include "model/organization.hpp"

namespace flipchart::compose {

// Leaders whose branches are cut off, ascending by slot, so that each comes after those above it. With all of
// them folded away a page of the whole, or of `top` alone, has at most `capacity` cards, and so has the page
// of each of them, other leaders below it being folded there; only a leader of more people than that who lead
// nobody goes beyond. As few as can be (Kundu and Misra 1977, "A linear tree partitioning algorithm"); the
// direct reports of each are sorted by size: O(n log n) at worst. None for a capacity of 0.
std::vector<base::Slot> divided(const model::Organization& organization, base::Slot top,
                                std::uint32_t capacity);

// By slot: 1 for those at or below `top`, for all of them where it is kNoSlot. Linear.
std::vector<std::uint8_t> in_branch(const model::Organization& organization, base::Slot top);

// Every leader below `top` (of all, for kNoSlot), and `top` itself: for a book with a page for each.
std::vector<base::Slot> leaders_in(const model::Organization& organization, base::Slot top);

}  // namespace flipchart::compose
