// One loop up over breadth-first slots.
#include "compose/headcount.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

}  // namespace

Headcount counted_heads(const model::Organization& organization) {
  Headcount count;
  count.people.assign(organization.size(), 0);
  count.own_people.assign(organization.size(), 0);
  count.vacancies.assign(organization.size(), 0);
  for (auto slot = static_cast<Slot>(organization.size()); slot-- > 0;) {
    count.people[slot] += organization.heads(slot);
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
