// Which lines there are. Lanes are those of the whole history's choice; where leaders above the corridor hand
// over too and the choice left them out, it is made again with them, in the room that the corridor has.
#include "compose/flow_layer_plan.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "compose/flow_layer_ends.hpp"
#include "compose/flow_layer_ports.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

// A second choice that would make lines thinner than this share of the first is not worth it.
constexpr double kLeastShrinking = 0.6;

std::vector<std::uint8_t> units_with_flows(const flow::UnitFlows& flows, std::size_t units) {
  std::vector<std::uint8_t> wanted(units, 0);
  for (const flow::UnitFlow& flow : flows.across) {
    wanted[flow.from] = 1;
    wanted[flow.to] = 1;
  }
  return wanted;
}

LaneChoice lanes_for(const Subject& subject, const std::vector<LaneEnd>& ends) {
  const Arrangement& a = subject.arrangement;
  bool left_out = false;
  for (std::size_t unit = 0; unit < ends.size() && !left_out; ++unit)
    left_out = ends[unit].kind != LaneEnd::Kind::none && a.corridor_order[unit] == kNoSlot;
  if (!left_out) return a.lanes;
  std::vector<std::uint32_t> order(ends.size(), kNoSlot);
  std::vector<std::uint32_t> standing;
  for (std::uint32_t unit = 0; unit < ends.size(); ++unit)
    if (ends[unit].kind != LaneEnd::Kind::none) standing.push_back(unit);
  std::stable_sort(standing.begin(), standing.end(), [&](std::uint32_t l, std::uint32_t r) {
    return ends[l].edge.left + ends[l].edge.right < ends[r].edge.left + ends[r].edge.right;
  });
  for (std::uint32_t place = 0; place < standing.size(); ++place) order[standing[place]] = place;
  const double room = a.placement.corridor.bottom - a.placement.corridor.top;
  LaneChoice choice = chosen_lanes(subject.insights.whole, order, a.widest_flow, room, a.lane_limits);
  const bool fits = choice.depth <= room + 0.5 && choice.width_unit >= kLeastShrinking * a.lanes.width_unit;
  return fits || a.lanes.lanes.empty() ? choice : a.lanes;
}

std::uint64_t handovers(const flow::UnitFlows& flows, std::uint32_t from, std::uint32_t to) {
  const auto found = std::lower_bound(
      flows.across.begin(), flows.across.end(), std::pair{from, to}, [](const auto& flow, auto key) {
        return flow.from != key.first ? flow.from < key.first : flow.to < key.second;
      });
  return found != flows.across.end() && found->from == from && found->to == to ? found->handovers : 0;
}

std::uint64_t came_back(const flow::UnitFlows& flows, std::uint32_t a, std::uint32_t b) {
  const std::pair key{std::min(a, b), std::max(a, b)};
  const auto found =
      std::lower_bound(flows.pairs.begin(), flows.pairs.end(), key, [](const auto& pair, auto wanted) {
        return pair.a != wanted.first ? pair.a < wanted.first : pair.b < wanted.second;
      });
  return found != flows.pairs.end() && found->a == key.first && found->b == key.second ? found->came_back : 0;
}

std::vector<LaneLine> lane_lines(const Subject& subject, const LaneChoice& choice, const flow::UnitFlows& now,
                                 const std::vector<LaneEnd>& ends) {
  std::vector<LaneLine> lines;
  for (const LaneChoice::Lane& lane : choice.lanes) {
    if (ends[lane.unit_a].kind == LaneEnd::Kind::none || ends[lane.unit_b].kind == LaneEnd::Kind::none)
      continue;
    LaneLine line;
    line.unit_a = lane.unit_a;
    line.unit_b = lane.unit_b;
    line.ab = {lane.a_to_b, handovers(now, lane.unit_a, lane.unit_b), 0, 0};
    line.ba = {lane.b_to_a, handovers(now, lane.unit_b, lane.unit_a), 0, 0};
    line.came_back = came_back(now, lane.unit_a, lane.unit_b);
    line.crosses = lane.crosses;
    line.y = subject.arrangement.placement.corridor.bottom - lane.middle;
    lines.push_back(line);
  }
  return lines;
}

