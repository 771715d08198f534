// Every stop has a way to the corridor: a lead straight up, a leaf along the side of its column, a leader
// above straight down. Two stops are joined by their two ways and a piece of the corridor, or directly where
// both stand on the same side line.
#include "compose/highlight_route.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "compose/highlight_ways.hpp"
#include "compose/metrics.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;
using base::Slot;

constexpr double kPinSize = 16;
constexpr double kPinStep = 17;

void light_line(const Subject& subject, scene::Path path, const Spot& from, const Spot& to, bool arrow,
                scene::Scene& scene) {
  const Theme& colours = theme(subject.view.theme);
  scene::Flow flow;
  flow.from = from.id;
  flow.to = to.id;
  flow.handovers = 1;
  flow.path = std::move(path);
  flow.width = kRouteWidth * colours.stroke_factor;
  flow.colour = colours.lit_route;
  flow.casing = colours.canvas;
  flow.arrow = arrow;
  scene.lit.push_back(std::move(flow));
}

// Out of the segment beside the other pills, a curve to the chart, then straight to the card.
void add_from_customer(const Subject& subject, const Ways& ways, const Spot& customer, std::uint32_t segment,
                       const Spot& to, scene::Scene& scene) {
  const layout::Placement& placement = subject.arrangement.placement;
  const Rect& pill = customer.box;
  const Rect segment_box = segment < placement.segment.size() ? placement.segment[segment] : pill;
  double out = pill.centre().x;
  for (const Rect& other : placement.customer) {
    if (other.y < pill.y && other.bottom() > segment_box.y && other.x < out + 2 && other.right() > out - 2) {
      out = pill.right() + subject.arrangement.metrics.customer_gap / 2;
      break;
    }
  }
  const std::uint32_t band =
      subject.arrangement.shape.band.empty() ? kNoSlot : subject.arrangement.shape.band[to.card];
  const double landing = band != kNoSlot && band < placement.band.size() ? placement.band[band].bottom()
                                                                         : placement.front_line + 4;
  const Line line = ways.from_customers(to, pill.centre().x, landing);
  if (line.empty() || segment_box.y <= landing) return;
  scene::Path path;
  if (out == pill.centre().x) {
    path.move_to({out, pill.y});
  } else {
    path.move_to({pill.right(), pill.centre().y});
    path.line_to({out, pill.centre().y});
  }
  path.line_to({out, segment_box.y});
  const double pull = (landing - segment_box.y) * 0.55;
  path.cubic_to({out, segment_box.y + pull}, {line.front().x, landing - pull}, line.front());
  const scene::Path rest = scene::rounded(line, kLineCorner);
  for (std::size_t verb = 1, point = 1; verb < rest.verbs.size(); ++verb) {
    path.verbs.push_back(rest.verbs[verb]);
    const std::size_t count = rest.verbs[verb] == scene::Verb::cubic ? 3 : 1;
    path.points.insert(path.points.end(), rest.points.begin() + point, rest.points.begin() + point + count);
    point += count;
  }
  light_line(subject, std::move(path), customer, to, false, scene);
}

void add_hop(const Subject& subject, const Ways& ways, const Spot& from, const Spot& to, bool last,
             scene::Scene& scene) {
  Line line = ways.direct(from, to);
  bool arrow = false;
  if (line.empty()) {
    line = ways.to_corridor(from, to.box.centre().x);
    const Line other = ways.to_corridor(to, from.box.centre().x);
    if (line.empty() || other.empty()) return;
    line.insert(line.end(), other.rbegin(), other.rend());
    arrow = last && other.size() == 2;  // a straight piece onto the card's edge
    if (arrow) line.back().y += other[0].y < other[1].y ? 1 : -1;
  }
  light_line(subject, scene::rounded(line, kLineCorner), from, to, arrow, scene);
}

