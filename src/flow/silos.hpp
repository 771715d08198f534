// Which silo each position stands in (docs/formats.md, "silo"): its own value, else its nearest ancestor's,
// else the one value that all below share, else none.
//
// Read to the letter: "value" is what the source gave, so what a position borrows from below is not handed
// on; a blank below neither shares a value nor stands against one. With SiloRule::branch a silo is named by
// the id of the root's direct report whose branch it is, and a root has none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::flow {

using base::kNoSlot;
using base::Slot;

struct Silos {
  std::vector<std::uint32_t> of;   // by slot: index into `names`, kNoSlot for none
  std::vector<std::string> names;  // in chart order (first appearance from left to right, depth first)
  std::uint32_t find(std::string_view name) const;  // kNoSlot when there is none
};

// Silos of fewer than `k` people are joined, the smallest first, until they have as many, with the next
// smallest where that is needed: "Legal + People". `people` by silo. The order of the rest stays.
Silos joined_below(const Silos& silos, const std::vector<std::uint64_t>& people, std::uint64_t k);

// Linear in positions.
Silos silos_of(const model::Organization& organization, model::SiloRule rule);

}  // namespace flipchart::flow
