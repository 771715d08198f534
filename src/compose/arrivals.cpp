// Arrivals are bundled by segment and unit. A bundle leaves its segment as near to its team as order allows,
// and the bundles of a team arrive in the order of their segments, so that few of them cross.
#include "compose/arrivals.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "compose/flow_layer_lanes.hpp"
#include "compose/ports.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

constexpr double kShare = 0.8;     // of the width of a handover line
constexpr double kEdgeInset = 14;  // free space at the ends of a segment's edge
constexpr double kPastLabels = 9;
constexpr double kPastTag = 13;  // of a folded branch

struct Bundle {
  std::uint32_t segment = 0;
  std::uint32_t unit = 0;
  std::uint64_t issues = 0;
  std::size_t first = 0, last = 0;  // in the sorted arrivals
  Slot card = 0;
  double width = 0;
  Point from, to;
};

Rect team_of(const Arrangement& a, Slot card) {
  const Rect stack = a.placement.stack_of(card);
  return stack.empty() && a.shape.role[card] == layout::Role::lead ? a.placement.card[card] : stack;
}

// The y at which curves end above a team: its band's side where it has one, else past the labels.
double landing(const Arrangement& a, Slot card) {
  const std::uint32_t band = a.shape.band.empty() ? kNoSlot : a.shape.band[card];
  if (band != kNoSlot && band < a.placement.band.size()) return a.placement.band[band].bottom();
  return std::max(team_of(a, card).bottom(), a.placement.team_label + kPastLabels);
}

std::vector<Bundle> bundles_of(const Subject& subject, std::vector<flow::Arrival>& arrivals) {
  const Arrangement& a = subject.arrangement;
  std::sort(arrivals.begin(), arrivals.end(), [&](const flow::Arrival& l, const flow::Arrival& r) {
    return std::tuple(a.segment_of[l.customer], l.unit, l.customer) <
           std::tuple(a.segment_of[r.customer], r.unit, r.customer);
  });
  std::vector<Bundle> bundles;
  for (std::size_t first = 0, last = 0; first < arrivals.size(); first = last) {
    Bundle bundle;
    bundle.segment = a.segment_of[arrivals[first].customer];
    bundle.unit = arrivals[first].unit;
    bundle.first = first;
    while (last < arrivals.size() && a.segment_of[arrivals[last].customer] == bundle.segment &&
           arrivals[last].unit == bundle.unit)
      bundle.issues += arrivals[last++].issues;
    bundle.last = last;
    bundle.card = a.unit_card[bundle.unit];
    if (bundle.card == kNoSlot || stands_aside(a, bundle.card) || team_of(a, bundle.card).empty()) continue;
    if (bundle.segment >= a.placement.segment.size() || a.placement.segment[bundle.segment].empty()) continue;
    if (a.placement.segment[bundle.segment].y <= landing(a, bundle.card) + 4) continue;
    bundles.push_back(bundle);
  }
  return bundles;
}

// Ports of one end of all bundles. `key` groups them by edge, `place` orders them on it.
template <class Key, class Place, class Edge, class Put>
void place_ends(std::vector<Bundle>& bundles, bool spread, Key key, Place place, Edge edge, Put put) {
  std::vector<std::size_t> order(bundles.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t l, std::size_t r) {
    return std::pair(key(bundles[l]), place(bundles[l])) < std::pair(key(bundles[r]), place(bundles[r]));
  });
  std::vector<PortWish> wishes;
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    wishes.clear();
    for (; last < order.size() && key(bundles[order[last]]) == key(bundles[order[first]]); ++last)
      wishes.push_back({bundles[order[last]].width, place(bundles[order[last]])});
    const Interval on = edge(bundles[order[first]]);
    const std::vector<double> middle =
        spread ? spread_ports(on.left, on.right, wishes) : centred_ports(on.left, on.right, wishes);
    for (std::size_t i = first; i < last; ++i) put(bundles[order[i]], middle[i - first]);
  }
}

