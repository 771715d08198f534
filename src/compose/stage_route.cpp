// The way of one issue over a stage: a line in ink for each handover, in a lane of its own, with its number
// on it; from the customer to the first team.
#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"
#include "compose/stage_parts.hpp"
#include "layout/lanes.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

constexpr double kRouteLine = 6;
constexpr double kRouteBadge = 40;
constexpr double kFirstRouteLane = 48;
constexpr double kRouteLaneGap = 44;  // so that numbers of neighbours keep clear of each other
constexpr double kAfterRoute = 30;
constexpr std::size_t kMostHops = 12;

std::vector<StageLane> hops_of(const StagePicture& p) {
  std::vector<StageLane> hops;
  std::uint32_t last = kNoSlot;
  for (const std::uint32_t body : p.cast.route) {
    const std::uint32_t end = p.places.end_of[body];
    if (end == kNoSlot || end == last) continue;
    if (last != kNoSlot && hops.size() < kMostHops) {
      StageLane hop;
      hop.a = std::min(last, end);
      hop.b = std::max(last, end);
      (last < end ? hop.ab : hop.ba) = 1;
      (last < end ? hop.planned_ab : hop.planned_ba) = kRouteLine;
      hops.push_back(hop);
    }
    last = end;
  }
  return hops;
}

void give_lanes(const StagePicture& p, std::vector<StageLane>& hops) {
  std::vector<layout::LaneRequest> requests;
  requests.reserve(hops.size());
  for (const StageLane& hop : hops) requests.push_back({hop.a, hop.b, hop.bundle()});
  const double room = p.places.lanes_bottom - p.places.lanes_top;
  double gap = kRouteLaneGap;
  layout::LanePlan plan = layout::planned_lanes(requests, kFirstRouteLane, gap, kAfterRoute);
  for (; plan.depth > room && gap > 6; gap -= 4)
    plan = layout::planned_lanes(requests, kFirstRouteLane, gap - 4, kAfterRoute);
  for (std::size_t i = 0; i < hops.size(); ++i) hops[i].y = p.places.lanes_bottom - plan.middle[i];
}

scene::Flow ink_line(const StagePicture& p) {
  scene::Flow flow;
  flow.width = kRouteLine;
  flow.colour = p.theme.lit_route;
  flow.casing = p.theme.canvas;
  flow.handovers = 1;
  return flow;
}

void add_first_step(const StagePicture& p, std::uint32_t issue, scene::Scene& scene) {
  const model::History& history = p.subject.history;
  const std::uint32_t customer = p.subject.organization.find_customer(history.text(history.customer(issue)));
  const std::uint32_t first = p.cast.route.empty() ? kNoSlot : p.places.end_of[p.cast.route.front()];
  if (customer == kNoSlot || first == kNoSlot || p.places.pills.empty()) return;
  const std::uint32_t pill = p.places.pill_of[p.cast.segment_of[customer]];
  if (pill == kNoSlot) return;
  scene::Flow flow = ink_line(p);
  flow.kind = scene::FlowKind::from_customer;
  flow.from = {base::ItemKind::segment, p.cast.segments[p.places.pills[pill].segments.front()].name};
  flow.to = p.places.ends[first].id;
  const base::Point from{p.places.pills[pill].box.centre().x, p.places.pills[pill].box.y};
  const base::Point to{p.places.ends[first].box.centre().x, p.places.bands_bottom + 2};
  const double pull = (to.y - from.y) * 0.55;
  flow.path.move_to(from);
  flow.path.cubic_to({from.x, from.y + pull}, {to.x, to.y - pull}, to);
  scene.lit.push_back(std::move(flow));
}

scene::Badge number_on(const StagePicture& p, const StageLane& hop, std::size_t number) {
  scene::Badge badge;
  badge.fill = p.theme.lit_route;
  badge.line = {p.theme.canvas, kStageStroke, {}, false};
  const std::string words = base::counted(number);
  const double width = p.subject.measurer.width(words, {kTeamFont.size, kTeamFont.weight});
  badge.box.h = kRouteBadge;
  badge.box.w = std::max(kRouteBadge, width + 22);
  badge.texts.push_back(line_at(words, {badge.box.w / 2, kRouteBadge / 2}, kTeamFont, p.theme.canvas,
                                scene::Align::middle, width));
  badge.from = p.places.ends[hop.ab > 0 ? hop.a : hop.b].id;
  badge.to = p.places.ends[hop.ab > 0 ? hop.b : hop.a].id;
  return badge;
}

}  // namespace

void draw_stage_route(const StagePicture& p, std::uint32_t issue, scene::Scene& scene) {
  add_first_step(p, issue, scene);
  StageLanes made;
  made.lanes = hops_of(p);
  give_lanes(p, made.lanes);
  place_stage_ports(p, made);
  for (std::size_t i = 0; i < made.lanes.size(); ++i) {
    const StageLane& hop = made.lanes[i];
    scene::Flow flow = ink_line(p);
    flow.kind = p.places.ends[hop.a].silo == p.places.ends[hop.b].silo ? scene::FlowKind::within
                                                                       : scene::FlowKind::crossing;
    flow.from = p.places.ends[hop.ab > 0 ? hop.a : hop.b].id;
    flow.to = p.places.ends[hop.ab > 0 ? hop.b : hop.a].id;
    flow.path = stage_lane_path(p, hop, 0, 20, hop.ab > 0, kRouteLine);
    scene.lit.push_back(std::move(flow));
    scene::Badge badge = number_on(p, hop, i + 1);
    if (put_on_stage_lane(p, made, hop, badge, scene.badges)) scene.badges.push_back(std::move(badge));
  }
}

}  // namespace flipchart::compose
