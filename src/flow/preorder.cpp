// Two loops over breadth-first slots: sizes from the leaves up, places from the roots down.
#include "flow/preorder.hpp"

namespace flipchart::flow {

Preorder::Preorder(const model::Organization& organization, Reports reports) {
  const auto count = static_cast<Slot>(organization.size());
  size_.assign(count, 1);
  for (Slot s = count; s-- > organization.root_count();) size_[organization.parent(s)] += size_[s];

  place_.assign(count, 0);
  std::uint32_t next_root = 0;
  for (Slot s = 0; s < count; ++s) {
    if (s < organization.root_count()) {
      place_[s] = next_root;
      next_root += size_[s];
    }
    std::uint32_t next = place_[s] + 1;
    const auto place = [&](Slot child) {
      place_[child] = next;
      next += size_[child];
    };
    const Slot end = organization.first_child(s + 1);
    if (reports == Reports::as_they_stand) {
      for (Slot child = organization.first_child(s); child < end; ++child) place(child);
      continue;
    }
    for (Slot child = organization.first_child(s); child < end; ++child)
      if (organization.leads_nobody(child)) place(child);
    for (Slot child = organization.first_child(s); child < end; ++child)
      if (!organization.leads_nobody(child)) place(child);
  }
}

std::vector<Slot> Preorder::slots() const {
  std::vector<Slot> slots(place_.size());
  for (Slot s = 0; s < place_.size(); ++s) slots[place_[s]] = s;
  return slots;
}

}  // namespace flipchart::flow
