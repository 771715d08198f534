// A page in pieces is the chart at once: the same cards and lines, turned, hidden and yielding alike.
#include "compose/crowd.hpp"

#include <gtest/gtest.h>

#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

class PagesInPieces : public testing::TestWithParam<unsigned> {
 protected:
  PagesInPieces() {
    view.facing = GetParam() % 2;
    view.overlays.flows = GetParam() % 3 == 0;
    view.room_safe = GetParam() % 4 == 0;
    if (GetParam() % 5 == 0) view.detail = model::Detail::near;
    insights = insights_of(organization, history, view, {20000});
    arrangement = arranged(organization, insights, view);
  }

  RandomChart random{GetParam()};
  model::Organization organization = random.organization(1 + random.below(4000));
  model::History history = random.history(organization, 60);
  model::Decisions decisions;
  model::View view;
  Insights insights;
  Arrangement arrangement;
  text::Measurer measurer;
};

TEST_P(PagesInPieces, HoldTheChartLayersCardsAndLinks) {
  const Subject subject{organization, history, decisions, insights, arrangement, view, {20000}, measurer};
  const scene::Page page = page_of(subject, view);
  EXPECT_EQ(page.crowd.pieces, (organization.size() + 1023) / 1024);

  scene::Scene all = chart_layer(subject);
  if (view.overlays.flows) {
    const flow::Kept kept =
        flow::kept_by(view.filter, organization, history, insights.routes, insights.silos);
    yield_to_rivers(all, flow_layer(subject, kept).scene);
  }
  all = scene::faced(std::move(all), view.facing);
  if (view.room_safe) hide_personal_ids(all, room_ids(organization));
  const scene::Scene made = scene::whole(page);
  scene::Scene only_chart;  // of both what the chart layer makes
  only_chart.facing = all.facing;
  only_chart.extent = all.extent;
  only_chart.bounds = all.bounds;
  scene::Scene expected = only_chart;
  only_chart.cards = made.cards;
  only_chart.links = made.links;
  expected.cards = all.cards;
  expected.links = all.links;
  EXPECT_EQ(scene::dumped(only_chart), scene::dumped(expected));
}

INSTANTIATE_TEST_SUITE_P(Seeds, PagesInPieces, testing::Range(1U, 16U));

}  // namespace
}  // namespace flipchart::compose
