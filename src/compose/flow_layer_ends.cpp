// A lead's card stands on the corridor. A leader higher up is reached on the card, straight down through a
// free place of the rows between, or with one jog below the card; where there is no way to it, on the stack
// of the own team.
#include "compose/flow_layer_ends.hpp"

#include <algorithm>
#include <cmath>

#include "compose/flow_layer_lanes.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;
using base::Slot;
using Kind = LaneEnd::Kind;

constexpr double kClearance = 4;
constexpr double kNarrowestEdge = 10;  // an edge that takes a port
constexpr double kWidestAbove = 48;    // ports of one leader above the corridor stand close together
constexpr double kFarthestJog = 420;

const Interval* widest_of(const std::vector<Interval>& pieces) {
  const Interval* best = nullptr;
  for (const Interval& piece : pieces)
    if (piece.width() >= kNarrowestEdge && (best == nullptr || piece.width() > best->width())) best = &piece;
  return best;
}

const Interval* nearest_of(const std::vector<Interval>& pieces, double x) {
  const Interval* best = nullptr;
  double least = 0;
  for (const Interval& piece : pieces) {
    if (piece.width() < kNarrowestEdge) continue;
    const double far = std::abs(std::clamp(x, piece.left, piece.right) - x);
    if (best == nullptr || far < least) {
      best = &piece;
      least = far;
    }
  }
  return best;
}

// At most kWidestAbove of a free place: its right end, away from the rivers in the middle of the card.
Interval part_of(const Interval& free) {
  return {std::max(free.left, free.right - kWidestAbove), free.right};
}

LaneEnd end_below(Kind kind, Slot card, Interval edge, double y) {
  LaneEnd end;
  end.kind = kind;
  end.card = card;
  end.edge = edge;
  end.y = y;
  return end;
}

LaneEnd end_above(const Arrangement& a, const Obstacles& obstacles, Slot card) {
  const Rect& box = a.placement.card[card];
  const double top = a.placement.corridor.top;
  if (box.bottom() > top + 0.5) return {};
  const auto straight = obstacles.free_between(box.x, box.right(), box.bottom(), top, kClearance);
  if (const Interval* free = widest_of(straight))
    return end_below(Kind::above, card, part_of(*free), box.bottom());
  const std::size_t row = card < a.placement.parent_row.size() ? a.placement.parent_row[card] : kNoSlot;
  if (row >= a.placement.row_gap.size()) return {};
  const layout::Gap& gap = a.placement.row_gap[row];
  const double middle = box.centre().x;
  const double left = std::max(a.placement.bounds.x, middle - kFarthestJog);
  const double right = std::min(a.placement.bounds.right(), middle + kFarthestJog);
  const auto around = obstacles.free_between(left, right, gap.middle(), top, kClearance);
  const Interval* free = nearest_of(around, middle);
  if (free == nullptr) return {};
  LaneEnd end = end_below(Kind::above, card, *free, box.bottom());
  if (end.edge.width() > kWidestAbove) {
    const double x = std::clamp(middle, free->left + kWidestAbove / 2, free->right - kWidestAbove / 2);
    end.edge = {x - kWidestAbove / 2, x + kWidestAbove / 2};
  }
  end.jogs = true;
  end.jog = gap.middle();
  end.card_x =
      std::clamp((end.edge.left + end.edge.right) / 2, box.x + 8, std::max(box.x + 8, box.right() - 8));
  const double from = std::min(end.card_x, end.edge.left);
  const double to = std::max(end.card_x, end.edge.right);
  if (!obstacles.free({from - 2, end.jog - 2, to - from + 4, 4})) return {};
  if (!obstacles.free({end.card_x - 2, box.bottom(), 4, end.jog - box.bottom()})) return {};
  return end;
}

// Whether the stack is one card: a line that ends there would tell of one person.
bool stands_alone(const Arrangement& a, Slot leader) {
  const Rect stack = a.placement.stack_of(leader);
  const auto in_it = [&](Slot card) { return stack.overlaps(a.placement.card[card]); };
  Slot cards = 0;
  for (Slot card = a.shape.first_child[leader]; card < a.shape.first_child[leader + 1]; ++card)
    cards += in_it(card) ? 1 : 0;
  return cards < 2;
}

LaneEnd end_of(const Arrangement& a, const Obstacles& obstacles, Slot card) {
  const Rect& box = a.placement.card[card];
  const double teams = a.placement.corridor.bottom;
  if (box.empty() || stands_aside(a, card)) return {};
  const auto way_to = [&](const Rect& target) {
    return obstacles.free_between(target.x, target.right(), teams - 0.5, target.y, 2);
  };
  if (box.y >= teams - 0.5) {
    const auto ways = way_to(box);
    const Interval* free = widest_of(ways);
    return free == nullptr ? LaneEnd{} : end_below(Kind::lead, card, *free, box.y);
  }
  if (LaneEnd end = end_above(a, obstacles, card); end.kind != Kind::none) return end;
  const Rect stack = a.placement.stack_of(card);
  if (stack.empty() || stack.y < teams - 0.5 || stands_alone(a, card)) return {};
  const auto ways = way_to(stack);
  const Interval* free = widest_of(ways);
  return free == nullptr ? LaneEnd{} : end_below(Kind::stack, card, *free, stack.y);
}

}  // namespace

std::vector<LaneEnd> lane_ends(const Subject& subject, const Obstacles& obstacles,
                               const std::vector<std::uint8_t>& wanted) {
  const Arrangement& a = subject.arrangement;
  const flow::Units& units = subject.insights.units;
  std::vector<LaneEnd> ends(units.size());
  if (a.placement.corridor.bottom <= a.placement.corridor.top) return ends;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (wanted[unit] == 0) continue;
    const Slot card = a.unit_card[unit];
    if (card == kNoSlot) continue;
    ends[unit] = end_of(a, obstacles, card);
    ends[unit].id = leader_id(subject, unit);
  }
  return ends;
}

}  // namespace flipchart::compose
