// What the arrangement promises beyond the laws: centring, stretching towards the wish, columns, the
// extremes.
#include <gtest/gtest.h>

#include <algorithm>

#include "layout/forests.hpp"
#include "layout/placement.hpp"

namespace flipchart::layout::testing {
namespace {

// A root, `chiefs` below it, `heads` below each with a band, `managers` below each, `leads`, `leaves`.
TreeShape regular(std::uint32_t chiefs, std::uint32_t heads, std::uint32_t managers, std::uint32_t leads,
                  std::uint32_t leaves) {
  std::vector<Slot> parents{kNoSlot};
  std::vector<Slot> level{0};
  std::vector<Slot> next;
  for (const std::uint32_t count : {chiefs, heads, managers, leads, leaves}) {
    next.clear();
    for (const Slot parent : level) {
      for (std::uint32_t i = 0; i < count; ++i) {
        next.push_back(static_cast<Slot>(parents.size()));
        parents.push_back(parent);
      }
    }
    level = next;
  }
  TreeShape shape = shape_from_parents(parents);
  shape.band.assign(shape.parent.size(), kNoSlot);
  for (Slot s = 0; s < shape.parent.size(); ++s) {
    if (s > chiefs && s <= chiefs + chiefs * heads) {
      shape.band[s] = shape.band_count++;
    } else if (s > chiefs) {
      shape.band[s] = shape.band[shape.parent[s]];
    }
  }
  give_roles(shape);
  return shape;
}

TEST(Placement, LeadersStandOverTheMiddleOfThoseTheyLead) {
  const TreeShape shape = regular(3, 3, 2, 2, 7);
  const Placement p = placed(shape, mid_metrics(), {});
  for (Slot s = 0; s < shape.parent.size(); ++s) {
    if (shape.role[s] == Role::leaf) continue;
    const Slot first = shape.first_child[s];
    const Slot last = shape.first_child[s + 1] - 1;
    const double middle = shape.role[s] == Role::lead
                              ? p.stack[s].centre().x
                              : (p.card[first].centre().x + p.card[last].centre().x) / 2;
    EXPECT_NEAR(p.card[s].centre().x, middle, kTiny) << s;
  }
}

TEST(Placement, ACardIsNeverWiderThanTheInsideOfItsBand) {
  const Placement p = placed(regular(1, 12, 1, 1, 5), mid_metrics(), {});  // twelve bands of one column
  for (Slot head = 2; head < 14; ++head) {
    EXPECT_NEAR(p.card[head].w, p.column_width, kTiny);
    EXPECT_NEAR(p.card[head].x - p.band[head - 2].x, 6, kTiny);
  }
}

TEST(Placement, ChiefsOverhangWhereNothingIsInTheWayAndMakeRoomWhereSomethingIs) {
  Metrics metrics = mid_metrics();
  metrics.column_max = metrics.column_min;
  const Placement alone = placed(regular(1, 1, 1, 1, 3), metrics, {});
  EXPECT_NEAR(alone.band[0].w, metrics.column_min + 12, kTiny);
  EXPECT_NEAR(alone.bounds.w, 190, kTiny);  // the root's card, both sides of the band
  const Placement beside = placed(regular(2, 1, 1, 1, 3), metrics, {});
  EXPECT_GE(beside.card[2].x - beside.card[1].right(), metrics.column_gap - kTiny);
  EXPECT_GE(beside.band[1].x, beside.band[0].right() + 6 - kTiny);
}

TEST(Placement, ColumnsStretchUntilTheChartIsAsWideAsWished) {
  for (const std::uint32_t heads : {2U, 3U, 4U}) {
    const Placement p = placed(regular(1, heads, 1, 3, 6), mid_metrics(), {{1290, 900}, 0});
    EXPECT_NEAR(p.bounds.w, std::min(1290.0, heads * (3 * 159.0 + 8 + 12) + (heads - 1) * 6), 0.5);
  }
  const Placement wide = placed(regular(3, 3, 2, 2, 6), mid_metrics(), {{1290, 900}, 0});
  EXPECT_EQ(wide.column_width, 84);
  EXPECT_GT(wide.bounds.w, 1290);
}

TEST(Placement, LeavesThenGapsStretchUntilTheChartIsAsHighAsWished) {
  Metrics metrics = mid_metrics();
  const TreeShape shape = regular(3, 2, 2, 1, 7);
  metrics.leaf_pitch_max = metrics.leaf_pitch;
  metrics.row_gap_max = metrics.row_gap;
  const double least = placed(shape, metrics, {{1290, 2000}, 0}).extent();
  metrics.leaf_pitch_max = metrics.leaf_pitch + 5;
  metrics.row_gap_max = metrics.row_gap + 16;
  EXPECT_NEAR(placed(shape, metrics, {{1290, least - 50}, 0}).extent(), least, kTiny);
  EXPECT_NEAR(placed(shape, metrics, {{1290, least + 20}, 0}).extent(), least + 20, kTiny);
  EXPECT_NEAR(placed(shape, metrics, {{1290, least + 60}, 0}).extent(), least + 60, kTiny);
  EXPECT_NEAR(placed(shape, metrics, {{1290, least + 500}, 0}).extent(), least + 35 + 3 * 16, kTiny);
}

TEST(Placement, StacksTakeTheColumnsAskedFor) {
  const TreeShape shape = star(20);  // 19 leaves
  const auto columns = [&](std::uint32_t wish) {
    const Placement p = placed(shape, mid_metrics(), {{1290, 900}, wish});
    return static_cast<int>((p.stack[0].w + 4) / (p.column_width + 4) + 0.5);
  };
  EXPECT_EQ(columns(0), 3);  // nine rows at most
  EXPECT_EQ(columns(2), 2);
  EXPECT_EQ(columns(kNoSlot), 19);
}

TEST(Placement, TheFirstLeafStandsNextToTheCustomers) {
  const Placement p = placed(star(6), mid_metrics(), {{1290, 900}, 2});
  EXPECT_NEAR(p.card[1].bottom(), p.front_line, kTiny);
  EXPECT_NEAR(p.card[2].bottom(), p.front_line, kTiny);
  EXPECT_LT(p.card[1].x, p.card[2].x);
  EXPECT_LT(p.card[5].y, p.card[3].y);
  EXPECT_NEAR(p.card[5].x, p.card[1].x, kTiny);
}

TEST(Placement, ALoneLeaderLeadingNobodyIsAStackOfOne) {
  const Placement p = placed(chain(1), mid_metrics(), {});
  EXPECT_NEAR(p.card[0].bottom(), p.front_line, kTiny);
  EXPECT_NEAR(p.card[0].w, p.column_width, kTiny);
  EXPECT_TRUE(p.stack[0].empty());
}

TEST(Placement, NothingAtAllHasNoExtent) {
  const Placement p = placed(TreeShape{}, mid_metrics(), {});
  EXPECT_EQ(p.bounds, Rect{});
  TreeShape only_ends;
  only_ends.first_child = {0};
  EXPECT_EQ(placed(only_ends, mid_metrics(), {}).bounds, Rect{});
}

TEST(Placement, DepthAndWidthHaveNoLimitOtherThanMemory) {
  for (const TreeShape& shape : {chain(200000), star(200000), caterpillar(200000)}) {
    const Placement p = placed(shape, mid_metrics(), {});
    double bottom = 0;
    for (const Rect& card : p.card) bottom = std::max(bottom, card.bottom());
    EXPECT_NEAR(bottom, p.front_line, kTiny);
  }
}

TEST(Placement, ABoxAsideMayBeHigherThanTheChart) {
  Dice dice(7);
  TreeShape shape = random_forest(dice, 400, 1, 1);  // four hundred roots, all but one aside
  shape.aside.assign(400, 1);
  shape.aside[0] = 0;
  const Placement p = placed(shape, mid_metrics(), {});
  EXPECT_LE(p.aside.w, 3 * p.aside.h);
  EXPECT_NEAR(p.card[0].bottom(), p.front_line, kTiny);
  EXPECT_GE(p.aside.y, 0);
}

}  // namespace
}  // namespace flipchart::layout::testing
