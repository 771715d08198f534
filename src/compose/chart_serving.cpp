// Who serves whom: a link for each pair, one S-curve for each bundle of them, from the segment's edge to the
// team's, its band's or the shelf's. Ends stand in the order of what they lead to, so that curves cross no
// more than they must. Where flows are shown their arrivals take the curves' place.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include "compose/chart_parts.hpp"
#include "compose/free_ways.hpp"
#include "compose/metrics.hpp"
#include "compose/serving_bundles.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

constexpr double kThin = 1.25;   // the stroke of a team's own bundle
constexpr double kThickest = 5;  // and of the largest where bundles stand for whole bands
constexpr double kSegmentPitch = 32;
constexpr double kTeamPitch = 18;

struct ServingLine {
  ServingBundle bundle;
  Rect box;     // where it ends on the chart
  double edge;  // the y of its end there
  double segment_x = 0;
  double chart_x = 0;
  std::vector<Point> start = {};  // from that end to the gap before the customers; empty without a free way
};

// Where bundles end on the chart.
class Ends {
 public:
  explicit Ends(const Arrangement& a) : a_(a), front_(a.placement.front_line + a.metrics.label_row) {}

  ServingLine line_of(const ServingBundle& bundle) const {
    const layout::Placement& p = a_.placement;
    switch (bundle.end) {
      case ServingBundle::End::shelf:
        return {bundle, p.aside, p.aside.bottom()};
      case ServingBundle::End::band:
        return {bundle, p.band[bundle.at], p.band[bundle.at].bottom()};
      case ServingBundle::End::team:
        break;
    }
    const Rect stack = p.stack_of(bundle.at);
    const Rect& team = stack.empty() ? p.card[bundle.at] : stack;
    if (reaches_front(bundle.at)) return {bundle, team, p.band[a_.shape.band[bundle.at]].bottom()};
    if (stack.empty()) return {bundle, team, team.bottom()};
    const bool rows = a_.form == layout::Form::banded;  // else teams end where they will
    return {bundle, team, rows ? team.bottom() + a_.metrics.label_row : front_};
  }
  // Neither a team at the front nor in a band that reaches there: others may stand in the way.
  bool behind_others(const ServingBundle& bundle) const {
    if (bundle.end != ServingBundle::End::team || reaches_front(bundle.at)) return false;
    const layout::Placement& p = a_.placement;
    return std::max(p.card[bundle.at].bottom(), p.stack_of(bundle.at).bottom()) < p.front_line - 1;
  }
  double front() const { return front_; }

 private:
  bool reaches_front(Slot leader) const {
    const std::uint32_t band = a_.shape.band.empty() ? kNoSlot : a_.shape.band[leader];
    return band != kNoSlot && a_.placement.band[band].bottom() > a_.placement.front_line;
  }

  const Arrangement& a_;
  double front_;
};

// Spreads the ends of one box's bundles about its middle, in the given order.
template <class Range, class Set>
void spread(Range first, Range last, const Rect& box, double pitch, Set set) {
  const auto count = static_cast<double>(last - first);
  const double step = std::min(pitch, box.w / (count + 1));
  double x = box.centre().x - step * (count - 1) / 2;
  for (auto at = first; at != last; ++at, x += step) set(*at, x);
}

template <class Key, class Each>
void for_each_group(std::vector<ServingLine>& lines, Key key, Each each) {
  for (auto first = lines.begin(); first != lines.end();) {
    const auto last =
        std::find_if(first, lines.end(), [&](const ServingLine& l) { return key(l) != key(*first); });
    each(first, last);
    first = last;
  }
}

void place_ends(const Arrangement& a, std::vector<ServingLine>& lines) {
  const auto segment = [](const ServingLine& l) { return l.bundle.segment; };
  const auto end = [](const ServingLine& l) { return std::pair(l.bundle.end, l.bundle.at); };
  const auto sort_by = [&](auto key, auto middle) {
    std::stable_sort(lines.begin(), lines.end(), [&](const ServingLine& l, const ServingLine& r) {
      return key(l) != key(r) ? key(l) < key(r) : middle(l) < middle(r);
    });
  };
  sort_by(segment, [](const ServingLine& l) { return l.box.centre().x; });
  for_each_group(lines, segment, [&](auto first, auto last) {
    spread(first, last, a.placement.segment[segment(*first)], kSegmentPitch,
           [](ServingLine& l, double x) { l.segment_x = x; });
  });
  sort_by(end, [&](const ServingLine& l) { return a.placement.segment[segment(l)].centre().x; });
  for_each_group(lines, end, [&](auto first, auto last) {
    const double pitch = first->bundle.end == ServingBundle::End::team ? kTeamPitch : kSegmentPitch;
    spread(first, last, first->box, pitch, [](ServingLine& l, double x) { l.chart_x = x; });
  });
}

