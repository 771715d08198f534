// All ports in one list, sorted by edge and place on it, then handled edge by edge. The scale starts at the
// largest flow and gives way to full edges, never below half of itself: from there on bundles stand closer.
#include "compose/flow_layer_ports.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "compose/ports.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;
using base::Slot;

constexpr double kLeastShare = 0.5;
constexpr double kMostGrowth = 3;  // of a bundle, by a filter: less than the gap to its neighbour

enum class Edge : std::uint8_t { top, bottom, stack, way_down };
enum class What : std::uint8_t { lane_a, lane_b, river_child, river_parent };

struct Port {
  Slot card = 0;
  Edge edge = Edge::top;
  std::uint8_t group = 1;  // 0 leaving left, 1 river, 2 leaving right
  double key = 0;
  What what = What::lane_a;
  std::uint32_t line = 0;
  bool same_edge(const Port& other) const { return card == other.card && edge == other.edge; }
};

double stroke(double unit, std::uint64_t count, double thinnest) {
  return count == 0 ? 0 : std::max(thinnest, flow_width(unit, count));
}

double joined(double l, double r, double gap) {
  return l + r + (l > 0 && r > 0 ? gap : 0);
}

void plan_widths(FlowPlan& plan, double unit) {
  for (LaneLine& lane : plan.lanes) {
    lane.ab.planned = stroke(unit, lane.ab.whole, kThinnestFlow);
    lane.ba.planned = stroke(unit, lane.ba.whole, kThinnestFlow);
  }
  for (RiverLine& river : plan.rivers) {
    river.climb.planned = stroke(unit, river.climb.whole, kThinnestFlow);
    river.back.planned = stroke(unit, river.back.whole, kThinnestReturn);
  }
}

std::vector<Port> sorted_ports(const FlowPlan& plan) {
  std::vector<Port> ports;
  ports.reserve(2 * (plan.lanes.size() + plan.rivers.size()));
  const auto add_lane = [&](std::uint32_t i, const LaneEnd& end, bool left_end) {
    // Seen from below the shallow lanes are those with large y, seen from above those with small y.
    const double shallow = end.kind == LaneEnd::Kind::above ? plan.lanes[i].y : -plan.lanes[i].y;
    const Edge edge = end.kind == LaneEnd::Kind::lead    ? Edge::top
                      : end.kind == LaneEnd::Kind::stack ? Edge::stack
                                                         : Edge::way_down;
    const std::uint8_t group = left_end ? 2 : 0;
    ports.push_back(
        {end.card, edge, group, left_end ? -shallow : shallow, left_end ? What::lane_a : What::lane_b, i});
  };
  for (std::uint32_t i = 0; i < plan.lanes.size(); ++i) {
    add_lane(i, plan.end[plan.lanes[i].unit_a], true);
    add_lane(i, plan.end[plan.lanes[i].unit_b], false);
  }
  for (std::uint32_t i = 0; i < plan.rivers.size(); ++i) {
    const RiverLine& river = plan.rivers[i];
    ports.push_back({river.child, Edge::top, 1, 0, What::river_child, i});
    ports.push_back({river.parent, Edge::bottom, 1, static_cast<double>(river.child), What::river_parent, i});
  }
  std::sort(ports.begin(), ports.end(), [](const Port& l, const Port& r) {
    return std::tie(l.card, l.edge, l.group, l.key, l.line) <
           std::tie(r.card, r.edge, r.group, r.key, r.line);
  });
  return ports;
}

double planned_bundle(const FlowPlan& plan, const Port& port) {
  const bool lane = port.what == What::lane_a || port.what == What::lane_b;
  return lane ? plan.lanes[port.line].bundle() : plan.rivers[port.line].bundle();
}

double bundle_at(const FlowPlan& plan, const Port& port, double unit) {
  if (port.what == What::lane_a || port.what == What::lane_b) {
    const LaneLine& lane = plan.lanes[port.line];
    return joined(stroke(unit, lane.ab.whole, kThinnestFlow), stroke(unit, lane.ba.whole, kThinnestFlow),
                  kPingPongGap);
  }
  const RiverLine& river = plan.rivers[port.line];
  return joined(stroke(unit, river.climb.whole, kThinnestFlow),
                stroke(unit, river.back.whole, kThinnestReturn), kClimbReturnGap);
}

Interval edge_of(const Subject& subject, const FlowPlan& plan, const Port& port) {
  const Rect& box = subject.arrangement.placement.card[port.card];
  if (port.what == What::lane_a) return plan.end[plan.lanes[port.line].unit_a].edge;
  if (port.what == What::lane_b) return plan.end[plan.lanes[port.line].unit_b].edge;
  return {box.x, box.right()};
}

// The largest value in [least, most] at which `fits` holds; `least` where it holds nowhere.
template <class Fits>
double largest_that(double least, double most, Fits fits) {
  if (fits(most)) return most;
  for (int step = 0; step < 24; ++step) {
    const double middle = (least + most) / 2;
    (fits(middle) ? least : most) = middle;
  }
  return least;
}

