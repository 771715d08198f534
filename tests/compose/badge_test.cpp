// Promises of the badges on flows.
#include "compose/badges.hpp"

#include <gtest/gtest.h>

#include "compose/random_subject.hpp"

namespace flipchart::compose {
namespace {

TEST(Badges, NeverOverlapEachOther) {
  std::size_t badges = 0;
  for (unsigned seed = 0; seed < 80; ++seed) {
    RandomSubject random(seed);
    const FlowLayer layer = flow_layer(random.subject(), random.all);
    const std::vector<scene::Badge>& placed = layer.scene.badges;
    EXPECT_LE(placed.size(), kMostBadges);
    badges += placed.size();
    for (std::size_t i = 0; i < placed.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_FALSE(placed[i].box.overlaps(placed[j].box)) << "seed " << seed;
  }
  EXPECT_GT(badges, 100U);
}

TEST(Badges, StandInTheCorridorClearOfCards) {
  for (unsigned seed = 0; seed < 80; ++seed) {
    RandomSubject random(seed);
    const FlowLayer layer = flow_layer(random.subject(), random.all);
    for (const scene::Badge& badge : layer.scene.badges)
      for (const base::Rect& card : random.arrangement.placement.card)
        EXPECT_FALSE(badge.box.overlaps(card)) << "seed " << seed;
  }
}

TEST(Badges, CoverNoArrowheadAndNoCorner) {
  std::size_t badges = 0, lanes = 0;
  for (const model::Detail detail : {model::Detail::mid, model::Detail::near, model::Detail::far}) {
    for (unsigned seed = 0; seed < 25; ++seed) {
      RandomSubject random(seed, detail);
      const Obstacles obstacles(random.arrangement);
      const FlowPlan plan = planned_flows(random.subject(), random.insights.whole, obstacles);
      const FlowLayer layer = flow_layer(random.subject(), random.all);
      EXPECT_LE(plan.lanes.size(), kMostLanes);
      lanes = std::max(lanes, plan.lanes.size());
      badges += layer.scene.badges.size();
      for (const scene::Badge& badge : layer.scene.badges) {
        for (const scene::Flow& flow : layer.scene.flows) {
          if (flow.path.empty() || flow.kind == scene::FlowKind::from_customer) continue;
          const base::Point tip = flow.path.points.back();
          EXPECT_FALSE(badge.box.contains(tip))
              << "seed " << seed << " " << flow.from.id << " to " << flow.to.id;
        }
        for (const LaneLine& lane : plan.lanes) {
          if (lane.ab.now + lane.ba.now == 0) continue;
          EXPECT_FALSE(badge.box.contains({lane.x_a, lane.y})) << "seed " << seed;
          EXPECT_FALSE(badge.box.contains({lane.x_b, lane.y})) << "seed " << seed;
        }
      }
    }
  }
  EXPECT_GT(badges, 80U);
  EXPECT_GT(lanes, 12U);
}

TEST(Badges, HoldTheirTextAndName) {
  RandomSubject random(3);
  for (const scene::Badge& badge : flow_layer(random.subject(), random.all).scene.badges) {
    ASSERT_FALSE(badge.texts.empty());
    EXPECT_LE(badge.texts.back().at.x + badge.texts.back().width, badge.box.w);
    EXPECT_FALSE(badge.from.id.empty());
    EXPECT_FALSE(badge.to.id.empty());
    EXPECT_EQ(badge.box.h, 19);
  }
}

TEST(Badges, SmallHistoriesGetTheirLargestFew) {
  std::size_t below = 0;
  for (unsigned seed = 0; seed < 40; ++seed) {
    RandomSubject random(seed);
    const flow::Kept few = random.every(8);
    for (const scene::Badge& badge : flow_layer(random.subject(), few).scene.badges)
      below += std::stoul(badge.texts.front().text) < kBadgeFrom ? 1U : 0U;
  }
  EXPECT_GT(below, 20U);
}

TEST(Badges, ShowTheDiscOfTheNewestFixOnTheirSeam) {
  RandomSubject random(5);
  const FlowLayer before = flow_layer(random.subject(), random.all);
  const auto badge_of = [](const FlowLayer& layer) {
    for (const scene::Badge& badge : layer.scene.badges)
      if (badge.disc != scene::Disc::none) return badge;
    return scene::Badge{};
  };
  const scene::Badge bare = badge_of(before);
  ASSERT_EQ(bare.disc, scene::Disc::hollow);
  // An issue that passed this seam, owned with a proposal and a date to come.
  const flow::Units& units = random.insights.units;
  const std::uint32_t a = units.of[random.organization.find(bare.from.id)];
  const std::uint32_t b = units.of[random.organization.find(bare.to.id)];
  const flow::Routes& routes = random.insights.routes;
  model::Fix fix{"F1", "Fix", {}, "E0", {{"E1", "text"}}, {}, {}, model::FixStatus::open};
  for (std::uint32_t issue = 0; issue + 1 < routes.first_stop.size() && fix.issues.empty(); ++issue)
    for (std::uint32_t i = routes.first_stop[issue] + 1; i < routes.first_stop[issue + 1]; ++i) {
      const flow::HolderId from = routes.stops[i - 1].holder;
      const flow::HolderId to = routes.stops[i].holder;
      if (!flow::on_chart(from) || !flow::on_chart(to) || !fix.issues.empty()) continue;
      if ((units.of[from] == a && units.of[to] == b) || (units.of[from] == b && units.of[to] == a))
        fix.issues.emplace_back(random.history.text(random.history.issues()[issue].id));
    }
  ASSERT_FALSE(fix.issues.empty());
  random.decisions.fixes.push_back(fix);
  EXPECT_EQ(badge_of(flow_layer(random.subject(), random.all)).disc, scene::Disc::solid);
}

TEST(Badges, CountsAreRoundFarAndExactNear) {
  EXPECT_EQ(counted(68412, model::Detail::far), "68k");
  EXPECT_EQ(counted(9140, model::Detail::far), "9.1k");
  EXPECT_EQ(counted(9990, model::Detail::far), "10k");
  EXPECT_EQ(counted(800, model::Detail::far), "800");
  EXPECT_EQ(counted(68412, model::Detail::mid), "68,412");
}

}  // namespace
}  // namespace flipchart::compose
