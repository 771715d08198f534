// Where things stand in an arrangement, with the leaders on top. Pure.
#pragma once

#include <optional>

#include "base/geometry.hpp"
#include "base/item_id.hpp"
#include "compose/branch_boxes.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::gui {

// The card of a position (of the nearest leader above that is drawn), the pill of a customer or of their
// segment, and for an issue that of who had it last, else of its customer. Nothing where none of it is drawn.
std::optional<base::Rect> place_of(const base::ItemId& item, const workshop::Workshop& workshop,
                                   const workshop::Picture& picture);

// What is somewhere on the chart, to be found again in another arrangement of it: a position or a customer.
struct Anchor {
  base::Slot position = base::kNoSlot;
  std::uint32_t customer = base::kNoSlot;
  explicit operator bool() const { return position != base::kNoSlot || customer != base::kNoSlot; }
};
// The customer nearest to a point on the customers' side of the front line; elsewhere the position whose
// branch is drawn round it. None for an empty chart. Linear in customers there, else O(depth * reports).
Anchor anchor_at(const compose::Arrangement& arrangement, const compose::BranchBoxes& branches,
                 const compose::Insights& insights, base::Point chart_point);
Anchor anchor_of(const base::ItemId& item, const model::Organization& chart);
std::optional<base::Rect> place_of(const Anchor& anchor, const model::Organization& chart,
                                   const compose::Arrangement& arrangement);

}  // namespace flipchart::gui
