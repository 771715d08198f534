// From an organization to the shape the layout places, and the placement itself.
#pragma once

#include <string>
#include <vector>

#include "compose/insights.hpp"
#include "compose/lane_choice.hpp"
#include "layout/placement.hpp"
#include "model/view.hpp"

namespace flipchart::compose {

// Which chart slots are drawn and where. In mid and near detail every position is a card and `slot` is the
// identity; in far detail only leaders remain, each unit's leaves standing as one block under its leader.
struct Arrangement {
  layout::TreeShape shape;
  layout::Metrics metrics;
  layout::Placement placement;
  std::vector<base::Slot> slot;           // by shape slot: the organization's slot, kNoSlot for a unit block
  std::vector<std::uint32_t> unit;        // by shape slot: the unit it belongs to
  std::vector<base::Slot> shape_slot;     // by organization slot: its shape slot, kNoSlot when not drawn
  std::vector<std::uint32_t> segment_of;  // by customer
  std::vector<std::string> segment_name;  // by segment; empty for customers without one
  std::vector<std::uint32_t> band_silo;   // by band: index into Insights::silos.names
  // By unit: the place of its leader from left to right along the corridor, kNoSlot where it stands
  // elsewhere.
  std::vector<std::uint32_t> corridor_order;
  LaneChoice lanes;         // of insights.whole; empty without the flow overlay
  double widest_flow = 14;  // the width of the largest flow in this detail
};

// Pure and linear (customers: n log n). The corridor is sized from insights.whole when the flow overlay is
// on.
Arrangement arranged(const model::Organization& organization, const Insights& insights,
                     const model::View& view);

}  // namespace flipchart::compose
