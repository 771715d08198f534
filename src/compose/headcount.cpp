// One loop up over breadth-first slots.
#include "compose/headcount.hpp"

#include <cmath>

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

}  // namespace

std::uint32_t heads_of(const model::Organization& organization, Slot slot) {
  if (!organization.group(slot)) return organization.holder_count(slot);
  const float fte = organization.position(slot).fte;
  return fte > 0 && fte < 1e9F ? static_cast<std::uint32_t>(std::lround(fte)) : 0;
}

Headcount counted_heads(const model::Organization& organization) {
  Headcount count;
  count.people.assign(organization.size(), 0);
  count.own_people.assign(organization.size(), 0);
  count.vacancies.assign(organization.size(), 0);
  for (auto slot = static_cast<Slot>(organization.size()); slot-- > 0;) {
    count.people[slot] += heads_of(organization, slot);
    count.vacancies[slot] += organization.vacant(slot) ? 1 : 0;
    const Slot parent = organization.parent(slot);
    if (parent == kNoSlot) continue;
    count.people[parent] += count.people[slot];
    if (organization.leads_nobody(slot)) count.own_people[parent] += count.people[slot];
    count.vacancies[parent] += count.vacancies[slot];
  }
  return count;
}

}  // namespace flipchart::compose
