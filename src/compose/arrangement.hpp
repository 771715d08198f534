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
// identity; in far detail a unit is a block, and only the leaders above units keep their cards. Where there
// are more than kMostPills customers, far detail has one pill for each segment.
struct Arrangement {
  layout::TreeShape shape;
  layout::Metrics metrics;
  layout::Placement placement;
  layout::Form form = layout::Form::banded;
  // By shape slot: the organization's slot, that of a unit's leader for a block; kNoSlot for the block of the
  // people that a leader with a card leads directly.
  std::vector<base::Slot> slot;
  std::vector<std::uint8_t> block;     // by shape slot: 1 where the card stands for a unit
  std::vector<std::uint8_t> folded;    // by shape slot: 1 where the branch below is folded away
  std::vector<std::uint32_t> unit;     // by shape slot: the unit it belongs to
  std::vector<base::Slot> shape_slot;  // by organization slot: its shape slot, kNoSlot when not drawn
  // By organization slot: the card where it is to be found, its own or the one that stands for it: of the
  // leader it is folded away under, in far detail of its unit. kNoSlot outside the focus.
  std::vector<base::Slot> shown_by;
  std::vector<base::Slot> unit_card;      // by unit: where its lines end, kNoSlot when it is not drawn
  bool segment_pills = false;             // placement.customer is by segment, not by customer
  std::vector<std::uint32_t> segment_of;  // by customer
  std::vector<std::string> segment_name;  // by segment; empty for customers without one
  std::size_t smaller_segments = 0;       // how many share the last one
  std::vector<std::uint32_t> band_silo;   // by band: index into Insights::silos.names
  std::vector<base::Slot> band_top;       // by band: the organization's slot of its top
  // By unit: the place of its leader from left to right along the corridor, kNoSlot where it stands
  // elsewhere.
  std::vector<std::uint32_t> corridor_order;
  // Of insights.whole; with the silo overlay alone of what crosses between silos, which stand for units
  // there; empty without either.
  LaneChoice lanes;
  LaneLimits lane_limits;
  double widest_flow = 14;  // the width of the largest flow in this detail
  // Of a stage (stage.hpp) the page, which it fills whatever stands on it; else empty.
  base::Rect page;

  const base::Rect& bounds() const { return page.empty() ? placement.bounds : page; }
  double extent() const { return bounds().bottom(); }
  // What a segment is called: its name is its id.
  std::string segment_words(std::size_t segment) const;
};

inline constexpr std::size_t kMostPills = 12;
// Boxes of segments: where there are more segments, the smallest share the last box.
inline constexpr std::size_t kMostSegments = 24;
// More cards than this are not read in rows across the whole chart.
inline constexpr std::size_t kBandedCards = 400;

// Whether a picture shows teams to the back of a room (stage.hpp): one that is presented, unless it is so
// near that names can be read.
bool staged(const model::View& view);

// The view with everything else as it is by default: views with equal keys have the same arrangement of the
// same data.
model::View arrangement_key(const model::View& view);
// `placed` with everything of `look` that moves no card.
model::View dressed_as(model::View placed, const model::View& look);

// Pure and linear (customers: n log n). The corridor is sized from insights.whole when the flow overlay is
// on.
Arrangement arranged(const model::Organization& organization, const Insights& insights,
                     const model::View& view);

}  // namespace flipchart::compose
