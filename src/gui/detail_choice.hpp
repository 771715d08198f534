// Which of the three placements of a chart suits how close the window looks: full cards near, one line at a
// middle distance, blocks of teams from far. Changing over keeps what is under the pointer where it is. Pure.
#pragma once

#include "base/geometry.hpp"
#include "compose/arrangement.hpp"
#include "compose/branch_boxes.hpp"
#include "compose/insights.hpp"
#include "compose/sight.hpp"
#include "model/organization.hpp"
#include "model/view.hpp"

namespace flipchart::gui {

// Widths of one leaf column in logical pixels of the screen from which each placement is left.
inline constexpr double kNearFrom = 160;
inline constexpr double kFarBelow = compose::kCardsFrom;
inline constexpr double kHysteresis = 0.08;
inline constexpr double kFarTwice = 1.9;  // far is left when zoomed in by this much from the whole chart

// So much larger than what can be read are letters when a stage is left for full cards.
inline constexpr double kStageLeft = 1.1;

// How close the window looks now.
struct Closeness {
  double column = 0;       // screen width of a leaf column of the present placement
  double over_fitted = 1;  // zoom as a multiple of the zoom that shows the whole chart
  bool has_far = true;     // false where the placement shows branches as blocks by itself
  bool presented = false;  // then people come only where their names are large enough
  double letters = 0;    // presented: the smallest letters of a full card, as a multiple of what can be read
  bool has_near = true;  // false where full cards, seen as a whole, would be too small again
};

// The placement for this closeness. Far is for charts whose columns are under kFarBelow when the whole is
// shown: a small one never gets there.
model::Detail detail_for(model::Detail now, const Closeness& closeness);

// The deepest position whose branch is drawn round `chart_point` (leaders on top); kNoSlot for an empty
// chart. Goes down the tree: O(depth * reports).
base::Slot position_at(const compose::Arrangement& from, const compose::BranchBoxes& branches,
                       const compose::Insights& insights, base::Point chart_point);
// The card that stands for a position: its own, else that of the nearest leader above it that is drawn;
// kNoSlot for none.
base::Slot card_of(const compose::Arrangement& in, const model::Organization& organization,
                   base::Slot position);

}  // namespace flipchart::gui