void place(const Arrangement& a, std::vector<Bundle>& bundles) {
  const auto team_x = [&](const Bundle& b) { return team_of(a, b.card).centre().x; };
  place_ends(
      bundles, true, [](const Bundle& b) { return b.segment; }, team_x,
      [&](const Bundle& b) {
        const Rect& box = a.placement.segment[b.segment];
        const double inset = std::min(kEdgeInset, box.w / 6);
        return Interval{box.x + inset, box.right() - inset};
      },
      [&](Bundle& b, double x) {
        b.from = {x, a.placement.segment[b.segment].y};
      });
  place_ends(
      bundles, false, [](const Bundle& b) { return b.unit; }, [](const Bundle& b) { return b.from.x; },
      [&](const Bundle& b) {
        const Rect team = team_of(a, b.card);
        return Interval{team.x, team.right()};
      },
      [&](Bundle& b, double x) {
        b.to = {x, landing(a, b.card)};
      });
}

// Where an arrival ends at a team that does not reach the front line and has no band to do it for it: its own
// column is free, past the longer ones beside it.
double end_at(const Arrangement& a, Slot card, double landing) {
  const std::uint32_t band = a.shape.band.empty() ? kNoSlot : a.shape.band[card];
  const double bottom = team_of(a, card).bottom();
  if (band != kNoSlot || a.form != layout::Form::banded || bottom > a.placement.front_line - 1)
    return landing;
  const bool named = !a.placement.stack_of(card).empty();
  return bottom + (named ? a.placement.team_label - a.placement.front_line + kPastLabels : kPastTag);
}

scene::Path curve(Point from, Point to) {
  scene::Path path;
  const double pull = (to.y - from.y) * 0.55;
  path.move_to(from);
  path.cubic_to({from.x, from.y + pull}, {to.x, to.y - pull}, to);
  return path;
}

}  // namespace

std::uint64_t draw_arrivals(const Subject& subject, const FlowPlan& plan, const flow::UnitFlows& now,
                            std::vector<scene::Flow>& flows) {
  std::vector<flow::Arrival> arrivals = now.arrivals;
  std::vector<Bundle> bundles = bundles_of(subject, arrivals);
  std::stable_sort(bundles.begin(), bundles.end(),
                   [](const Bundle& l, const Bundle& r) { return l.issues > r.issues; });
  std::uint64_t not_drawn = 0;
  for (std::size_t i = kMostArrivals; i < bundles.size(); ++i) not_drawn += bundles[i].issues;
  if (bundles.size() > kMostArrivals) bundles.resize(kMostArrivals);
  if (bundles.empty()) return 0;
  const double largest =
      subject.arrangement.widest_flow / std::sqrt(static_cast<double>(bundles.front().issues));
  const double unit = plan.width_unit > 0 ? std::min(plan.width_unit, largest) : largest;
  for (Bundle& bundle : bundles)
    bundle.width = std::max(kThinnestFlow, kShare * flow_width(unit, bundle.issues));
  place(subject.arrangement, bundles);
  const Theme& colours = theme(subject.view.theme);
  for (const Bundle& bundle : bundles) {
    for (std::size_t i = bundle.first; i < bundle.last; ++i) {
      const model::Customer& customer = subject.organization.customers()[arrivals[i].customer];
      scene::Flow flow;
      flow.kind = scene::FlowKind::from_customer;
      flow.from = {base::ItemKind::customer, std::string(subject.organization.text(customer.id))};
      flow.to = leader_id(subject, bundle.unit);
      flow.handovers = arrivals[i].issues;
      if (i == bundle.first) {
        flow.path = curve(bundle.from, bundle.to);
        const double end = end_at(subject.arrangement, bundle.card, bundle.to.y);
        if (end < bundle.to.y) flow.path.line_to({bundle.to.x, end});
      }
      flow.width = bundle.width;
      flow.colour = colours.flow_from_customer;
      flow.arrow = false;
      flows.push_back(std::move(flow));
    }
  }
  return not_drawn;
}

}  // namespace flipchart::compose