double unit_for_edges(const Subject& subject, const FlowPlan& plan, double unit) {
  const std::vector<Port> ports = sorted_ports(plan);
  const double least = unit * kLeastShare;
  std::vector<PortWish> wishes;
  for (std::size_t first = 0, last = 0; first < ports.size(); first = last) {
    while (last < ports.size() && ports[last].same_edge(ports[first])) ++last;
    const double room = edge_of(subject, plan, ports[first]).width();
    unit = largest_that(least, unit, [&](double candidate) {
      wishes.clear();
      for (std::size_t i = first; i < last; ++i) wishes.push_back({bundle_at(plan, ports[i], candidate), 0});
      return ports_room(wishes) <= room;
    });
  }
  return unit;
}

// The scale of what is kept: its largest flow as wide as allowed, but no bundle much wider than its place.
double unit_for_kept(const FlowPlan& plan, double planned_unit, double widest) {
  std::uint64_t most = 0;
  for (const LaneLine& lane : plan.lanes) most = std::max({most, lane.ab.now, lane.ba.now});
  for (const RiverLine& river : plan.rivers) most = std::max({most, river.climb.now, river.back.now});
  if (most == 0) return planned_unit;
  double unit = std::max(planned_unit, widest / std::sqrt(static_cast<double>(most)));
  const auto limit = [&](const Strand& l, const Strand& r, double thinnest, double gap, double place) {
    unit = largest_that(planned_unit, unit, [&](double candidate) {
      return joined(stroke(candidate, l.now, kThinnestFlow), stroke(candidate, r.now, thinnest), gap) <=
             place + kMostGrowth;
    });
  };
  for (const LaneLine& lane : plan.lanes) limit(lane.ab, lane.ba, kThinnestFlow, kPingPongGap, lane.bundle());
  for (const RiverLine& river : plan.rivers)
    limit(river.climb, river.back, kThinnestReturn, kClimbReturnGap, river.bundle());
  return unit;
}

}  // namespace

void choose_widths(const Subject& subject, double unit, FlowPlan& plan) {
  const double widest = subject.arrangement.widest_flow;
  std::uint64_t most = 1;
  bool all = true;
  for (const LaneLine& lane : plan.lanes) {
    most = std::max({most, lane.ab.whole, lane.ba.whole});
    all = all && lane.ab.whole == lane.ab.now && lane.ba.whole == lane.ba.now;
  }
  for (const RiverLine& river : plan.rivers) {
    most = std::max({most, river.climb.whole, river.back.whole});
    all = all && river.climb.whole == river.climb.now && river.back.whole == river.back.now;
  }
  const double largest = widest / std::sqrt(static_cast<double>(most));
  double planned = unit > 0 ? std::min(unit, largest) : largest;
  planned = unit_for_edges(subject, plan, planned);
  plan_widths(plan, planned);
  plan.width_unit = all ? planned : unit_for_kept(plan, planned, widest);
  for (LaneLine& lane : plan.lanes) {
    lane.ab.width = stroke(plan.width_unit, lane.ab.now, kThinnestFlow);
    lane.ba.width = stroke(plan.width_unit, lane.ba.now, kThinnestFlow);
  }
  for (RiverLine& river : plan.rivers) {
    river.climb.width = stroke(plan.width_unit, river.climb.now, kThinnestFlow);
    river.back.width = stroke(plan.width_unit, river.back.now, kThinnestReturn);
  }
}

void place_ports(const Subject& subject, FlowPlan& plan) {
  const std::vector<Port> ports = sorted_ports(plan);
  std::vector<PortWish> wishes;
  const auto place_edges = [&](bool below_managers) {
    for (std::size_t first = 0, last = 0; first < ports.size(); first = last) {
      while (last < ports.size() && ports[last].same_edge(ports[first])) ++last;
      if ((ports[first].edge == Edge::bottom) != below_managers) continue;
      wishes.clear();
      for (std::size_t i = first; i < last; ++i) {
        const double wanted = below_managers ? plan.rivers[ports[i].line].x_child : 0;
        wishes.push_back({planned_bundle(plan, ports[i]), wanted});
      }
      const Interval edge = edge_of(subject, plan, ports[first]);
      const std::vector<double> middle = below_managers ? spread_ports(edge.left, edge.right, wishes)
                                                        : centred_ports(edge.left, edge.right, wishes);
      for (std::size_t i = first; i < last; ++i) {
        const double x = middle[i - first];
        switch (ports[i].what) {
          case What::lane_a:
            plan.lanes[ports[i].line].x_a = x;
            break;
          case What::lane_b:
            plan.lanes[ports[i].line].x_b = x;
            break;
          case What::river_child:
            plan.rivers[ports[i].line].x_child = x;
            break;
          case What::river_parent:
            plan.rivers[ports[i].line].x_parent = x;
            break;
        }
      }
    }
  };
  place_edges(false);  // the children's first: a manager's ports are best right above them
  place_edges(true);
}

}  // namespace flipchart::compose
