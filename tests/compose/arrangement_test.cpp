// What the shape asked of the layout promises, on random charts.
#include "compose/arrangement.hpp"

#include <gtest/gtest.h>

#include "compose/highlight_route.hpp"
#include "compose/layers.hpp"
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
  c.insights = insights_of(c.organization, c.history, {}, {20000});
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

TEST_P(ArrangedCharts, FarDrawsEveryUnitOnceAsABlockOrAboveOne) {
  view.detail = model::Detail::far;
  const Insights insights = insights_of(c.organization, c.history, view, {20000});
  const Arrangement a = arranged(c.organization, insights, view);
  std::vector<int> blocks(insights.units.size(), 0);
  std::vector<int> cards(insights.units.size(), 0);
  for (Slot card = 0; card < a.slot.size(); ++card) {
    const bool childless = a.shape.first_child[card] == a.shape.first_child[card + 1];
    EXPECT_EQ(a.block[card] != 0, childless);
    EXPECT_EQ(a.shape.role[card] == Role::lead, childless);
    (a.block[card] != 0 ? blocks : cards)[a.unit[card]] += 1;
    if (a.slot[card] != kNoSlot) {
      EXPECT_EQ(a.slot[card], insights.units.leader[a.unit[card]]);
    } else {
      EXPECT_NE(a.block[card], 0);
    }
  }
  for (std::uint32_t unit = 0; unit < blocks.size(); ++unit) {
    EXPECT_LE(blocks[unit], 1);
    EXPECT_LE(cards[unit], 1);
    EXPECT_GE(blocks[unit] + cards[unit], 1);
    ASSERT_NE(a.unit_card[unit], kNoSlot);
    EXPECT_EQ(a.unit[a.unit_card[unit]], unit);
    EXPECT_EQ(a.block[a.unit_card[unit]] != 0, blocks[unit] == 1);
  }
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
  if (a.form != layout::Form::banded) return;
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
  const Insights insights = insights_of(organization, {}, {}, {0});
  model::View view;
  const Slot focus = organization.first_child(0);
  view.focus = organization.id(focus);
  view.focus_depth = 1;
  const Arrangement a = arranged(organization, insights, view);
  EXPECT_EQ(a.slot.size(), 1 + organization.child_count(focus));
  EXPECT_EQ(a.slot[0], focus);
}

// A chief for each of ten departments, and everybody else somewhere below, as charts grow.
model::Organization thousand(unsigned seed) {
  RandomChart random(seed);
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    model::PositionPart part;
    part.id = parts.texts.intern("P" + std::to_string(i));
    part.title = parts.texts.intern(i < 11 ? "Chief" : "Senior Vice President");
    part.holder_count = 1;
    part.first_holder = i;
    if (i > 0) part.parent = i < 11 ? 0 : static_cast<std::uint32_t>(1 + random.below(std::min(i - 1, 200U)));
    parts.holders.push_back({});
    if (i > 0 && i < 11) part.department = parts.texts.intern("Department " + std::to_string(i));
    parts.positions.push_back(part);
  }
  for (std::uint32_t customer = 0; customer < 120; ++customer) {
    model::Customer one;
    one.id = parts.texts.intern("C" + std::to_string(customer));
    one.segment = parts.texts.intern("Segment " + std::to_string(customer % 5));
    parts.customers.push_back(one);
    parts.links.push_back({customer, static_cast<Slot>(random.below(1000)), 1});
  }
  return model::Organization(std::move(parts));
}

TEST(Arrangement, FarOffAFocusIsOpenedWhereverItStands) {
  const model::Organization organization = thousand(3);
  RandomChart random(3);
  const model::History history = random.history(organization, 500);
  text::Measurer measurer;
  for (Slot focus = 0; focus < organization.size(); focus += 13) {
    model::View view;
    view.detail = model::Detail::far;
    view.overlays.flows = true;
    view.focus = organization.id(focus);
    view.focus_depth = focus % 3;
    const Insights insights = insights_of(organization, history, view, {0});
    const Arrangement a = arranged(organization, insights, view);
    ASSERT_EQ(a.slot[0], focus);
    EXPECT_EQ(a.slot.size() > 1, !organization.leads_nobody(focus));
    const model::Decisions none;
    const Subject subject{organization, history, none, insights, a, view, {0}, measurer};
    const flow::Kept kept = flow::kept_by({}, organization, history, insights.routes, insights.silos);
    EXPECT_FALSE(chart_layer(subject).cards.empty());
    const FlowLayer flows = flow_layer(subject, kept);
    std::uint64_t across = 0;
    for (const flow::UnitFlow& flow : insights.whole.across) across += flow.handovers;
    EXPECT_EQ(flows.shown + flows.not_drawn, across);
  }
}

TEST(Arrangement, ACustomerIsFoundInItsSegmentsPill) {
  const model::Organization organization = thousand(2);
  const model::History history;
  model::View view;
  view.detail = model::Detail::far;
  const Insights insights = insights_of(organization, history, view, {0});
  const Arrangement a = arranged(organization, insights, view);
  text::Measurer measurer;
  const model::Decisions none;
  const Subject subject{organization, history, none, insights, a, view, {0}, measurer};
  for (std::uint32_t customer = 0; customer < 120; ++customer) {
    const Spot spot = spot_of_customer(subject, customer);
    EXPECT_EQ(spot.id.id, organization.text(organization.customers()[customer].id));
    EXPECT_TRUE(a.placement.segment[a.segment_of[customer]].contains(spot.box.centre()));
  }
  const scene::Scene scene = chart_layer(subject);
  const auto pills = std::count_if(scene.bands.begin(), scene.bands.end(), [](const scene::Band& band) {
    return band.id.kind == base::ItemKind::segment && band.count == 24;
  });
  EXPECT_EQ(pills, 5);
}

TEST(Arrangement, AThousandPositionsFromFarOffFitAScreen) {
  for (unsigned seed = 1; seed < 6; ++seed) {
    const model::Organization organization = thousand(seed);
    RandomChart random(seed);
    const model::History history = random.history(organization, 3000);
    model::View view;
    view.overlays.flows = true;
    const Insights teams = insights_of(organization, history, view, {0});
    const Arrangement mid = arranged(organization, teams, view);
    view.detail = model::Detail::far;
    const Insights insights = insights_of(organization, history, view, {0});
    const Arrangement far = arranged(organization, insights, view);
    EXPECT_GT(mid.placement.bounds.w, 2 * view.size.w) << "otherwise this asks nothing";
    EXPECT_LE(far.placement.bounds.w, 2 * view.size.w);
    EXPECT_LE(far.placement.bounds.h, view.size.h * 1.1);
    EXPECT_EQ(far.shape.band_count, 10U);
    EXPECT_LT(insights.units.size(), teams.units.size());
    EXPECT_TRUE(far.segment_pills);
    EXPECT_EQ(far.placement.customer.size(), 5U);
    EXPECT_EQ(far.shape.server.size(), 120U);
  }
}

TEST(Arrangement, AnEmptyChartIsAnEmptyPicture) {
  const model::Organization organization;
  const Insights insights = insights_of(organization, {}, {}, {0});
  const Arrangement a = arranged(organization, insights, {});
  EXPECT_TRUE(a.slot.empty());
  EXPECT_EQ(a.shape.band_count, 0U);
}

}  // namespace
}  // namespace flipchart::compose
