// Each manager's rivers are drawn together: those that come from the left jog one below the other, the one
// from furthest away nearest the manager, and likewise from the right; so siblings never cross.
#include "compose/rivers.hpp"

#include <algorithm>
#include <cmath>

#include "compose/flow_layer_lanes.hpp"
#include "compose/metrics.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;
using scene::Flow;

constexpr double kJogGap = 3;
constexpr double kStraight = 0.5;  // closer than this, no jog

// Where jogs may lie below a manager.
struct Zone {
  double top = 0;
  double bottom = 0;
  bool under_lanes = false;  // below it lie lanes, not cards
};

Zone zone_below(const Subject& subject, const FlowPlan& plan, const RiverLine& river) {
  const layout::Placement& placement = subject.arrangement.placement;
  const Rect& parent = placement.card[river.parent];
  const Rect& child = placement.card[river.child];
  Zone zone{parent.bottom(), child.y};
  const std::size_t row = placement.parent_row[river.parent];
  if (row < placement.row_gap.size() && placement.row_gap[row].bottom > parent.bottom())
    zone = {std::max(placement.row_gap[row].top, parent.bottom()),
            std::min(placement.row_gap[row].bottom, child.y)};
  const layout::Gap& corridor = placement.corridor;
  if (zone.bottom > corridor.top + 1 && zone.top < corridor.bottom - 1 && plan.deepest > 0) {
    zone.bottom = std::max(zone.top + 12, corridor.bottom - plan.deepest - kJogGap);
    zone.under_lanes = true;
  }
  return zone;
}

bool strip_free(const Obstacles& obstacles, double x, double half, double top, double bottom) {
  return bottom <= top || obstacles.free({x - half, top, 2 * half, bottom - top});
}

// From the child up to the manager with the jog at `jog`; where cards stand in between, by a free place near
// the child. Empty: no way.
std::vector<Point> way_up(const Obstacles& obstacles, const RiverLine& river, const Rect& child,
                          const Rect& parent, double jog, const Zone& zone) {
  const double half = std::max(1.0, river.bundle() / 2);
  const double xc = river.x_child;
  const double xp = river.x_parent;
  if (std::abs(xc - xp) <= kStraight && strip_free(obstacles, xp, half, parent.bottom(), child.y))
    return {{xp, child.y}, {xp, parent.bottom()}};
  const Rect across{std::min(xc, xp) - half, jog - half, std::abs(xc - xp) + 2 * half, 2 * half};
  if (jog - half < parent.bottom() || jog + half > child.y || !obstacles.free(across)) return {};
  if (strip_free(obstacles, xc, half, jog, child.y - 0.01)) {
    return {{xc, child.y}, {xc, jog}, {xp, jog}, {xp, parent.bottom()}};
  }
  // A second jog just above the child's row leads around.
  const double low = child.y - 10 - half;
  if (low <= jog + 4) return {};
  const double left = std::min(child.x, parent.x) - 200;
  const double right = std::max(child.right(), parent.right()) + 200;
  double best = 0;
  bool found = false;
  for (const Interval& free : obstacles.free_between(left, right, zone.bottom, low, half + 1)) {
    const double x = std::clamp(xc, free.left, free.right);
    if (found && std::abs(x - xc) >= std::abs(best - xc)) continue;
    const Rect along{std::min(x, xc) - half, low - half, std::abs(x - xc) + 2 * half, 2 * half};
    if (!obstacles.free(along)) continue;
    best = x;
    found = true;
  }
  if (!found) return {};
  if (std::abs(best - xp) <= 1) return {{xc, child.y}, {xc, low}, {xp, low}, {xp, parent.bottom()}};
  return {{xc, child.y}, {xc, low}, {best, low}, {best, jog}, {xp, jog}, {xp, parent.bottom()}};
}

// A line beside an orthogonal one: `right` to its right hand.
std::vector<Point> beside(const std::vector<Point>& way, double right) {
  std::vector<Point> moved = way;
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    const double dx = way[i + 1].x - way[i].x;
    const double dy = way[i + 1].y - way[i].y;
    if (std::abs(dy) >= std::abs(dx)) {  // upwards: right is larger x
      const double by = dy < 0 ? right : -right;
      moved[i].x += by;
      moved[i + 1].x += by;
    } else {  // to the right: right is larger y
      const double by = dx > 0 ? right : -right;
      moved[i].y += by;
      moved[i + 1].y += by;
    }
  }
  return moved;
}

double shortest_leg(const std::vector<Point>& way) {
  double least = 1e9;
  for (std::size_t i = 0; i + 1 < way.size(); ++i)
    least = std::min(least, std::abs(way[i + 1].x - way[i].x) + std::abs(way[i + 1].y - way[i].y));
  return least;
}

