// Issues on their way from customers: one pale line from a pill to each band or team, the largest of them.
#include <algorithm>
#include <cmath>
#include <map>

#include "compose/ports.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;

constexpr double kShareOfLanes = 0.6;
constexpr std::size_t kMostStageArrivals = 14;
constexpr double kWidestArrival = 22;
constexpr double kPillInset = 40;

struct Bundled {
  std::uint32_t pill = 0;
  std::uint32_t end = 0;
  std::uint64_t issues = 0;
  double width = 0;
  double from = 0, to = 0;
};

// Ports of one side of all lines: `key` says on which edge, `place` where on it they would best be.
template <class Key, class Place, class Edge, class Put>
void spread(std::vector<Bundled>& lines, Key key, Place place, Edge edge, Put put) {
  std::vector<Bundled*> order;
  order.reserve(lines.size());
  for (Bundled& line : lines) order.push_back(&line);
  std::stable_sort(order.begin(), order.end(), [&](const Bundled* l, const Bundled* r) {
    return std::pair(key(*l), place(*l)) < std::pair(key(*r), place(*r));
  });
  for (std::size_t first = 0, last = 0; first < order.size(); first = last) {
    std::vector<PortWish> wishes;
    for (; last < order.size() && key(*order[last]) == key(*order[first]); ++last)
      wishes.push_back({order[last]->width, place(*order[last])});
    const auto [left, right] = edge(*order[first]);
    const std::vector<double> middle = spread_ports(left, right, wishes);
    for (std::size_t i = first; i < last; ++i) put(*order[i], middle[i - first]);
  }
}

std::vector<Bundled> bundled(const StagePicture& p, const flow::UnitFlows& now) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> issues;
  for (const flow::Arrival& arrival : now.arrivals) {
    const std::uint32_t body = p.cast.body_of[arrival.unit];
    const std::uint32_t end = body == kNoSlot ? kNoSlot : p.places.end_of[body];
    const std::uint32_t pill = p.places.pill_of[p.cast.segment_of[arrival.customer]];
    if (end != kNoSlot && pill != kNoSlot) issues[{pill, end}] += arrival.issues;
  }
  std::vector<Bundled> lines;
  lines.reserve(issues.size());
  for (const auto& [key, count] : issues) lines.push_back({key.first, key.second, count, 0, 0, 0});
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Bundled& l, const Bundled& r) { return l.issues > r.issues; });
  if (lines.size() > kMostStageArrivals) lines.resize(kMostStageArrivals);
  return lines;
}

}  // namespace

std::uint64_t draw_stage_arrivals(const StagePicture& p, const flow::UnitFlows& now, double width_unit,
                                  std::vector<scene::Flow>& flows) {
  std::uint64_t left_out = 0;
  for (const flow::Arrival& arrival : now.arrivals) left_out += arrival.issues;
  if (p.places.pills.empty() || !p.cast.counts) return left_out;
  std::vector<Bundled> lines = bundled(p, now);
  if (lines.empty()) return left_out;
  const double largest = kWidestArrival / std::sqrt(static_cast<double>(lines.front().issues));
  const double unit = width_unit > 0 ? std::min(kShareOfLanes * width_unit, largest) : largest;
  for (Bundled& line : lines) {
    line.width = std::max(2 * kThinnestFlow, unit * std::sqrt(static_cast<double>(line.issues)));
    line.from = p.places.ends[line.end].box.centre().x;
    line.to = p.places.pills[line.pill].box.centre().x;
  }
  const auto pill_of = [](const Bundled& line) { return line.pill; };
  const auto end_of = [](const Bundled& line) { return line.end; };
  spread(
      lines, pill_of, [&](const Bundled& line) { return p.places.ends[line.end].box.centre().x; },
      [&](const Bundled& line) {
        const base::Rect& box = p.places.pills[line.pill].box;
        const double inset = std::min(kPillInset, box.w / 4);
        return std::pair(box.x + inset, box.right() - inset);
      },
      [](Bundled& line, double x) { line.from = x; });
  spread(
      lines, end_of, [](const Bundled& line) { return line.from; },
      [&](const Bundled& line) {
        const base::Rect& box = p.places.ends[line.end].box;
        return std::pair(box.x + box.w / 6, box.right() - box.w / 6);
      },
      [](Bundled& line, double x) { line.to = x; });
  for (const Bundled& line : lines) {
    scene::Flow flow;
    flow.kind = scene::FlowKind::from_customer;
    flow.from = {base::ItemKind::segment, p.cast.segments[p.places.pills[line.pill].segments.front()].name};
    flow.to = p.places.ends[line.end].id;
    flow.handovers = line.issues;
    const Point from{line.from, p.places.pills[line.pill].box.y};
    const Point to{line.to, p.places.bands_bottom};
    const double pull = (to.y - from.y) * 0.55;
    flow.path.move_to(from);
    flow.path.cubic_to({from.x, from.y + pull}, {to.x, to.y - pull}, to);
    flow.width = line.width;
    flow.colour = quiet_flow(p.theme);
    flow.arrow = false;
    left_out -= line.issues;
    flows.push_back(std::move(flow));
  }
  return left_out;
}

}  // namespace flipchart::compose
