// Reporting lines of the tidy form: from the middle of a leader's far side to the bus in the gap below its
// row, along it, and down to the report, past whatever stands in the rows between; to an assistant from the
// leader's line.
#include <gtest/gtest.h>

#include <cmath>

#include "layout/tidy_case.hpp"

namespace flipchart::layout::testing {
namespace {

using base::Point;

struct Segment {
  Point from;
  Point to;
  Rect box() const {
    return {std::min(from.x, to.x), std::min(from.y, to.y), std::abs(from.x - to.x), std::abs(from.y - to.y)};
  }
};

// A line may end on a card's edge.
bool crosses(const Rect& line, const Rect& card) {
  return line.grown(1e-4).overlaps(card.grown(-1e-3));
}

std::vector<Segment> segments_of(const Case& it, Slot s) {
  const Placement& p = it.placement;
  const Slot leader = it.shape.parent[s];
  const Rect& upper = p.card[leader];
  const Rect& lower = p.card[s];
  const Point start{upper.centre().x, upper.bottom()};
  const double bus = p.hang.empty() ? p.row_gap[p.parent_row[leader]].middle() : p.hang[s].bus;
  if (!p.hang.empty() && p.hang[s].has_trunk()) {
    const Point turn{p.hang[s].trunk, bus};
    const double side = lower.x > turn.x ? lower.x : lower.right();
    return {{start, {start.x, p.hang[s].fan}},
            {{start.x, p.hang[s].fan}, {turn.x, p.hang[s].fan}},
            {{turn.x, p.hang[s].fan}, turn},
            {turn, {side, bus}}};
  }
  return {{start, {start.x, bus}},
          {{start.x, bus}, {lower.centre().x, bus}},
          {{lower.centre().x, bus}, {lower.centre().x, lower.y}}};
}

Slot card_crossed(const Case& it, Slot s) {
  for (const Segment& segment : segments_of(it, s))
    for (Slot other = 0; other < it.slots(); ++other)
      if (!aside(it, other) && crosses(segment.box(), it.placement.card[other])) return other;
  return kNoSlot;
}

TEST(TidyLines, CrossNoCard) {
  for (std::uint32_t seed = 0; seed < 160; ++seed) {
    SCOPED_TRACE(seed);
    const Case it = tidy_case(seed);
    for (Slot s = 0; s < it.slots(); ++s) {
      if (aside(it, s) || it.shape.parent[s] == kNoSlot) continue;
      EXPECT_EQ(card_crossed(it, s), kNoSlot) << s;
    }
  }
}

TEST(TidyLines, ACardInTheWayWouldBeSeen) {
  Case it;
  it.shape = star(4);
  it.metrics = mid_metrics();
  it.wish.form = Form::tidy;
  it.placement = placed(it.shape, it.metrics, it.wish);
  EXPECT_EQ(card_crossed(it, 1), kNoSlot);
  it.placement.card[3] = it.placement.card[1];
  it.placement.card[3].y -= 5;
  EXPECT_EQ(card_crossed(it, 1), 3U);
}

// What two leaders of one row spread out below them never meets, so that every line can be followed.
TEST(TidyLines, BusesOfOneRowDoNotMeet) {
  for (std::uint32_t seed = 0; seed < 160; ++seed) {
    SCOPED_TRACE(seed);
    const Case it = tidy_case(seed);
    const Placement& p = it.placement;
    std::vector<Rect> buses;
    for (Slot s = 0; s < it.slots(); ++s) {
      Rect bus;
      for (Slot c = it.shape.first_child[s]; c < it.shape.first_child[s + 1]; ++c) {
        if (!reports(it, c)) continue;
        const double height = p.row_gap[p.parent_row[s]].middle() - 0.5;
        bus = bus.united({p.card[c].centre().x - 0.5, height, 1, 1});
      }
      if (!bus.empty()) buses.push_back(bus);
    }
    EXPECT_TRUE(none_overlap(buses));
  }
}

}  // namespace
}  // namespace flipchart::layout::testing
