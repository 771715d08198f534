// What the laws of shaped charts range over: the random shapes of all layouts, with choices only these know.
#pragma once

#include "layout/random_case.hpp"

namespace flipchart::layout::testing {

using base::Point;

// By seed: leaders' own choices of columns, assistants, another shape of the whole, either alignment.
inline Case shaped_case(std::uint32_t seed) {
  Case it = random_case(seed);
  Dice dice(seed + 1000);
  const Slot n = it.slots();
  it.wish.form = Form::shaped;
  if (dice.chance(0.3)) it.wish.ends = Ends::front;
  if (dice.chance(0.3)) it.wish.size = {900, 1600};
  if (dice.chance(0.3)) {
    it.shape.columns.assign(n, 0);
    for (Slot s = 0; s < n; ++s) it.shape.columns[s] = dice.chance(0.2) ? dice.between(1, 5) : 0;
  }
  if (dice.chance(0.4)) {
    it.shape.assistant.assign(n, 0);
    for (Slot s = 0; s < n; ++s) {
      const bool leaf = it.shape.role[s] == Role::leaf && it.shape.parent[s] != kNoSlot;
      it.shape.assistant[s] = leaf && dice.chance(0.1) ? 1 : 0;
    }
  }
  it.placement = placed(it.shape, it.metrics, it.wish);
  return it;
}

// The corners of a line from a leader to a card, as placement.hpp describes them.
inline std::vector<Point> line_of(const Case& it, Slot s) {
  const Placement& p = it.placement;
  const Hang& hang = p.hang[s];
  const Rect& card = p.card[s];
  const Rect& leader = p.card[it.shape.parent[s]];
  const double x = leader.centre().x;
  std::vector<Point> line{{x, leader.bottom()}};
  if (hang.has_trunk()) {
    line.insert(line.end(), {{x, hang.fan}, {hang.trunk, hang.fan}, {hang.trunk, hang.bus}});
  } else {
    line.push_back({x, hang.bus});
  }
  if (hang.beside) {
    line.push_back({hang.trunk < card.x ? card.x : card.right(), hang.bus});
  } else {
    line.insert(line.end(), {{card.centre().x, hang.bus}, {card.centre().x, card.y}});
  }
  return line;
}

}  // namespace flipchart::layout::testing
