// Silos stand for units: the lanes, ports and badges are those of flows between teams.
#include "compose/silo_lanes.hpp"

#include <algorithm>
#include <numeric>

#include "compose/badges.hpp"
#include "compose/flow_layer_lanes.hpp"
#include "compose/flow_layer_plan.hpp"
#include "compose/flow_layer_ports.hpp"
#include "compose/overlay_figures.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;

constexpr double kFromEdge = 8;  // of a band to its gate

flow::UnitFlows flows_between(const flow::SiloHandovers& handovers, std::uint32_t parts) {
  flow::UnitFlows flows;
  for (std::uint32_t from = 0; from < parts; ++from)
    for (std::uint32_t to = 0; to < parts; ++to)
      if (from != to && handovers.at(from, to) > 0)
        flows.across.push_back({from, to, handovers.at(from, to), true});
  return flows;
}

// Lanes of parts whose bands stand in this order.
LaneChoice lanes_between(const Arrangement& a, const flow::SiloHandovers& handovers,
                         const std::vector<std::uint32_t>& band, double room) {
  std::vector<std::uint32_t> by_place(band.size());
  std::iota(by_place.begin(), by_place.end(), 0U);
  std::sort(by_place.begin(), by_place.end(), [&](auto l, auto r) { return band[l] < band[r]; });
  std::vector<std::uint32_t> order(band.size());
  for (std::uint32_t place = 0; place < by_place.size(); ++place) order[by_place[place]] = place;
  const auto parts = static_cast<std::uint32_t>(band.size());
  return chosen_lanes(flows_between(handovers, parts), order, a.widest_flow, room, a.lane_limits);
}

LaneEnd end_at(const Subject& subject, const SiloBorder& border) {
  const Arrangement& a = subject.arrangement;
  const Rect& band = a.placement.band[border.band];
  LaneEnd end;
  if (band.empty()) return end;
  const base::Slot top = a.band_top[border.band];
  end.kind = LaneEnd::Kind::lead;
  end.card = a.shape_slot[top];
  end.id = {base::ItemKind::unit, std::string(subject.organization.id(top))};
  end.edge = {band.x + kFromEdge, band.right() - kFromEdge};
  end.y = a.placement.corridor.bottom - kSiloGate;
  return end;
}

void add_gate(const Subject& subject, const SiloBorder& border, const LaneEnd& end, scene::Scene& scene) {
  const Theme& colours = theme(subject.view.theme);
  const SiloStyle style = style_of_silo(subject.insights, border.silo, subject.view.theme);
  scene.rules.push_back({{end.edge.left, end.y + 1},
                         {end.edge.right, end.y + 1},
                         {style.colour, 2 * colours.stroke_factor, {}, false}});
}

}  // namespace

LaneChoice silo_lanes(const Arrangement& a, const Insights& insights, double room) {
  const std::vector<std::uint32_t> part = banded_silos(a, insights.silos.names.size());
  std::vector<std::uint32_t> band;
  for (std::uint32_t i = 0; i < a.band_silo.size(); ++i)
    if (part[a.band_silo[i]] == band.size()) band.push_back(i);
  if (band.size() < 2) return {};
  flow::Kept everything;
  everything.keep.assign(insights.routes.first_stop.size() - 1, 1);
  const auto parts = static_cast<std::uint32_t>(band.size());
  return lanes_between(a, flow::silo_handovers(insights.routes, insights.silos, part, parts, everything),
                       band, room);
}

FlowLayer silo_layer(const Subject& subject) {
  const Arrangement& a = subject.arrangement;
  FlowLayer layer;
  layer.scene.extent = a.placement.extent();
  layer.scene.ground = theme(subject.view.theme).canvas;
  if (subject.figures == nullptr) return layer;
  const SiloBorders& silos = subject.figures->silos;
  for (std::uint32_t part = 0; part < silos.now.parts; ++part) layer.not_drawn += silos.now.out(part);
  const layout::Gap& corridor = a.placement.corridor;
  const double room = corridor.bottom - corridor.top - kSiloGate;
  if (a.lanes.lanes.empty() || silos.borders.size() < 2 || room <= 0) return layer;

  FlowPlan plan;
  plan.between_silos = true;
  std::vector<std::uint32_t> band;
  for (const SiloBorder& border : silos.borders) {
    band.push_back(border.band);
    plan.end.push_back(end_at(subject, border));
  }
  const LaneChoice choice = lanes_between(a, silos.whole, band, room);
  for (const LaneChoice::Lane& lane : choice.lanes) {
    if (plan.end[lane.unit_a].kind == LaneEnd::Kind::none ||
        plan.end[lane.unit_b].kind == LaneEnd::Kind::none)
      continue;
    LaneLine line;
    line.unit_a = lane.unit_a;
    line.unit_b = lane.unit_b;
    line.ab = {lane.a_to_b, silos.now.at(lane.unit_a, lane.unit_b), 0, 0};
    line.ba = {lane.b_to_a, silos.now.at(lane.unit_b, lane.unit_a), 0, 0};
    line.crosses = true;
    line.y = corridor.bottom - kSiloGate - lane.middle;
    plan.lanes.push_back(line);
  }
  choose_widths(subject, choice.width_unit, plan);
  place_ports(subject, plan);
  layer.shown = draw_lanes(subject, plan, layer.scene.flows);
  layer.not_drawn -= layer.shown;
  layer.scene.badges = placed_badges(subject, plan);
  layer.width_unit = plan.width_unit;
  for (std::size_t part = 0; part < plan.end.size(); ++part)
    if (plan.end[part].kind != LaneEnd::Kind::none)
      add_gate(subject, silos.borders[part], plan.end[part], layer.scene);
  return layer;
}

}  // namespace flipchart::compose
