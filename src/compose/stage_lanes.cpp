// How wide the lines of a stage are and where they run. Places come from the whole history
// and widths from what the filter keeps, as in every picture; the scale is the one that edges and the room
// carry.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "compose/flow_layer_lanes.hpp"
#include "compose/ports.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using scene::Flow;
using scene::FlowKind;

constexpr double kWidestOnStage = 30;
constexpr double kWidestSelected = 40;
constexpr double kLeastScale = 0.35;  // of the widest, where edges are narrow
constexpr double kStageCorner = 20;
constexpr double kWayPort = 18;  // of the dotted way to the shared leader
constexpr double kStageTip = 2;

// Lanes as chosen_lanes plans them, larger by kLaneScale: gaps grow less than strokes.
LaneChoice planned(const StagePicture& p, const std::vector<StageLane>& lanes, double widest) {
  flow::UnitFlows flows;
  for (const StageLane& lane : lanes) {
    if (lane.whole_ab > 0) flows.across.push_back({lane.a, lane.b, lane.whole_ab, lane.crosses});
    if (lane.whole_ba > 0) flows.across.push_back({lane.b, lane.a, lane.whole_ba, lane.crosses});
  }
  std::vector<std::uint32_t> order(p.places.ends.size());
  std::iota(order.begin(), order.end(), 0U);
  const double room = (p.places.lanes_bottom - p.places.lanes_top) / kLaneScale;
  return chosen_lanes(flows, order, widest / kLaneScale, std::max(room, 1.0));
}

void take_plan(const StagePicture& p, const LaneChoice& choice, StageLanes& made) {
  made.width_unit = kLaneScale * choice.width_unit;
  for (StageLane& lane : made.lanes) {
    for (const LaneChoice::Lane& planned : choice.lanes) {
      if (planned.unit_a != lane.a || planned.unit_b != lane.b) continue;
      lane.planned_ab = kLaneScale * planned.width_ab;
      lane.planned_ba = kLaneScale * planned.width_ba;
      lane.y = p.places.lanes_bottom - kLaneScale * planned.middle;
    }
  }
}

// One bundle on the edge of an end, from left to right.
struct StagePort {
  double* x;
  double width;
  bool leaves_left;
  double depth;
  int way = 0;  // -1, 1: the dotted way, outside of all others
};

std::vector<std::vector<StagePort>> ports_of(const StagePicture& p, StageLanes& made) {
  std::vector<std::vector<StagePort>> ports(p.places.ends.size());
  for (StageLane& lane : made.lanes) {
    const double depth = p.places.lanes_bottom - lane.y;
    ports[lane.a].push_back({&lane.x_a, lane.bundle(), false, depth});
    ports[lane.b].push_back({&lane.x_b, lane.bundle(), true, depth});
  }
  if (made.way_a != kNoSlot) ports[made.way_a].push_back({&made.way_from_a, kWayPort, true, 0, -1});
  if (made.way_b != kNoSlot) ports[made.way_b].push_back({&made.way_from_b, kWayPort, false, 0, 1});
  for (std::vector<StagePort>& edge : ports)
    std::stable_sort(edge.begin(), edge.end(), [](const StagePort& l, const StagePort& r) {
      if (l.way != r.way) return l.way < r.way;
      if (l.leaves_left != r.leaves_left) return l.leaves_left;
      return l.leaves_left ? l.depth < r.depth : l.depth > r.depth;
    });
  return ports;
}

// By how much lines must become thinner to stand beside each other on every edge; 1 where they do.
double scale_for(const StagePicture& p, const std::vector<std::vector<StagePort>>& ports) {
  double scale = 1;
  for (std::size_t end = 0; end < ports.size(); ++end) {
    if (ports[end].empty()) continue;
    double lines = 0;
    for (const StagePort& port : ports[end]) lines += port.width;
    const double gaps = kPortGap * static_cast<double>(ports[end].size() - 1) + 2 * kPortMargin;
    const double room = p.places.ends[end].box.w - gaps;
    if (lines > room) scale = std::min(scale, std::max(0.0, room) / lines);
  }
  return scale;
}

void set_ports(const StagePicture& p, const std::vector<std::vector<StagePort>>& ports) {
  for (std::size_t end = 0; end < ports.size(); ++end) {
    std::vector<PortWish> wishes;
    for (const StagePort& port : ports[end]) wishes.push_back({port.width, 0});
    const base::Rect& box = p.places.ends[end].box;
    const std::vector<double> middle = centred_ports(box.x, box.right(), wishes);
    for (std::size_t i = 0; i < middle.size(); ++i) *ports[end][i].x = middle[i];
  }
}

