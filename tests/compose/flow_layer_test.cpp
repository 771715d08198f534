// Laws of the flow layer, over random companies and histories in all three placements.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "compose/flow_layer_plan.hpp"
#include "compose/ports.hpp"
#include "compose/random_subject.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;
using scene::Flow;
using scene::FlowKind;

constexpr unsigned kFlowSeeds = 60;

bool lane(const Flow& flow) {
  return flow.kind == FlowKind::within || flow.kind == FlowKind::crossing;
}

// The card or the team a flow ends at may be touched at its edge, nothing else may.
bool passes_through(const std::vector<Point>& line, double half, const Rect& card) {
  const Rect inside = card.grown(-0.75);
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Rect leg{std::min(line[i].x, line[i + 1].x) - half, std::min(line[i].y, line[i + 1].y),
                   std::abs(line[i].x - line[i + 1].x) + 2 * half,
                   std::abs(line[i].y - line[i + 1].y) + 0.01};
    if (leg.overlaps(inside)) return true;
  }
  return false;
}

TEST(FlowLayer, NoFlowPassesThroughACard) {
  std::size_t flows = 0;
  for (const model::Detail detail : kDetails) {
    for (unsigned seed = 0; seed < kFlowSeeds; ++seed) {
      RandomSubject random(seed, detail);
      const FlowLayer layer = flow_layer(random.subject(), random.all);
      for (const Flow& flow : layer.scene.flows) {
        if (flow.path.empty()) continue;
        ++flows;
        const std::vector<Point> line = scene::flattened(flow.path);
        for (const Rect& card : random.arrangement.placement.card)
          ASSERT_FALSE(passes_through(line, flow.width / 2, card))
              << "seed " << seed << ": " << flow.from.id << " to " << flow.to.id << " kind "
              << static_cast<int>(flow.kind) << " from " << line.front().x << ", " << line.front().y << " to "
              << line.back().x << ", " << line.back().y << " card at " << card.x << ", " << card.y << " "
              << card.w << " x " << card.h;
      }
    }
  }
  EXPECT_GT(flows, 1000U);
}

TEST(FlowLayer, WhatIsDrawnAndWhatIsNotMakeUpAllHandoversBetweenTeams) {
  std::uint64_t drawn = 0;
  for (const model::Detail detail : kDetails) {
    for (unsigned seed = 0; seed < kFlowSeeds; ++seed) {
      RandomSubject random(seed, detail);
      for (const std::uint32_t nth : {1U, 3U}) {
        const flow::Kept kept = random.every(nth);
        const FlowLayer layer = flow_layer(random.subject(), kept);
        const flow::UnitFlows now =
            flow::unit_flows(random.organization, random.history, random.insights.routes,
                             random.insights.units, random.insights.silos, kept);
        std::uint64_t sideways = 0;
        for (const flow::UnitFlow& flow : now.across) sideways += flow.handovers;
        std::uint64_t lanes = 0;
        for (const Flow& flow : layer.scene.flows) lanes += lane(flow) ? flow.handovers : 0;
        EXPECT_EQ(lanes, layer.shown);
        EXPECT_EQ(layer.shown + layer.not_drawn, sideways);
        EXPECT_EQ(layer.off_chart, now.off_chart);
        drawn += layer.shown;
      }
    }
  }
  EXPECT_GT(drawn, 1000U);
}

TEST(FlowLayer, MoreHandoversAreNeverThinner) {
  for (unsigned seed = 0; seed < kFlowSeeds; ++seed) {
    RandomSubject random(seed);
    const FlowLayer layer = flow_layer(random.subject(), random.all);
    std::map<std::uint64_t, double> width;
    for (const Flow& flow : layer.scene.flows) {
      if (!lane(flow)) continue;
      EXPECT_GE(flow.width, 1.5);
      EXPECT_LE(flow.width, random.arrangement.widest_flow + 1e-6);
      const auto [at, fresh] = width.emplace(flow.handovers, flow.width);
      EXPECT_DOUBLE_EQ(at->second, flow.width);
      if (at != width.begin()) {
        EXPECT_LE(std::prev(at)->second, flow.width);
      }
      if (std::next(at) != width.end()) {
        EXPECT_GE(std::next(at)->second, flow.width);
      }
    }
  }
}

TEST(FlowLayer, AFilterMovesNoLine) {
  std::size_t compared = 0;
  for (unsigned seed = 0; seed < kFlowSeeds; ++seed) {
    RandomSubject random(seed);
    const FlowLayer whole = flow_layer(random.subject(), random.all);
    const FlowLayer some = flow_layer(random.subject(), random.every(4));
    for (const Flow& flow : some.scene.flows) {
      if (flow.kind == FlowKind::from_customer) continue;
      const auto same =
          std::find_if(whole.scene.flows.begin(), whole.scene.flows.end(), [&](const Flow& other) {
            return other.kind == flow.kind && other.from == flow.from && other.to == flow.to;
          });
      ASSERT_NE(same, whole.scene.flows.end());
      EXPECT_EQ(same->path.points.front().x, flow.path.points.front().x);
      EXPECT_EQ(same->path.points.back().x, flow.path.points.back().x);
      const auto lowest = [](const Flow& f) {
        return std::minmax_element(f.path.points.begin(), f.path.points.end(),
                                   [](const Point& l, const Point& r) { return l.y < r.y; });
      };
      if (lane(flow)) {
        EXPECT_DOUBLE_EQ(lowest(*same).first->y, lowest(flow).first->y);
      }
      ++compared;
    }
  }
  EXPECT_GT(compared, 300U);
}

