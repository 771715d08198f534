// The tree half of a shape: which positions are drawn, the role of each and the bands round silos.
// It looks at the organization and its silos only; sizes and customers are added by arranged().
#pragma once

#include <cstdint>
#include <vector>

#include "compose/insights.hpp"
#include "layout/shape.hpp"
#include "model/view.hpp"

namespace flipchart::compose {

struct TreeOfCards {
  layout::TreeShape shape;               // customers still empty
  std::vector<base::Slot> slot;          // by shape slot, kNoSlot for the block of a leader's own people
  std::vector<std::uint8_t> block;       // by shape slot: 1 where the card stands for a unit
  std::vector<std::uint32_t> unit;       // by shape slot
  std::vector<std::uint8_t> folded;      // by shape slot: 1 where the branch below is folded away
  std::vector<base::Slot> shape_slot;    // by organization slot, kNoSlot when not drawn
  std::vector<std::uint32_t> band_silo;  // by band
  std::vector<std::uint32_t> place;      // by shape slot: its place when the tree is read depth first
};

// Linear. In far detail a unit without units below is one block; the people that a leader further up leads
// directly stand as one block among those of the units below. A focus that names nobody is no focus. A folded
// leader stays a leader: its card stands in the lead row with nothing below.
TreeOfCards shape_of_tree(const model::Organization& organization, const Insights& insights,
                          const model::View& view);

}  // namespace flipchart::compose
