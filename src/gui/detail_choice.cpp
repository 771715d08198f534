// The thresholds of the three placements, and finding the same place in another one.
#include "gui/detail_choice.hpp"

namespace flipchart::gui {

using base::kNoSlot;
using base::Slot;
using model::Detail;

Detail detail_for(Detail now, const Closeness& closeness) {
  if (closeness.presented) {
    if (now == Detail::far) return closeness.over_fitted > kFarTwice ? Detail::near : Detail::far;
    return now == Detail::near && closeness.letters >= 1 ? Detail::near : Detail::far;
  }
  switch (now) {
    case Detail::far:
      return closeness.over_fitted > kFarTwice ? Detail::mid : Detail::far;
    case Detail::near:
      return closeness.column < kNearFrom * (1 - kHysteresis) ? Detail::mid : Detail::near;
    case Detail::mid:
      break;
  }
  if (closeness.column >= kNearFrom && closeness.has_near) return Detail::near;
  const bool small = closeness.column < kFarBelow * (1 - kHysteresis);
  return small && closeness.has_far ? Detail::far : Detail::mid;
}

Slot position_at(const compose::Arrangement& from, const compose::BranchBoxes& branches,
                 const compose::Insights& insights, base::Point chart_point) {
  const base::Rect here{chart_point.x, chart_point.y, 1e-6, 1e-6};
  Slot card = kNoSlot;
  Slot first = 0;
  Slot end = branches.roots();
  while (first < end) {
    Slot inner = kNoSlot;
    branches.meeting(here, first, end, [&](Slot meets) { inner = meets; });
    if (inner == kNoSlot) break;
    card = inner;
    first = from.shape.first_child[card];
    end = from.shape.first_child[card + 1];
  }
  if (card == kNoSlot && branches.roots() > 0) card = 0;
  if (card == kNoSlot) return kNoSlot;
  const Slot position = from.slot[card];
  return position != kNoSlot ? position : insights.units.leader[from.unit[card]];
}

Slot card_of(const compose::Arrangement& in, const model::Organization& organization, Slot position) {
  while (position != kNoSlot && in.shape_slot[position] == kNoSlot) position = organization.parent(position);
  return position == kNoSlot ? kNoSlot : in.shape_slot[position];
}

}  // namespace flipchart::gui
