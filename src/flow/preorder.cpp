// Two loops over breadth-first slots: sizes from the leaves up, places from the roots down.
#include "flow/preorder.hpp"

namespace flipchart::flow {

Preorder::Preorder(const model::Organization& organization) {
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
    for (Slot child = organization.first_child(s); child < organization.first_child(s + 1); ++child) {
      place_[child] = next;
      next += size_[child];
    }
  }
}

std::vector<Slot> Preorder::slots() const {
  std::vector<Slot> slots(place_.size());
  for (Slot s = 0; s < place_.size(); ++s) slots[place_[s]] = s;
  return slots;
}

}  // namespace flipchart::flow