std::vector<RiverLine> river_lines(const Subject& subject, const flow::UnitFlows& now) {
  const Arrangement& a = subject.arrangement;
  std::vector<RiverLine> lines;
  std::size_t at = 0;
  for (const flow::River& river : subject.insights.whole.rivers) {
    while (at < now.rivers.size() && now.rivers[at].leader < river.leader) ++at;
    const bool kept = at < now.rivers.size() && now.rivers[at].leader == river.leader;
    const Slot child = a.shape_slot[river.leader];
    const Slot above = subject.organization.parent(river.leader);
    const Slot parent = above == kNoSlot ? kNoSlot : a.shape_slot[above];
    if (child == kNoSlot || parent == kNoSlot || a.shape.parent[child] != parent) continue;
    if (stands_aside(a, child) || a.placement.card[child].empty() || a.placement.card[parent].empty())
      continue;
    if (river.climbs == 0 && river.returns == 0) continue;
    RiverLine line;
    line.child = child;
    line.parent = parent;
    line.climb = {river.climbs, kept ? now.rivers[at].climbs : 0, 0, 0};
    line.back = {river.returns, kept ? now.rivers[at].returns : 0, 0, 0};
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end(), [](const RiverLine& l, const RiverLine& r) {
    return l.parent != r.parent ? l.parent < r.parent : l.child < r.child;
  });
  return lines;
}

// Leaves the largest kMostFarRivers; returns what passes now along those that went, each line counted.
std::uint64_t thinned(std::vector<RiverLine>& rivers) {
  if (rivers.size() <= kMostFarRivers) return 0;
  const auto passing = [](const RiverLine& river) { return river.climb.whole + river.back.whole; };
  std::vector<std::uint64_t> largest(rivers.size());
  std::transform(rivers.begin(), rivers.end(), largest.begin(), passing);
  std::nth_element(largest.begin(), largest.begin() + kMostFarRivers - 1, largest.end(), std::greater<>());
  const std::uint64_t least = largest[kMostFarRivers - 1];
  std::uint64_t gone = 0;
  std::size_t kept = 0;
  std::size_t equal = kMostFarRivers - static_cast<std::size_t>(std::count_if(
                                           rivers.begin(), rivers.end(),
                                           [&](const RiverLine& river) { return passing(river) > least; }));
  for (const RiverLine& river : rivers) {
    const bool stays = passing(river) > least || (passing(river) == least && equal > 0);
    if (!stays) {
      gone += river.climb.now + river.back.now;
      continue;
    }
    if (passing(river) == least) --equal;
    rivers[kept++] = river;
  }
  rivers.resize(kept);
  return gone;
}

}  // namespace

bool stands_aside(const Arrangement& arrangement, base::Slot card) {
  return !arrangement.shape.aside.empty() && arrangement.shape.aside[card] != 0;
}

FlowPlan planned_flows(const Subject& subject, const flow::UnitFlows& now, const Obstacles& obstacles) {
  FlowPlan plan;
  const std::size_t units = subject.insights.units.size();
  plan.end = lane_ends(subject, obstacles, units_with_flows(subject.insights.whole, units));
  const LaneChoice choice = lanes_for(subject, plan.end);
  plan.lanes = lane_lines(subject, choice, now, plan.end);
  plan.rivers = river_lines(subject, now);
  if (subject.view.detail == model::Detail::far) plan.thin_rivers = thinned(plan.rivers);
  choose_widths(subject, choice.width_unit, plan);
  place_ports(subject, plan);
  for (const LaneLine& lane : plan.lanes) {
    const double far = subject.arrangement.placement.corridor.bottom - lane.y + lane.bundle() / 2;
    plan.deepest = std::max(plan.deepest, far);
  }
  return plan;
}

}  // namespace flipchart::compose
