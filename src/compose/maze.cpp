// Crossings of the lines beside all cards; each may be left sideways or upright, so that turns can cost.
#include "compose/maze.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

#include "compose/free_ways.hpp"

namespace flipchart::compose {

namespace {

using base::Point;
using base::Rect;
using base::Slot;

constexpr std::size_t kMostCrossings = 60'000;
constexpr std::size_t kMostVisits = 1'000'000;
constexpr double kTurnCost = 40;
constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

void in_order(std::vector<double>& lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end(), [](double l, double r) { return r - l < 1e-6; }),
              lines.end());
}

// The places in `lines` between two values, first and one beyond the last.
std::pair<std::size_t, std::size_t> among(const std::vector<double>& lines, double from, double to) {
  const auto first = std::lower_bound(lines.begin(), lines.end(), from);
  const auto end = std::upper_bound(first, lines.end(), to);
  return {static_cast<std::size_t>(first - lines.begin()), static_cast<std::size_t>(end - lines.begin())};
}

}  // namespace

Maze::Maze(const Arrangement& arrangement)
    : a_(arrangement), beside_(beside_cards(arrangement)), visits_left_(kMostVisits) {
  for (const Rect& card : a_.placement.card) {
    if (card.empty()) continue;
    xs_.push_back(card.x - beside_);
    xs_.push_back(card.right() + beside_);
    ys_.push_back(card.y - beside_);
    ys_.push_back(card.bottom() + beside_);
  }
  in_order(xs_);
  in_order(ys_);
  if (xs_.size() * ys_.size() > kMostCrossings) xs_.clear(), ys_.clear();
  level_meets_.assign(xs_.size() * ys_.size(), 0);
  upright_meets_.assign(xs_.size() * ys_.size(), 0);
  if (xs_.empty()) return;
  for (const Rect& card : a_.placement.card) {
    if (card.empty()) continue;
    const auto [left, right] = among(xs_, card.x - kClearOfLine, card.right() + kClearOfLine);
    const auto [top, bottom] = among(ys_, card.y - kClearOfLine, card.bottom() + kClearOfLine);
    // A piece begins at the crossing before it, which may lie outside the card.
    for (std::size_t y = top > 0 ? top - 1 : 0; y < bottom; ++y)
      for (std::size_t x = left; x < right; ++x) upright_meets_[crossing(x, y)] = 1;
    for (std::size_t y = top; y < bottom; ++y)
      for (std::size_t x = left > 0 ? left - 1 : 0; x < right; ++x) level_meets_[crossing(x, y)] = 1;
  }
}

std::vector<Maze::Door> Maze::doors(Slot card) const {
  std::vector<Door> all;
  const Rect& box = a_.placement.card[card];
  if (box.empty() || xs_.empty()) return all;
  const Point middle = box.centre();
  const auto nearest = [](const std::vector<double>& lines, double at) {
    const auto found = std::lower_bound(lines.begin(), lines.end(), at - 1e-6);
    return static_cast<std::size_t>(std::min(found, lines.end() - 1) - lines.begin());
  };
  // The two ends of each side's line are crossings beside the card's own corners.
  const std::size_t left = nearest(xs_, box.x - beside_), right = nearest(xs_, box.right() + beside_);
  const std::size_t top = nearest(ys_, box.y - beside_), bottom = nearest(ys_, box.bottom() + beside_);
  const auto open = [&](std::size_t x, std::size_t from, std::size_t to) {
    for (std::size_t y = from; y < to; ++y)
      if (upright_meets_[crossing(x, y)] != 0) return false;
    return true;
  };
  const auto open_level = [&](std::size_t y, std::size_t from, std::size_t to) {
    for (std::size_t x = from; x < to; ++x)
      if (level_meets_[crossing(x, y)] != 0) return false;
    return true;
  };
  for (const auto& [x, side] : {std::pair(left, box.x), std::pair(right, box.right())}) {
    if (!open(x, top, bottom)) continue;
    for (const std::size_t y : {top, bottom}) all.push_back({{side, middle.y}, {xs_[x], middle.y}, x, y});
  }
  for (const auto& [y, side] : {std::pair(top, box.y), std::pair(bottom, box.bottom())}) {
    if (!open_level(y, left, right)) continue;
    for (const std::size_t x : {left, right}) all.push_back({{middle.x, side}, {middle.x, ys_[y]}, x, y});
  }
  return all;
}

