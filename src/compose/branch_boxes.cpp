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
  leaders_.assign(cards, 0);
  has_leaves_.assign(cards, 0);
  for (base::Slot card = 0; card < cards; ++card) {
    const base::Slot parent = shape.parent[card];
    if (parent == base::kNoSlot) continue;
    if (shape.first_child[card] == shape.first_child[card + 1])
      has_leaves_[parent] = 1;
    else
      ++leaders_[parent];
  }
  block_.resize((cards + kBlock - 1) / kBlock);
  for (base::Slot card = 0; card < cards; ++card)
    block_[card / kBlock] = block_[card / kBlock].united(box_[card]);
}

}  // namespace flipchart::compose