void find_way(const StagePicture& p, StageLanes& made) {
  if (!p.cast.seam || p.cast.shared == kNoSlot || p.places.leaders.empty()) return;
  const std::uint32_t one = p.places.end_of[(*p.cast.seam)[0]];
  const std::uint32_t other = p.places.end_of[(*p.cast.seam)[1]];
  if (one == kNoSlot || other == kNoSlot || one == other) return;
  std::tie(made.way_a, made.way_b) = std::minmax(one, other);
}

double stage_width(double unit, std::uint64_t handovers) {
  return std::max(kLaneScale * kThinnestFlow, unit * std::sqrt(static_cast<double>(handovers)));
}

void draw_lane(const StagePicture& p, const StageLane& lane, double unit, bool quiet, FlowLayer& layer) {
  const bool doubled = lane.planned_ab > 0 && lane.planned_ba > 0;
  const double inner = kStageCorner + lane.planned_ba / 2;
  const double apart = lane.bundle() - (lane.planned_ab + lane.planned_ba) / 2;
  const struct {
    std::uint64_t now;
    double out;
    double radius;
    bool from_a;
  } strokes[] = {{lane.ab, doubled ? (lane.bundle() - lane.planned_ab) / 2 : 0,
                  doubled ? inner + apart : kStageCorner + lane.planned_ab / 2, true},
                 {lane.ba, doubled ? -(lane.bundle() - lane.planned_ba) / 2 : 0, inner, false}};
  for (const auto& stroke : strokes) {
    if (stroke.now == 0) continue;
    Flow flow;
    flow.kind = lane.crosses ? FlowKind::crossing : FlowKind::within;
    flow.from = p.places.ends[stroke.from_a ? lane.a : lane.b].id;
    flow.to = p.places.ends[stroke.from_a ? lane.b : lane.a].id;
    flow.handovers = stroke.now;
    flow.came_back = lane.came_back;
    flow.width = std::min(stage_width(unit, stroke.now), stroke.from_a ? lane.planned_ab : lane.planned_ba);
    flow.path = stage_lane_path(p, lane, stroke.out, stroke.radius, stroke.from_a, flow.width);
    flow.colour = quiet ? quiet_flow(p.theme) : lane.crosses ? p.theme.flow_cross : p.theme.flow_within;
    flow.casing = p.theme.canvas;
    layer.shown += flow.handovers;
    layer.scene.flows.push_back(std::move(flow));
  }
}

}  // namespace

scene::Path stage_lane_path(const StagePicture& p, const StageLane& lane, double out, double radius,
                            bool from_a, double width) {
  const double edge = p.places.lanes_bottom;
  const double y = lane.y - out;
  std::vector<Point> corners{{lane.x_a - out, edge - (from_a ? 0 : kStageTip)},
                             {lane.x_a - out, y},
                             {lane.x_b + out, y},
                             {lane.x_b + out, edge - (from_a ? kStageTip : 0)}};
  if (!from_a) std::reverse(corners.begin(), corners.end());
  const double straight = edge - y - arrow_length(width) - 2;
  return scene::rounded(corners, std::clamp(radius, 2.0, std::max(2.0, straight)));
}

void place_stage_ports(const StagePicture& p, StageLanes& made) {
  set_ports(p, ports_of(p, made));
}

StageLanes stage_lanes(const StagePicture& p, const flow::UnitFlows& now) {
  StageLanes made;
  find_way(p, made);
  made.lanes = chosen_stage_lanes(p, now);
  const bool selected =
      std::any_of(made.lanes.begin(), made.lanes.end(), [](const StageLane& lane) { return lane.selected; });
  const double most = selected ? kWidestSelected : kWidestOnStage;
  double widest = most;
  for (int round = 0; round < 5; ++round) {
    take_plan(p, planned(p, made.lanes, widest), made);
    const double scale = scale_for(p, ports_of(p, made));
    if (scale >= 0.999 || widest <= kLeastScale * most) break;
    widest = std::max(widest * scale, kLeastScale * most);
  }
  place_stage_ports(p, made);
  std::uint64_t all = 0;
  for (const flow::UnitFlow& flow : now.across) all += flow.handovers;
  made.not_drawn = all;
  for (const StageLane& lane : made.lanes) made.not_drawn -= lane.now();
  return made;
}

void draw_stage_lanes(const StagePicture& p, const StageLanes& made, FlowLayer& layer) {
  const bool any_selected =
      std::any_of(made.lanes.begin(), made.lanes.end(), [](const StageLane& lane) { return lane.selected; });
  std::vector<const StageLane*> order;
  for (const StageLane& lane : made.lanes) order.push_back(&lane);
  std::stable_sort(order.begin(), order.end(), [](const StageLane* l, const StageLane* r) {
    if (l->selected != r->selected) return r->selected;  // the selected one over all others
    return l->x_b - l->x_a > r->x_b - r->x_a;
  });
  for (const StageLane* lane : order)
    draw_lane(p, *lane, made.width_unit, any_selected && !lane->selected, layer);
  layer.width_unit = made.width_unit;
}

}  // namespace flipchart::compose
