// The two strokes of a doubled line are concentric: the one that runs from left to right outside.
#include "compose/flow_layer_lanes.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "compose/theme.hpp"
#include "scene/shapes.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using base::Slot;
using scene::Flow;
using scene::FlowKind;

// The way from an edge to the lane, edge first. `aside` moves the stroke out of the bundle's middle, away
// from the other end of the lane.
std::vector<Point> way_from(const LaneEnd& end, double port, double aside, double lane_y, double edge_gap) {
  if (end.kind != LaneEnd::Kind::above) return {{port + aside, end.y - edge_gap}, {port + aside, lane_y}};
  const double x = port - aside;  // seen from above the inner stroke is the lower one
  if (!end.jogs) return {{x, end.y + edge_gap}, {x, lane_y}};
  const double turn = port < end.card_x ? aside : -aside;
  return {{end.card_x - aside, end.y + edge_gap},
          {end.card_x - aside, end.jog + turn},
          {x, end.jog + turn},
          {x, lane_y}};
}

struct Stroke {
  const Strand* strand;
  double out;  // of the bundle's middle: away from the teams and from the lane's middle
  double radius;
  bool from_a;
};

scene::Path path_of(const FlowPlan& plan, const LaneLine& lane, const Stroke& stroke) {
  const LaneEnd& a = plan.end[lane.unit_a];
  const LaneEnd& b = plan.end[lane.unit_b];
  const double y = lane.y - stroke.out;
  std::vector<Point> corners = way_from(a, lane.x_a, -stroke.out, y, stroke.from_a ? 0 : kArrowTip);
  std::vector<Point> other = way_from(b, lane.x_b, stroke.out, y, stroke.from_a ? kArrowTip : 0);
  corners.insert(corners.end(), other.rbegin(), other.rend());
  if (!stroke.from_a) std::reverse(corners.begin(), corners.end());
  const double last_leg = std::abs(corners[corners.size() - 1].y - corners[corners.size() - 2].y);
  const double straight =
      last_leg - arrow_length(stroke.strand->width) - 1;  // the arrow stands on a straight piece
  return scene::rounded(corners, std::clamp(stroke.radius, 2.0, std::max(2.0, straight)));
}

void draw(const Subject& subject, const FlowPlan& plan, const LaneLine& lane, std::vector<Flow>& flows,
          std::uint64_t& drawn) {
  const Theme& colours = theme(subject.view.theme);
  const double bundle = lane.bundle();
  const double inner = kLaneCorner + lane.ba.planned / 2;
  const double apart = bundle - (lane.ab.planned + lane.ba.planned) / 2;  // of the two middles
  const bool doubled = lane.ab.planned > 0 && lane.ba.planned > 0;
  const Stroke strokes[] = {
      {&lane.ab, doubled ? (bundle - lane.ab.planned) / 2 : 0,
       doubled ? inner + apart : kLaneCorner + lane.ab.planned / 2, true},
      {&lane.ba, doubled ? -(bundle - lane.ba.planned) / 2 : 0, inner, false},
  };
  const scene::Colour casing = ground_of(subject, plan.end[lane.unit_a].card, plan.end[lane.unit_b].card);
  for (const Stroke& stroke : strokes) {
    if (stroke.strand->now == 0) continue;
    Flow flow;
    flow.kind = lane.crosses ? FlowKind::crossing : FlowKind::within;
    flow.from = plan.end[stroke.from_a ? lane.unit_a : lane.unit_b].id;
    flow.to = plan.end[stroke.from_a ? lane.unit_b : lane.unit_a].id;
    flow.handovers = stroke.strand->now;
    flow.came_back = lane.came_back;
    flow.path = path_of(plan, lane, stroke);
    flow.width = stroke.strand->width;
    flow.colour = lane.crosses ? colours.flow_cross : colours.flow_within;
    flow.casing = casing;
    drawn += flow.handovers;
    flows.push_back(std::move(flow));
  }
}

}  // namespace

double arrow_length(double width) {
  return std::min(12.0 + std::max(0.0, width - scene::kWideFlow), 0.55 * width + 5.5);
}

base::ItemId leader_id(const Subject& subject, std::uint32_t unit) {
  return {base::ItemKind::position,
          std::string(subject.organization.id(subject.insights.units.leader[unit]))};
}

scene::Colour ground_of(const Subject& subject, Slot one, Slot other) {
  const Arrangement& a = subject.arrangement;
  if (a.shape.band_count > 0 && !a.shape.band.empty() && a.shape.band[one] == a.shape.band[other] &&
      a.shape.band[one] != base::kNoSlot)
    return style_of_silo(subject.insights, a.band_silo[a.shape.band[one]], subject.view.theme).band_fill;
  return theme(subject.view.theme).canvas;
}

std::uint64_t draw_lanes(const Subject& subject, const FlowPlan& plan, std::vector<Flow>& flows) {
  std::vector<std::uint32_t> order(plan.lanes.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto span = [&](std::uint32_t i) { return std::abs(plan.lanes[i].x_b - plan.lanes[i].x_a); };
  std::stable_sort(order.begin(), order.end(), [&](auto l, auto r) { return span(l) > span(r); });
  std::uint64_t drawn = 0;
  for (const std::uint32_t i : order) draw(subject, plan, plan.lanes[i], flows, drawn);
  return drawn;
}

}  // namespace flipchart::compose