std::vector<Point> Maze::corners(const Door& out, const Door& in, std::size_t state,
                                 const std::vector<std::uint32_t>& from) const {
  std::vector<Point> way{in.side, in.beside};
  while (true) {
    const std::size_t at = state / 2;
    way.push_back({xs_[at % xs_.size()], ys_[at / xs_.size()]});
    if (from[state] == kNobody) break;
    state = from[state];
  }
  way.push_back(out.beside);
  way.push_back(out.side);
  std::reverse(way.begin(), way.end());
  // What lies on the way between two others is no corner.
  std::vector<Point> turned;
  for (const Point& at : way) {
    if (!turned.empty() && turned.back() == at) continue;
    if (turned.size() > 1) {
      const Point& before = turned[turned.size() - 2];
      const bool straight = (before.x == turned.back().x && at.x == before.x) ||
                            (before.y == turned.back().y && at.y == before.y);
      if (straight) turned.pop_back();
    }
    turned.push_back(at);
  }
  return turned;
}

std::vector<Point> Maze::between(Slot from, Slot to) {
  const std::vector<Door> out = doors(from);
  const std::vector<Door> in = doors(to);
  if (out.empty() || in.empty()) return {};
  // What a way costs at least, and its end: a crossing, and whether it is come to upright.
  using Step = std::pair<double, std::size_t>;
  std::priority_queue<Step, std::vector<Step>, std::greater<>> next;
  const std::size_t states = 2 * xs_.size() * ys_.size();
  std::vector<double> cost(states, std::numeric_limits<double>::infinity());
  std::vector<std::uint32_t> came_from(states, kNobody);
  std::vector<std::uint32_t> left_by(states, 0);  // which door
  const auto length = [&](const Door& door) {
    return std::abs(door.beside.x - xs_[door.x]) + std::abs(door.beside.y - ys_[door.y]) + 2 * kTurnCost;
  };
  const auto state_of = [&](const Door& door) {
    return 2 * crossing(door.x, door.y) + (door.beside.x == xs_[door.x] ? 1 : 0);
  };
  // No way from there to the card is shorter.
  const Rect& goal = a_.placement.card[to];
  const auto still = [&](std::size_t at) {
    const double x = xs_[at % xs_.size()];
    const double y = ys_[at / xs_.size()];
    return std::max({0.0, goal.x - x, x - goal.right()}) + std::max({0.0, goal.y - y, y - goal.bottom()});
  };
  for (std::size_t door = 0; door < out.size(); ++door) {
    const std::size_t state = state_of(out[door]);
    if (length(out[door]) >= cost[state]) continue;
    cost[state] = length(out[door]);
    left_by[state] = static_cast<std::uint32_t>(door);
    next.emplace(cost[state] + still(state / 2), state);
  }
  double least = std::numeric_limits<double>::infinity();
  std::size_t end = 0;
  const Door* end_door = nullptr;
  while (!next.empty() && visits_left_ > 0) {
    const double at_least = next.top().first;
    const std::size_t state = next.top().second;
    next.pop();
    if (at_least >= least) break;
    const std::size_t at = state / 2;
    const double so_far = cost[state];
    if (at_least > so_far + still(at) + 1e-9) continue;  // a better one went on already
    --visits_left_;
    const std::size_t x = at % xs_.size();
    const std::size_t y = at / xs_.size();
    for (const Door& door : in) {
      if (crossing(door.x, door.y) != at) continue;
      const double turn = state_of(door) == state ? 0 : kTurnCost;
      if (so_far + turn + length(door) < least)
        least = so_far + turn + length(door), end = state, end_door = &door;
    }
    const auto go = [&](std::size_t there, double far, bool upright) {
      const std::size_t reached = 2 * there + (upright ? 1 : 0);
      const double price = so_far + far + ((state % 2 == 1) == upright ? 0 : kTurnCost);
      if (price >= cost[reached]) return;
      cost[reached] = price;
      came_from[reached] = static_cast<std::uint32_t>(state);
      left_by[reached] = left_by[state];
      next.emplace(price + still(there), reached);
    };
    if (x > 0 && level_meets_[at - 1] == 0) go(at - 1, xs_[x] - xs_[x - 1], false);
    if (x + 1 < xs_.size() && level_meets_[at] == 0) go(at + 1, xs_[x + 1] - xs_[x], false);
    if (y > 0 && upright_meets_[at - xs_.size()] == 0) go(at - xs_.size(), ys_[y] - ys_[y - 1], true);
    if (y + 1 < ys_.size() && upright_meets_[at] == 0) go(at + xs_.size(), ys_[y + 1] - ys_[y], true);
  }
  if (end_door == nullptr) return {};
  return corners(out[left_by[end]], *end_door, end, came_from);
}

}  // namespace flipchart::compose
