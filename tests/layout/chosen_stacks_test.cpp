// What a person may choose about stacks: the columns of one, and whether all begin at their leaders or end at
// the front.
#include <gtest/gtest.h>

#include <set>

#include "layout/placement.hpp"
#include "layout/random_case.hpp"

namespace flipchart::layout::testing {
namespace {

TEST(StacksFromTheirLeaders, StandAsAtTheFrontButHigher) {
  for_each_case([](const Case& it) {
    Wish wish = it.wish;
    wish.ends = Ends::leaders;
    const Placement& front = it.placement;
    const Placement p = placed(it.shape, it.metrics, wish);
    EXPECT_EQ(p.bounds, front.bounds);
    EXPECT_EQ(p.band, front.band);
    EXPECT_EQ(p.customer, front.customer);
    EXPECT_TRUE(none_overlap(p.card));
    for (Slot s = 0; s < it.slots(); ++s) {
      EXPECT_EQ(p.card[s].x, front.card[s].x);
      EXPECT_LE(p.card[s].y, front.card[s].y + kTiny);
      if (it.shape.role[s] != Role::leaf || aside(it, s)) {
        EXPECT_EQ(p.card[s], front.card[s]);
      }
      if (!in_stack(it, s)) continue;
      const Slot leader = it.shape.parent[s];
      EXPECT_TRUE(within(p.card[s], p.stack[leader])) << s;
      EXPECT_NEAR(p.card[s].y - p.stack[leader].y, front.card[s].y - front.stack[leader].y, kTiny);
    }
  });
}

TEST(StacksFromTheirLeaders, BeginOnOneLineBelowTheCorridor) {
  for_each_case([](const Case& it) {
    Wish wish = it.wish;
    wish.ends = Ends::leaders;
    const Placement p = placed(it.shape, it.metrics, wish);
    std::set<double> below_leads;
    for (Slot s = 0; s < it.slots(); ++s) {
      if (p.stack[s].empty()) continue;
      EXPECT_GE(p.stack[s].y, p.card[s].bottom() - kTiny);
      EXPECT_GE(p.stack[s].y, p.corridor.bottom - kTiny);
      if (it.shape.role[s] == Role::lead) {
        below_leads.insert(p.stack[s].y);
        EXPECT_NEAR(p.stack[s].y - p.card[s].bottom(), it.metrics.lead_gap, kTiny);
      }
    }
    EXPECT_LE(below_leads.size(), 1U);
  });
}

TEST(ChosenColumns, AreThoseOfThatLeaderAlone) {
  for_each_case([](const Case& it) {
    TreeShape shape = it.shape;
    Dice dice(it.slots());
    shape.columns.assign(shape.parent.size(), 0);
    for (std::uint32_t& columns : shape.columns) columns = dice.chance(0.5) ? dice.between(1, 6) : 0;
    const Placement p = placed(shape, it.metrics, it.wish);
    EXPECT_TRUE(none_overlap(p.card));
    for (Slot s = 0; s < it.slots(); ++s) {
      const auto columns_in = [&](const Placement& placement) {
        std::set<double> left;
        for (Slot c = shape.first_child[s]; c < shape.first_child[s + 1]; ++c)
          if (in_stack(it, c)) left.insert(placement.card[c].x);
        return left.size();
      };
      Slot leaves = 0;
      for (Slot c = shape.first_child[s]; c < shape.first_child[s + 1]; ++c)
        leaves += in_stack(it, c) ? 1 : 0;
      if (shape.columns[s] == 0 || leaves == 0) {
        EXPECT_EQ(columns_in(p), columns_in(it.placement)) << s;
      } else {
        EXPECT_EQ(columns_in(p), std::min(leaves, shape.columns[s])) << s;
      }
    }
  });
}

}  // namespace
}  // namespace flipchart::layout::testing
