// Which units are counted together, so that a figure never tells about fewer than a few people: the rule of
// docs/formats.md ("hot spots").
#pragma once

#include <cstdint>
#include <vector>

namespace flipchart::compose {

// `people` by unit; `above` by unit: the unit above it, a smaller number, kNoSlot for none. The answer, by
// unit: the one in whose name it is counted, itself where it is large enough. Units of fewer than `k` people
// are merged with their smallest sibling until there are `k`, else with the unit above, and where nothing is
// above with the smallest below. So the units are parted into groups of at least `k` each, and whatever sums
// of groups are shown, taking one from another leaves nobody or whole groups. kNoSlot for all where everybody
// together is fewer. O(units log units).
std::vector<std::uint32_t> rolled_up(const std::vector<std::uint32_t>& people,
                                     const std::vector<std::uint32_t>& above, std::uint32_t k);

}  // namespace flipchart::compose
