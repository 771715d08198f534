// Which pairs have a lane, how wide their lines are and where they run. Places come from the whole history
// and widths from what the filter keeps, as in every picture; the scale is the one that edges and the room
// carry.
#include <algorithm>
#include <cmath>
#include <map>
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
constexpr std::size_t kMostStageLanes = 12;
constexpr std::size_t kMostBesideSelected = 8;
constexpr std::size_t kMostAtSilo = 4;  // at a silo as a whole
constexpr std::size_t kMostAtSlim = 1;
constexpr double kLeastShare = 0.05;  // of the largest pair: less is not seen from the back
constexpr double kLeastScale = 0.35;  // of the widest, where edges are narrow
constexpr double kStageCorner = 20;
constexpr double kWayPort = 18;  // of the dotted way to the shared leader
constexpr double kStageTip = 2;

std::uint64_t handed_between(const flow::UnitFlows& flows, std::uint32_t from, std::uint32_t to) {
  const auto found = std::lower_bound(
      flows.across.begin(), flows.across.end(), std::pair{from, to}, [](const auto& flow, auto key) {
        return flow.from != key.first ? flow.from < key.first : flow.to < key.second;
      });
  return found != flows.across.end() && found->from == from && found->to == to ? found->handovers : 0;
}

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, StageLane>;

class Gathering {
 public:
  Gathering(const StagePicture& p, const flow::UnitFlows& now) : p_(p), now_(now) {}

  Pairs take() {
    if (!p_.cast.counts) return {};
    for (const flow::UnitFlow& flow : p_.subject.insights.whole.across) add(flow);
    for (const flow::UnitPair& pair : now_.pairs) add_came_back(pair);
    return std::move(pairs_);
  }

 private:
  std::uint32_t end_of(std::uint32_t unit) const {
    const std::uint32_t body = p_.cast.body_of[unit];
    return body == kNoSlot ? kNoSlot : p_.places.end_of[body];
  }
  void add(const flow::UnitFlow& flow) {
    const std::uint32_t from = end_of(flow.from);
    const std::uint32_t to = end_of(flow.to);
    if (from == kNoSlot || to == kNoSlot || from == to) return;
    StageLane& lane = pairs_[std::minmax(from, to)];
    lane.a = std::min(from, to);
    lane.b = std::max(from, to);
    const std::uint64_t now =
        &now_ == &p_.subject.insights.whole ? flow.handovers : handed_between(now_, flow.from, flow.to);
    (from < to ? lane.whole_ab : lane.whole_ba) += flow.handovers;
    (from < to ? lane.ab : lane.ba) += now;
    lane.crosses = p_.places.ends[from].silo != p_.places.ends[to].silo;
    lane.selected = selected(flow.from, flow.to, from, to) || lane.selected;
  }
  // An issue that returned over two pairs is one issue: only single units can be told.
  void add_came_back(const flow::UnitPair& pair) {
    const std::uint32_t one = end_of(pair.a);
    const std::uint32_t other = end_of(pair.b);
    if (one == kNoSlot || other == kNoSlot || one == other) return;
    if (!p_.places.ends[one].one_unit || !p_.places.ends[other].one_unit) return;
    const auto found = pairs_.find(std::minmax(one, other));
    if (found != pairs_.end()) found->second.came_back += pair.came_back;
  }
  bool selected(std::uint32_t from, std::uint32_t to, std::uint32_t end_from, std::uint32_t end_to) const {
    const StageCast& cast = p_.cast;
    if (cast.seam) {
      const auto pair = std::minmax((*cast.seam)[0], (*cast.seam)[1]);
      return pair == std::minmax(cast.body_of[from], cast.body_of[to]);
    }
    const std::uint32_t one = p_.places.ends[end_from].silo;
    const std::uint32_t other = p_.places.ends[end_to].silo;
    return (cast.from_side[one] != 0 && cast.to_side[other] != 0) ||
           (cast.from_side[other] != 0 && cast.to_side[one] != 0);
  }

  const StagePicture& p_;
  const flow::UnitFlows& now_;
  Pairs pairs_;
};

// The selected ones, then the largest; not too many at one end.
std::vector<StageLane> chosen(const StagePicture& p, const Pairs& pairs) {
  std::vector<StageLane> all;
  bool any_selected = false;
  for (const auto& [key, lane] : pairs) {
    all.push_back(lane);
    any_selected = any_selected || lane.selected;
  }
  std::stable_sort(all.begin(), all.end(), [](const StageLane& l, const StageLane& r) {
    return std::pair(l.selected, l.whole()) > std::pair(r.selected, r.whole());
  });
  std::vector<std::size_t> at_end(p.places.ends.size(), 0);
  const auto most_at = [&](std::uint32_t end) {
    if (p.places.ends[end].kind != StageEnd::Kind::silo) return kMostStageLanes;
    return p.places.bands[p.places.ends[end].silo].form == StageForm::slim ? kMostAtSlim : kMostAtSilo;
  };
  std::uint64_t largest = 0;
  for (const StageLane& lane : all) largest = std::max(largest, lane.whole());
  const std::size_t most = any_selected ? kMostBesideSelected + 1 : kMostStageLanes;
  std::vector<StageLane> lanes;
  for (const StageLane& lane : all) {
    if (lanes.size() >= most && !lane.selected) continue;
    const double least = kLeastShare * static_cast<double>(largest);
    if (static_cast<double>(lane.whole()) < least && !lane.selected) continue;
    const bool room = at_end[lane.a] < most_at(lane.a) && at_end[lane.b] < most_at(lane.b);
    if (!room && !lane.selected) continue;
    ++at_end[lane.a];
    ++at_end[lane.b];
    lanes.push_back(lane);
    if (lanes.size() >= kReadableLanes) break;
  }
  return lanes;
}

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
  made.lanes = chosen(p, Gathering(p, now).take());
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