// The two strokes of one river along its way.
void draw_river(const Subject& subject, const RiverLine& river, const std::vector<Point>& way,
                std::vector<Flow>& flows) {
  const Theme& colours = theme(subject.view.theme);
  const Arrangement& a = subject.arrangement;
  const double bundle = river.bundle();
  const auto add = [&](const Strand& strand, double right, bool up) {
    if (strand.now == 0) return;
    std::vector<Point> corners = beside(way, right);
    if (!up) std::reverse(corners.begin(), corners.end());
    corners.back().y += up ? kArrowTip : -kArrowTip;
    Flow flow;
    flow.kind = up ? scene::FlowKind::climb : scene::FlowKind::returning;
    flow.from = leader_id(subject, a.unit[up ? river.child : river.parent]);
    flow.to = leader_id(subject, a.unit[up ? river.parent : river.child]);
    flow.handovers = strand.now;
    const double last_leg = std::abs(corners.back().y - corners[corners.size() - 2].y);
    const double most = std::max(2.0, last_leg - arrow_length(strand.width) - 1);
    flow.path =
        scene::rounded(corners, std::min({kLineCorner + strand.planned / 2, most, shortest_leg(corners)}));
    flow.width = strand.width;
    flow.colour = colours.flow_within;
    if (!up) flow.hollow = ground_of(subject, river.child, river.parent);
    flows.push_back(std::move(flow));
  };
  const bool both = river.climb.planned > 0 && river.back.planned > 0;
  add(river.climb, both ? (river.climb.planned - bundle) / 2 : 0, true);
  add(river.back, both ? (bundle - river.back.planned) / 2 : 0, false);
}

// How deep below the manager each of its rivers jogs: 0 nearest.
std::vector<std::size_t> jog_levels(const RiverLine* rivers, std::size_t count) {
  std::vector<std::size_t> level(count, 0);
  const auto from_left = [&](std::size_t i) { return rivers[i].x_child < rivers[i].x_parent - kStraight; };
  const auto from_right = [&](std::size_t i) { return rivers[i].x_child > rivers[i].x_parent + kStraight; };
  const auto reach = [&](std::size_t i) { return rivers[i].bundle() / 2 + kJogGap; };
  for (std::size_t i = 1; i < count; ++i) {
    const bool meet = rivers[i - 1].x_parent + reach(i - 1) > rivers[i].x_child - reach(i);
    if (from_left(i) && from_left(i - 1) && meet) level[i] = level[i - 1] + 1;
  }
  for (std::size_t i = count - 1; i-- > 0;) {
    const bool meet = rivers[i + 1].x_parent - reach(i + 1) < rivers[i].x_child + reach(i);
    if (from_right(i) && from_right(i + 1) && meet) level[i] = level[i + 1] + 1;
  }
  return level;
}

void draw_siblings(const Subject& subject, const FlowPlan& plan, const Obstacles& obstacles,
                   const RiverLine* rivers, std::size_t count, std::vector<Flow>& flows) {
  const std::vector<Rect>& card = subject.arrangement.placement.card;
  const Rect& parent = card[rivers[0].parent];
  const std::vector<std::size_t> level = jog_levels(rivers, count);
  const std::size_t deepest = *std::max_element(level.begin(), level.end());
  double thickest = 0;
  double climb = 0;
  double back = 0;
  for (std::size_t i = 0; i < count; ++i) {
    thickest = std::max(thickest, rivers[i].bundle());
    climb = std::max(climb, rivers[i].climb.width);
    back = std::max(back, rivers[i].back.width);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Rect& child = card[rivers[i].child];
    const Zone zone = zone_below(subject, plan, rivers[i]);
    const double first = zone.top + (climb > 0 ? arrow_length(climb) : 2) + 2 + thickest / 2;
    const bool near_child = child.y - zone.bottom < 14;
    const double last = zone.bottom - (back > 0 && near_child ? arrow_length(back) + 2 : 2) - thickest / 2;
    // Where the corridor is tight the jog slips under the last lanes, whose casing cuts it: the arrow needs
    // its place.
    double jog = zone.under_lanes ? first : (zone.top + zone.bottom) / 2;
    if (last > first) {
      const double step =
          deepest == 0 ? 0 : std::min(thickest + kJogGap, (last - first) / static_cast<double>(deepest));
      jog = first + step * static_cast<double>(level[i]);
      if (near_child)
        jog += (last - first - step * static_cast<double>(deepest)) / 2;  // in the middle of the gap
    }
    const std::vector<Point> way = way_up(obstacles, rivers[i], child, parent, jog, zone);
    if (!way.empty()) draw_river(subject, rivers[i], way, flows);
  }
}

}  // namespace

void draw_rivers(const Subject& subject, const FlowPlan& plan, const Obstacles& obstacles,
                 std::vector<Flow>& flows) {
  for (std::size_t first = 0, last = 0; first < plan.rivers.size(); first = last) {
    while (last < plan.rivers.size() && plan.rivers[last].parent == plan.rivers[first].parent) ++last;
    draw_siblings(subject, plan, obstacles, plan.rivers.data() + first, last - first, flows);
  }
}

}  // namespace flipchart::compose