TEST(FlowLayer, LinesOfOneCardNeverCrossEachOther) {
  for (unsigned seed = 0; seed < kFlowSeeds; ++seed) {
    RandomSubject random(seed);
    const Subject subject = random.subject();
    const Obstacles obstacles(random.arrangement);
    const FlowPlan plan = planned_flows(subject, random.insights.whole, obstacles);
    for (std::uint32_t unit = 0; unit < plan.end.size(); ++unit) {
      if (plan.end[unit].kind != LaneEnd::Kind::lead) continue;
      struct At {
        double x, y, half;
        bool leaves_left;
      };
      std::vector<At> ports;
      for (const LaneLine& line : plan.lanes) {
        if (line.unit_a == unit) ports.push_back({line.x_a, line.y, line.bundle() / 2, false});
        if (line.unit_b == unit) ports.push_back({line.x_b, line.y, line.bundle() / 2, true});
      }
      for (const At& port : ports) {
        EXPECT_GE(port.x, plan.end[unit].edge.left);
        EXPECT_LE(port.x, plan.end[unit].edge.right);
        // Towards the side it leaves to, every other trunk must end before its lane.
        for (const At& other : ports) {
          const bool in_the_way = port.leaves_left ? other.x < port.x : other.x > port.x;
          if (in_the_way && other.leaves_left == port.leaves_left) {
            EXPECT_GE(other.y, port.y);
          }
          if (port.leaves_left && !other.leaves_left) {
            EXPECT_LE(port.x, other.x);
          }
        }
      }
    }
  }
}

TEST(FlowLayer, NearlyEveryReportingLineAndTeamIsReached) {
  std::size_t rivers = 0, drawn = 0, asked = 0, above = 0;
  std::uint64_t shown = 0, not_drawn = 0;
  for (const model::Detail detail : kDetails) {
    for (unsigned seed = 0; seed < kFlowSeeds; ++seed) {
      RandomSubject random(seed, detail);
      const Obstacles obstacles(random.arrangement);
      const FlowPlan plan = planned_flows(random.subject(), random.insights.whole, obstacles);
      for (const RiverLine& river : plan.rivers)
        rivers += (river.climb.now > 0 ? 1U : 0U) + (river.back.now > 0 ? 1U : 0U);
      const FlowLayer layer = flow_layer(random.subject(), random.all);
      for (const Flow& flow : layer.scene.flows)
        drawn += flow.kind == FlowKind::climb || flow.kind == FlowKind::returning ? 1U : 0U;
      for (const LaneLine& line : plan.lanes) {
        for (const std::uint32_t unit : {line.unit_a, line.unit_b}) {
          ++asked;
          above += plan.end[unit].kind == LaneEnd::Kind::lead ? 0U : 1U;
        }
      }
      shown += layer.shown;
      not_drawn += layer.not_drawn;
    }
  }
  EXPECT_GE(drawn * 100, rivers * 95) << drawn << " of " << rivers;
  EXPECT_GT(above * 20, asked) << above << " of " << asked << " ends stand above the corridor";
  EXPECT_GT(shown, not_drawn) << shown << " drawn, " << not_drawn << " not";
}

TEST(Ports, KeepTheirOrderAndStayOnTheEdge) {
  std::mt19937 dice(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<PortWish> wishes(1 + dice() % 12);
    for (PortWish& wish : wishes)
      wish = {1 + static_cast<double>(dice() % 180) / 10, static_cast<double>(dice() % 300)};
    const double left = static_cast<double>(dice() % 100);
    const double right = left + 20 + static_cast<double>(dice() % 160);
    for (const auto& middles : {centred_ports(left, right, wishes), spread_ports(left, right, wishes)}) {
      ASSERT_EQ(middles.size(), wishes.size());
      for (std::size_t i = 0; i < middles.size(); ++i) {
        EXPECT_GE(middles[i] - wishes[i].width / 2, left - 1e-9);
        EXPECT_LE(middles[i] + wishes[i].width / 2, right + 1e-9);
        if (i > 0) {
          EXPECT_GE(middles[i], middles[i - 1]);
        }
        if (i > 0 && ports_room(wishes) <= right - left) {
          EXPECT_GE(middles[i] - middles[i - 1],
                    (wishes[i].width + wishes[i - 1].width) / 2 + kPortGap - 1e-9);
        }
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::compose
