// What the shape asked of the layout promises, on random charts.
#include "compose/arrangement.hpp"

#include <gtest/gtest.h>

#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;
using layout::Role;

struct Case {
  model::Organization organization;
  model::History history;
  Insights insights;
};

Case case_of(unsigned seed) {
  RandomChart random(seed);
  Case c;
  c.organization = random.organization(1 + random.below(200));
  c.history = random.history(c.organization, 60);
  c.insights = insights_of(c.organization, c.history, model::SiloRule::department,
                           model::HolderColumn::actor_else_group, {20000});
  return c;
}

class ArrangedCharts : public testing::TestWithParam<unsigned> {
 protected:
  Case c = case_of(GetParam());
  model::View view;
};

TEST_P(ArrangedCharts, MidAndNearDrawEveryPositionOnce) {
  for (const model::Detail detail : {model::Detail::mid, model::Detail::near}) {
    view.detail = detail;
    const Arrangement a = arranged(c.organization, c.insights, view);
    ASSERT_EQ(a.slot.size(), c.organization.size());
    for (Slot card = 0; card < a.slot.size(); ++card) EXPECT_EQ(a.shape_slot[a.slot[card]], card);
  }
}

TEST_P(ArrangedCharts, FarKeepsLeadersAndOneBlockForEachTeam) {
  view.detail = model::Detail::far;
  const Arrangement a = arranged(c.organization, c.insights, view);
  std::vector<int> blocks(c.insights.units.size(), 0);
  for (Slot card = 0; card < a.slot.size(); ++card) {
    if (a.slot[card] == kNoSlot) {
      ++blocks[a.unit[card]];
    } else {
      const bool root = c.organization.parent(a.slot[card]) == kNoSlot;
      EXPECT_TRUE(root || !c.organization.leads_nobody(a.slot[card]));
    }
  }
  for (std::uint32_t unit = 0; unit < blocks.size(); ++unit)
    EXPECT_EQ(blocks[unit], c.insights.units.people[unit] > 1 ? 1 : 0) << unit;
}

TEST_P(ArrangedCharts, ShapesAreBreadthFirstTrees) {
  for (const model::Detail detail : {model::Detail::mid, model::Detail::far}) {
    view.detail = detail;
    const Arrangement a = arranged(c.organization, c.insights, view);
    ASSERT_EQ(a.shape.first_child.size(), a.slot.size() + 1);
    for (Slot card = 0; card < a.slot.size(); ++card) {
      const Slot parent = a.shape.parent[card];
      if (parent == kNoSlot) continue;
      EXPECT_LT(parent, card);
      EXPECT_GE(card, a.shape.first_child[parent]);
      EXPECT_LT(card, a.shape.first_child[parent + 1]);
    }
  }
}

TEST_P(ArrangedCharts, BandsAreWholeBranchesOfOneSilo) {
  const Arrangement a = arranged(c.organization, c.insights, view);
  if (a.shape.band_count == 0) return;
  EXPECT_LE(a.shape.band_count, 24U);
  for (Slot card = 0; card < a.slot.size(); ++card) {
    const Slot parent = a.shape.parent[card];
    const std::uint32_t band = a.shape.band[card];
    if (parent != kNoSlot && a.shape.band[parent] != kNoSlot) {
      EXPECT_EQ(band, a.shape.band[parent]);
    }
    if (band != kNoSlot) {
      EXPECT_EQ(c.insights.silos.of[a.slot[card]], a.band_silo[band]);
    }
    const bool top = band != kNoSlot && (parent == kNoSlot || a.shape.band[parent] == kNoSlot);
    if (top) {
      EXPECT_FALSE(c.organization.leads_nobody(a.slot[card]));
    }
  }
  for (std::size_t band = 1; band < a.placement.band.size(); ++band)
    EXPECT_LE(a.placement.band[band - 1].x, a.placement.band[band].x);
}

