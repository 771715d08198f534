// The thresholds of the three placements, and finding the same place in another one.
#include "gui/detail_choice.hpp"

#include <limits>

namespace flipchart::gui {

using base::kNoSlot;
using base::Slot;
using model::Detail;

Detail detail_for(Detail now, Closeness closeness) {
  switch (now) {
    case Detail::far:
      return closeness.over_fitted > kFarTwice ? Detail::mid : Detail::far;
    case Detail::near:
      return closeness.column < kNearFrom * (1 - kHysteresis) ? Detail::mid : Detail::near;
    case Detail::mid:
      break;
  }
  if (closeness.column >= kNearFrom) return Detail::near;
  return closeness.column < kFarBelow * (1 - kHysteresis) ? Detail::far : Detail::mid;
}

Slot position_near(const compose::Arrangement& from, const compose::Insights& insights,
                   base::Point chart_point) {
  Slot nearest = kNoSlot;
  double least = std::numeric_limits<double>::infinity();
  for (Slot card = 0; card < from.placement.card.size(); ++card) {
    const base::Point by = from.placement.card[card].centre() - chart_point;
    const double distance = by.x * by.x + by.y * by.y;
    if (distance >= least) continue;
    least = distance;
    nearest = card;
  }
  if (nearest == kNoSlot) return kNoSlot;
  const Slot position = from.slot[nearest];
  return position != kNoSlot ? position : insights.units.leader[from.unit[nearest]];
}

base::Point place_of(const compose::Arrangement& to, const model::Organization& organization, Slot position) {
  while (position != kNoSlot && to.shape_slot[position] == kNoSlot) position = organization.parent(position);
  return position == kNoSlot ? to.placement.bounds.centre()
                             : to.placement.card[to.shape_slot[position]].centre();
}

}  // namespace flipchart::gui
