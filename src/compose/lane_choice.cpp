// Pairs are collected from the sorted list of one-way flows, sorted by volume, cut, and handed to layout's
// plan.
#include "compose/lane_choice.hpp"

#include <algorithm>
#include <cmath>

#include "layout/lanes.hpp"

namespace flipchart::compose {
namespace {

using Lane = LaneChoice::Lane;

bool same_pair(const Lane& l, const Lane& r) {
  return l.unit_a == r.unit_a && l.unit_b == r.unit_b;
}

std::vector<Lane> pairs_on_corridor(const flow::UnitFlows& flows, const std::vector<std::uint32_t>& order,
                                    std::uint64_t& not_drawn) {
  std::vector<Lane> lanes;
  for (const flow::UnitFlow& flow : flows.across) {
    if (flow.from == flow.to || flow.handovers == 0) continue;
    if (order[flow.from] == flow::kNoSlot || order[flow.to] == flow::kNoSlot) {
      not_drawn += flow.handovers;
      continue;
    }
    Lane lane;
    lane.crosses = flow.crosses;
    if (order[flow.from] < order[flow.to]) {
      lane.unit_a = flow.from;
      lane.unit_b = flow.to;
      lane.a_to_b = flow.handovers;
    } else {
      lane.unit_a = flow.to;
      lane.unit_b = flow.from;
      lane.b_to_a = flow.handovers;
    }
    lanes.push_back(lane);
  }
  std::sort(lanes.begin(), lanes.end(), [](const Lane& l, const Lane& r) {
    return l.unit_a != r.unit_a ? l.unit_a < r.unit_a : l.unit_b < r.unit_b;
  });
  std::size_t kept = 0;
  for (const Lane& lane : lanes) {
    if (kept > 0 && same_pair(lanes[kept - 1], lane)) {
      lanes[kept - 1].a_to_b += lane.a_to_b;
      lanes[kept - 1].b_to_a += lane.b_to_a;
    } else {
      lanes[kept++] = lane;
    }
  }
  lanes.resize(kept);
  return lanes;
}

std::uint64_t cases_that_came_back(const flow::UnitFlows& flows, const Lane& lane) {
  const auto key = std::minmax(lane.unit_a, lane.unit_b);
  const auto found = std::lower_bound(
      flows.pairs.begin(), flows.pairs.end(), key, [](const flow::UnitPair& pair, auto wanted) {
        return pair.a != wanted.first ? pair.a < wanted.first : pair.b < wanted.second;
      });
  if (found == flows.pairs.end() || found->a != key.first || found->b != key.second) return 0;
  return found->came_back;
}

// Lanes are sorted, largest first. Those that are to stay move to the front; both parts keep their order.
void keep_for_crossings(std::vector<Lane>& lanes, const LaneLimits& limits) {
  if (lanes.size() <= limits.most) return;
  const auto largest = lanes.begin() + static_cast<std::ptrdiff_t>(limits.most - limits.for_crossings);
  const auto rest =
      std::stable_partition(largest, lanes.end(), [](const Lane& lane) { return lane.crosses; });
  const auto kept = lanes.begin() + static_cast<std::ptrdiff_t>(limits.most);
  if (kept > rest)
    std::stable_sort(largest, kept,
                     [](const Lane& l, const Lane& r) { return l.handovers() > r.handovers(); });
}

// Lanes are sorted, largest first.
void thin(LaneChoice& choice, std::size_t most) {
  std::uint64_t all = 0;
  for (const Lane& lane : choice.lanes) all += lane.handovers();
  const auto may_go = static_cast<std::uint64_t>(kThinnedShare * static_cast<double>(all));
  std::uint64_t gone = 0;
  while (choice.lanes.size() > kReadableLanes) {
    const std::uint64_t smallest = choice.lanes.back().handovers();
    if (choice.lanes.size() <= most && gone + smallest > may_go) break;
    gone += smallest;
    choice.lanes.pop_back();
  }
  choice.not_drawn += gone;
}

void plan(LaneChoice& choice, const std::vector<std::uint32_t>& order) {
  std::vector<layout::LaneRequest> requests;
  requests.reserve(choice.lanes.size());
  for (Lane& lane : choice.lanes) {
    lane.width_ab = lane.a_to_b > 0 ? flow_width(choice.width_unit, lane.a_to_b) : 0;
    lane.width_ba = lane.b_to_a > 0 ? flow_width(choice.width_unit, lane.b_to_a) : 0;
    requests.push_back({order[lane.unit_a], order[lane.unit_b], lane.width()});
  }
  const layout::LanePlan lanes = layout::planned_lanes(requests, kFirstLane, kLaneGap, kAfterLanes);
  for (std::size_t i = 0; i < choice.lanes.size(); ++i) choice.lanes[i].middle = lanes.middle[i];
  choice.depth = lanes.depth;
}

}  // namespace

double flow_width(double width_unit, std::uint64_t handovers) {
  return std::max(kThinnestFlow, width_unit * std::sqrt(static_cast<double>(handovers)));
}

LaneChoice chosen_lanes(const flow::UnitFlows& flows, const std::vector<std::uint32_t>& order_of_unit,
                        double widest, double room, LaneLimits limits) {
  LaneChoice choice;
  choice.lanes = pairs_on_corridor(flows, order_of_unit, choice.not_drawn);
  std::stable_sort(choice.lanes.begin(), choice.lanes.end(),
                   [](const Lane& l, const Lane& r) { return l.handovers() > r.handovers(); });
  keep_for_crossings(choice.lanes, limits);
  thin(choice, limits.most);
  if (choice.lanes.empty()) return choice;

  std::uint64_t largest = 1;
  for (Lane& lane : choice.lanes) {
    largest = std::max({largest, lane.a_to_b, lane.b_to_a});
    lane.came_back = cases_that_came_back(flows, lane);
  }
  const double whole = widest / std::sqrt(static_cast<double>(largest));
  choice.width_unit = whole;
  plan(choice, order_of_unit);
  if (choice.depth <= room) return choice;
  double fits = 0;  // bisecting the scale: depth grows with it
  double too_wide = whole;
  for (int step = 0; step < 12; ++step) {
    const double middle = (fits + too_wide) / 2;
    choice.width_unit = middle;
    plan(choice, order_of_unit);
    (choice.depth <= room ? fits : too_wide) = middle;
  }
  choice.width_unit = fits;
  plan(choice, order_of_unit);
  return choice;
}

}  // namespace flipchart::compose
