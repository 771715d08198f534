// The boxes of branches: each encloses a card and everything that hangs from it, so that whoever looks at a
// part of the chart walks down only where something stands. Siblings are also boxed by the block of 64, for
// leaders with very many reports.
#pragma once

#include <vector>

#include "layout/placement.hpp"

namespace flipchart::compose {

class BranchBoxes {
 public:
  BranchBoxes() = default;
  // Keeps no reference. Linear.
  BranchBoxes(const layout::TreeShape& shape, const layout::Placement& placement);

  const base::Rect& of(base::Slot card) const { return box_[card]; }
  base::Slot roots() const { return roots_; }  // the first cards are roots
  // Among a card's reports: how many lead somebody, and whether anybody leads nobody.
  std::uint32_t leaders(base::Slot card) const { return leaders_[card]; }
  bool has_leaves(base::Slot card) const { return has_leaves_[card] != 0; }

  // Calls `each(card)` for the cards from `first` to `end` (siblings, or all roots) whose branches meet
  // `region`, from left to right in slots. Costs one look for each 64 that do not.
  template <class Each>
  void meeting(const base::Rect& region, base::Slot first, base::Slot end, Each each) const {
    for (base::Slot card = first; card < end;) {
      const base::Slot block = card / kBlock;
      const base::Slot next = (block + 1) * kBlock;
      if (card % kBlock == 0 && next <= end && !block_[block].overlaps(region)) {
        card = next;
        continue;
      }
      for (const base::Slot stop = next < end ? next : end; card < stop; ++card)
        if (box_[card].overlaps(region)) each(card);
    }
  }

 private:
  static constexpr base::Slot kBlock = 64;
  std::vector<base::Rect> box_;           // by card
  std::vector<base::Rect> block_;         // by 64 cards
  std::vector<std::uint32_t> leaders_;    // by card
  std::vector<std::uint8_t> has_leaves_;  // by card
  base::Slot roots_ = 0;
};

}  // namespace flipchart::compose