TEST_P(ArrangedCharts, CorridorOrderIsTheOrderOnTheChart) {
  view.overlays.flows = true;
  const Arrangement a = arranged(c.organization, c.insights, view);
  std::vector<std::pair<std::uint32_t, double>> ends;
  for (std::uint32_t unit = 0; unit < a.corridor_order.size(); ++unit) {
    if (a.corridor_order[unit] == kNoSlot) continue;
    const Slot card = a.shape_slot[c.insights.units.leader[unit]];
    const bool lead = a.shape.role[card] == Role::lead;
    ends.push_back({a.corridor_order[unit], lead ? a.placement.card[card].x : a.placement.stack[card].x});
  }
  std::sort(ends.begin(), ends.end());
  for (std::size_t i = 1; i < ends.size(); ++i) EXPECT_LT(ends[i - 1].second, ends[i].second + 1e-6);
}

TEST_P(ArrangedCharts, CorridorHoldsTheLanesOfTheWholeHistory) {
  view.overlays.flows = true;
  const Arrangement a = arranged(c.organization, c.insights, view);
  EXPECT_LE(a.lanes.lanes.size(), kMostLanes);
  EXPECT_LE(a.lanes.depth, a.metrics.corridor + 1e-6);
  std::uint64_t drawn = a.lanes.not_drawn;
  for (const LaneChoice::Lane& lane : a.lanes.lanes) {
    drawn += lane.handovers();
    EXPECT_LT(a.corridor_order[lane.unit_a], a.corridor_order[lane.unit_b]);
    EXPECT_GE(lane.middle - lane.width() / 2, kFirstLane - 1e-6);
    EXPECT_LE(lane.middle + lane.width() / 2, a.lanes.depth - kAfterLanes + 1e-6);
  }
  std::uint64_t across = 0;
  for (const flow::UnitFlow& flow : c.insights.whole.across)
    across += flow.from == flow.to ? 0 : flow.handovers;
  EXPECT_EQ(drawn, across);
}

TEST_P(ArrangedCharts, AFilterNeverMovesACard) {
  view.overlays.flows = true;
  const Arrangement whole = arranged(c.organization, c.insights, view);
  view.filter.issues = {"I1"};
  view.filter.order = {model::FilterField::issue};
  const Arrangement filtered = arranged(c.organization, c.insights, view);
  EXPECT_EQ(whole.placement.card, filtered.placement.card);
}

TEST_P(ArrangedCharts, LanesShrinkIntoTheRoomTheyAreGiven) {
  view.overlays.flows = true;
  const Arrangement a = arranged(c.organization, c.insights, view);
  if (a.lanes.lanes.empty()) return;
  const LaneChoice thinnest = chosen_lanes(c.insights.whole, a.corridor_order, 0);
  const double room = (thinnest.depth + a.lanes.depth) / 2;
  const LaneChoice fitted = chosen_lanes(c.insights.whole, a.corridor_order, 14, room);
  EXPECT_LE(fitted.depth, room + 1e-6);
}

INSTANTIATE_TEST_SUITE_P(Seeds, ArrangedCharts, testing::Range(1U, 31U));

TEST(Arrangement, FocusShowsOneBranchOnly) {
  RandomChart random(7);
  const model::Organization organization = random.organization(120);
  const Insights insights =
      insights_of(organization, {}, model::SiloRule::department, model::HolderColumn::actor, {0});
  model::View view;
  const Slot focus = organization.first_child(0);
  view.focus = organization.id(focus);
  view.focus_depth = 1;
  const Arrangement a = arranged(organization, insights, view);
  EXPECT_EQ(a.slot.size(), 1 + organization.child_count(focus));
  EXPECT_EQ(a.slot[0], focus);
}

TEST(Arrangement, AnEmptyChartIsAnEmptyPicture) {
  const model::Organization organization;
  const Insights insights =
      insights_of(organization, {}, model::SiloRule::department, model::HolderColumn::actor, {0});
  const Arrangement a = arranged(organization, insights, {});
  EXPECT_TRUE(a.slot.empty());
  EXPECT_EQ(a.shape.band_count, 0U);
}

}  // namespace
}  // namespace flipchart::compose