// Structure is quiet: a bundle is only thicker where others stand for less.
double width_of(const ServingPlan& plan, const ServingBundle& bundle) {
  std::uint32_t most = 1;
  bool bands = false;
  for (const ServingBundle& other : plan.bundles) {
    most = std::max(most, other.links);
    bands = bands || other.end == ServingBundle::End::band;
  }
  return bands ? std::max(kThin, kThickest * std::sqrt(static_cast<double>(bundle.links) / most)) : kThin;
}

struct DrawnLines {
  ServingPlan plan;
  std::vector<ServingLine> lines;
  std::uint64_t not_drawn = 0;  // links
};

DrawnLines drawn_lines(const Subject& subject) {
  DrawnLines drawn{serving_plan(subject), {}, 0};
  drawn.not_drawn = drawn.plan.not_drawn;
  const Arrangement& a = subject.arrangement;
  const Ends ends(a);
  for (const ServingBundle& bundle : drawn.plan.bundles) drawn.lines.push_back(ends.line_of(bundle));
  place_ends(a, drawn.lines);
  std::optional<FreeWays> ways;  // only made where a line needs to find one
  for (ServingLine& line : drawn.lines) {
    line.start = {{line.chart_x, line.edge}};
    const bool team =
        line.bundle.end == ServingBundle::End::team && !a.placement.stack_of(line.bundle.at).empty();
    if (team && line.edge < ends.front() - 0.5)
      line.start.push_back({line.chart_x, ends.front()});  // past the longer stacks beside it
    if (!ends.behind_others(line.bundle)) continue;
    if (!ways) ways.emplace(a);
    line.start = ways->to_front(line.bundle.at, ends.front());
    if (line.start.empty()) drawn.not_drawn += line.bundle.links;
  }
  return drawn;
}

}  // namespace

std::uint64_t serving_not_drawn(const Subject& subject) {
  return subject.view.overlays.flows ? 0 : drawn_lines(subject).not_drawn;
}

void add_serving_lines(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  const model::Organization& organization = c.subject.organization;
  const DrawnLines drawn = drawn_lines(c.subject);
  const std::vector<Slot>& card = drawn.plan.card;
  std::vector<std::size_t> item(card.size(), 0);  // by link of the organization
  // Where cards stand for others, a customer has one link to each card.
  const bool gathers = a.slot.size() < organization.size();
  std::unordered_map<std::uint64_t, std::size_t> gathered;
  for (std::size_t i = 0; i < card.size(); ++i) {
    if (card[i] == kNoSlot) continue;  // out of focus
    const model::ServingLink& served = organization.links()[i];
    item[i] = scene.links.size();
    if (gathers) {
      const std::uint64_t pair = (std::uint64_t{card[i]} << 32U) | served.customer;
      const auto [known, fresh] = gathered.try_emplace(pair, item[i]);
      item[i] = known->second;
      if (!fresh) continue;
    }
    scene::Link& link = scene.links.emplace_back();
    link.kind = scene::LinkKind::serves;
    link.from = c.item(card[i]);
    link.to = {base::ItemKind::customer,
               std::string(organization.text(organization.customers()[served.customer].id))};
    link.stroke = c.stroke(c.theme.reporting_line, kThin);
  }
  if (c.subject.view.overlays.flows) return;
  for (const ServingLine& line : drawn.lines) {
    if (line.start.empty()) continue;
    const Point team = line.start.back();
    const Point segment{line.segment_x, a.placement.segment[line.bundle.segment].y};
    const double middle = (team.y + segment.y) / 2;
    scene::Link& link = scene.links[item[line.bundle.carrier]];
    link.stroke = c.stroke(c.theme.reporting_line, width_of(drawn.plan, line.bundle));
    link.path = scene::rounded(line.start, kLineCorner);
    link.path.cubic_to({team.x, middle}, {segment.x, middle}, segment);
  }
}

}  // namespace flipchart::compose
