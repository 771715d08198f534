// One loop up over breadth-first cards.
#include "compose/branch_boxes.hpp"

namespace flipchart::compose {

BranchBoxes::BranchBoxes(const layout::TreeShape& shape, const layout::Placement& placement)
    : box_(placement.card) {
  const auto cards = static_cast<base::Slot>(box_.size());
  for (base::Slot card = cards; card-- > 0;) {
    const base::Slot parent = shape.parent[card];
    roots_ += parent == base::kNoSlot ? 1 : 0;
    if (parent != base::kNoSlot) box_[parent] = box_[parent].united(box_[card]);
  }
  parts_.assign(cards, 0);
  for (base::Slot card = 0; card < cards; ++card) {
    bool leaves = false;
    for (base::Slot child = shape.first_child[card]; child < shape.first_child[card + 1]; ++child) {
      const bool leaf = shape.first_child[child] == shape.first_child[child + 1];
      parts_[card] += leaf ? 0 : 1;
      leaves = leaves || leaf;
    }
    parts_[card] += leaves ? 1 : 0;
  }
  block_.resize((cards + kBlock - 1) / kBlock);
  for (base::Slot card = 0; card < cards; ++card)
    block_[card / kBlock] = block_[card / kBlock].united(box_[card]);
}

}  // namespace flipchart::compose