void add_stop(const Subject& subject, const Spot& spot, std::size_t number, std::uint32_t& pins,
              scene::Scene& scene) {
  const Theme& colours = theme(subject.view.theme);
  if (pins == 0) {
    scene::Ring ring;
    ring.on = spot.id;
    ring.box = spot.box.grown(0.5);
    ring.radius = spot.radius;
    ring.stroke = {colours.lit_route, 1.75 * colours.stroke_factor, {}, false};
    scene.rings.push_back(std::move(ring));
  }
  scene::Pin pin;
  pin.on = spot.id;
  pin.anchor = spot.box.centre();
  pin.size = kPinSize;
  const double reach = std::max(0.0, spot.box.w - kPinSize);
  pin.centre = {spot.box.w / 2 - std::min(reach, kPinStep * pins), -spot.box.h / 2};
  pin.colour = colours.lit_route;
  pin.ring = colours.canvas;
  scene::Text text;
  text.text = std::to_string(number);
  text.font = {11, 700};
  const text::Font shaped{11, 700};
  text.width = subject.measurer.width(text.text, shaped);
  text.at = {0, text::Measurer::baseline_in(kPinSize, shaped) - kPinSize / 2};
  text.middle_rise = text.at.y;
  text.align = scene::Align::middle;
  text.colour = colours.canvas;
  pin.text = std::move(text);
  scene.pins.push_back(std::move(pin));
  ++pins;
}

}  // namespace

Spot spot_of_position(const Subject& subject, Slot position) {
  const Arrangement& a = subject.arrangement;
  Spot spot;
  if (position >= a.shape_slot.size()) return spot;
  spot.card = a.shown_by[position];
  if (spot.card == kNoSlot) return spot;
  const Slot own = a.slot[spot.card];  // none: the block of a leader's own people
  position = own != kNoSlot ? own : subject.insights.units.leader[a.unit[spot.card]];
  spot.id = {base::ItemKind::position, std::string(subject.organization.id(position))};
  spot.box = a.placement.card[spot.card];
  spot.radius = subject.view.detail == model::Detail::near ? 6 : 4;
  return spot;
}

Spot spot_of_holder(const Subject& subject, Slot holder) {
  const flow::Units& units = subject.insights.units;
  return spot_of_position(subject, subject.view.room_safe ? units.leader[units.of[holder]] : holder);
}

Spot spot_of_customer(const Subject& subject, std::uint32_t customer) {
  Spot spot;
  const Arrangement& a = subject.arrangement;
  if (customer >= a.segment_of.size()) return spot;
  const model::Customer& found = subject.organization.customers()[customer];
  spot.id = {base::ItemKind::customer, std::string(subject.organization.text(found.id))};
  spot.box = a.placement.customer[a.segment_pills ? a.segment_of[customer] : customer];
  spot.radius = spot.box.h / 2;
  return spot;
}

void trace_route(const Subject& subject, std::uint32_t issue, std::uint32_t stops, scene::Scene& scene) {
  const flow::Routes& routes = subject.insights.routes;
  if (issue + 1 >= routes.first_stop.size()) return;
  const Ways ways(subject);
  std::unordered_map<std::string, std::uint32_t> pins;  // on each card so far
  // A holder keeps the number of the first time the issue came to them.
  std::unordered_map<flow::HolderId, std::size_t> numbers;
  std::size_t next = 1;
  Spot last;
  std::uint32_t segment = kNoSlot;
  const std::string_view raised_by = subject.history.text(subject.history.issues()[issue].customer);
  const std::uint32_t customer = raised_by.empty() ? kNoSlot : subject.organization.find_customer(raised_by);
  if (customer != kNoSlot) {
    last = spot_of_customer(subject, customer);
    if (last.found()) {
      segment = subject.arrangement.segment_of[customer];
      add_stop(subject, last, next++, pins["c" + last.id.id], scene);
    }
  }
  const std::uint32_t begin = routes.first_stop[issue];
  std::uint32_t end = routes.first_stop[issue + 1];
  const std::uint32_t before = customer != kNoSlot ? 1 : 0;
  if (stops != 0) end = std::min(end, begin + std::max(stops, before) - before);
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto [known, first] = numbers.try_emplace(routes.stops[i].holder, next);
    if (first) ++next;
    if (!flow::on_chart(routes.stops[i].holder)) continue;
    const Spot spot = spot_of_holder(subject, routes.stops[i].holder);
    if (!spot.found()) continue;
    if (last.found() && last.card == kNoSlot)
      add_from_customer(subject, ways, last, segment, spot, scene);
    else if (last.found() && !(last.box == spot.box))
      add_hop(subject, ways, last, spot, i + 1 == end, scene);
    if (first) add_stop(subject, spot, known->second, pins["p" + spot.id.id], scene);
    last = spot;
  }
}

}  // namespace flipchart::compose
