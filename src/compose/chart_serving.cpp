// Who serves whom: a link for each pair, one S-curve for each segment and unit, from the segment's edge to
// the team's. Ends stand in the order of what they lead to, so that curves cross no more than they must.
// Where flows are shown their arrivals take the curves' place.
#include <algorithm>

#include "compose/chart_parts.hpp"
#include "compose/free_ways.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

struct Bundle {
  std::uint32_t segment = 0;
  std::uint32_t unit = 0;
  std::size_t link = 0;  // the one that carries the path
  double segment_x = 0;
  double unit_x = 0;
};

// What stands for a position on the chart: its card, in far detail its unit's block.
class Teams {
 public:
  explicit Teams(const Arrangement& a) : a_(a) {}
  Rect of(Slot leader) const {
    const Rect stack = a_.placement.stack_of(leader);
    return stack.empty() ? a_.placement.card[leader] : stack;
  }
  double edge(Slot leader) const {  // on the customers' side
    const bool banded = a_.shape.band_count > 0 && a_.shape.band[leader] != kNoSlot;
    if (banded) return a_.placement.band[a_.shape.band[leader]].bottom();
    if (a_.placement.stack_of(leader).empty()) return a_.placement.card[leader].bottom();
    return a_.placement.front_line + a_.metrics.label_row;
  }
  // Without a team at the front and without a band that reaches there: others may stand in the way.
  bool behind_others(Slot leader) const {
    const bool banded = a_.shape.band_count > 0 && a_.shape.band[leader] != kNoSlot;
    return !banded && a_.placement.stack_of(leader).empty() &&
           a_.placement.card[leader].bottom() < a_.placement.front_line - 1;
  }

 private:
  const Arrangement& a_;
};

// Spreads the ends of one box's bundles about its middle, in the given order.
template <class Range, class Set>
void spread(Range first, Range last, Rect box, double pitch, Set set) {
  const auto count = static_cast<double>(last - first);
  const double step = std::min(pitch, box.w / (count + 1));
  double x = box.centre().x - step * (count - 1) / 2;
  for (auto at = first; at != last; ++at, x += step) set(*at, x);
}

template <class Key, class Each>
void for_each_group(std::vector<Bundle>& bundles, Key key, Each each) {
  for (auto first = bundles.begin(); first != bundles.end();) {
    const auto last =
        std::find_if(first, bundles.end(), [&](const Bundle& b) { return key(b) != key(*first); });
    each(first, last);
    first = last;
  }
}

}  // namespace

void add_serving_lines(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  const model::Organization& organization = c.subject.organization;
  std::vector<Bundle> bundles;
  for (const model::ServingLink& served : organization.links()) {
    const std::uint32_t unit = c.subject.insights.units.of[served.position];
    const Slot leader = a.unit_card[unit];
    const bool block = a.shape_slot[served.position] == kNoSlot;
    if (block && (leader == kNoSlot || c.subject.view.detail != model::Detail::far))
      continue;  // out of focus
    scene::Link& link = scene.links.emplace_back();
    link.kind = scene::LinkKind::serves;
    link.from = {base::ItemKind::position, std::string(organization.id(served.position))};
    link.to = {base::ItemKind::customer,
               std::string(organization.text(organization.customers()[served.customer].id))};
    link.stroke = c.stroke(c.theme.reporting_line, 1.25);
    if (leader != kNoSlot && !c.aside(leader))
      bundles.push_back({a.segment_of[served.customer], unit, scene.links.size() - 1, 0, 0});
  }
  if (c.subject.view.overlays.flows) return;
  const auto by_pair = [](const Bundle& l, const Bundle& r) {
    return l.segment != r.segment ? l.segment < r.segment : l.unit < r.unit;
  };
  std::stable_sort(bundles.begin(), bundles.end(), by_pair);
  bundles.erase(std::unique(bundles.begin(), bundles.end(),
                            [](const Bundle& l, const Bundle& r) {
                              return l.segment == r.segment && l.unit == r.unit;
                            }),
                bundles.end());

  const Teams teams(a);
  const auto leader_of = [&](const Bundle& b) { return a.unit_card[b.unit]; };
  const auto team_middle = [&](const Bundle& b) { return teams.of(leader_of(b)).centre().x; };
  const auto segment_middle = [&](const Bundle& b) { return a.placement.segment[b.segment].centre().x; };
  std::stable_sort(bundles.begin(), bundles.end(), [&](const Bundle& l, const Bundle& r) {
    return l.segment != r.segment ? l.segment < r.segment : team_middle(l) < team_middle(r);
  });
  for_each_group(
      bundles, [](const Bundle& b) { return b.segment; },
      [&](auto first, auto last) {
        spread(first, last, a.placement.segment[first->segment], 32,
               [](Bundle& b, double x) { b.segment_x = x; });
      });
  std::stable_sort(bundles.begin(), bundles.end(), [&](const Bundle& l, const Bundle& r) {
    return l.unit != r.unit ? l.unit < r.unit : segment_middle(l) < segment_middle(r);
  });
  for_each_group(
      bundles, [](const Bundle& b) { return b.unit; },
      [&](auto first, auto last) {
        spread(first, last, teams.of(leader_of(*first)), 18, [](Bundle& b, double x) { b.unit_x = x; });
      });
  const FreeWays ways(a);
  for (const Bundle& bundle : bundles) {
    const Slot leader = leader_of(bundle);
    std::vector<Point> start{{bundle.unit_x, teams.edge(leader)}};
    if (teams.behind_others(leader))
      start = ways.to_front(leader, a.placement.front_line + a.metrics.label_row);
    if (start.empty()) continue;
    const Point team = start.back();
    const Point segment{bundle.segment_x, a.placement.segment[bundle.segment].y};
    const double middle = (team.y + segment.y) / 2;
    scene::Path& path = scene.links[bundle.link].path;
    path = scene::rounded(start, 7);
    path.cubic_to({team.x, middle}, {segment.x, middle}, segment);
  }
}

}  // namespace flipchart::compose
