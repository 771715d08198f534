// One loop up tells which branches are whole, one loop down which of them are largest.
#include "compose/silo_branches.hpp"

namespace flipchart::compose {

using base::kNoSlot;
using base::Slot;

std::vector<std::uint8_t> of_one_silo(const model::Organization& organization, const flow::Silos& silos) {
  std::vector<std::uint8_t> uniform(organization.size(), 1);
  for (auto s = static_cast<Slot>(organization.size()); s-- > 0;) {
    if (silos.of[s] == kNoSlot) uniform[s] = 0;
    const Slot parent = organization.parent(s);
    if (parent != kNoSlot && (uniform[s] == 0 || silos.of[s] != silos.of[parent])) uniform[parent] = 0;
  }
  return uniform;
}

std::vector<Slot> silo_tops(const model::Organization& organization, const flow::Silos& silos) {
  const std::vector<std::uint8_t> uniform = of_one_silo(organization, silos);
  std::vector<Slot> tops;
  for (Slot s = 0; s < organization.size(); ++s) {
    const Slot parent = organization.parent(s);
    const bool within = parent != kNoSlot && uniform[parent] != 0;
    if (uniform[s] == 0 || within || organization.leads_nobody(s) || organization.on_shelf(s)) continue;
    tops.push_back(s);
    if (tops.size() > kMostBands) return {};
  }
  return tops;
}

}  // namespace flipchart::compose
