// An upright piece is asked of one strip; level pieces run in gaps that are free across the whole chart.
#include "compose/free_ways.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

constexpr double kCornerCost = 40;         // a calm line turns seldom
constexpr double kBesideReportsCost = 80;  // the reports' lines leave there
constexpr std::size_t kMostChannels = 48;

double cost_of(const std::vector<Point>& corners) {
  double sum = 0;
  for (std::size_t i = 1; i < corners.size(); ++i)
    sum +=
        std::abs(corners[i].x - corners[i - 1].x) + std::abs(corners[i].y - corners[i - 1].y) + kCornerCost;
  return sum;
}

}  // namespace

double beside_cards(const Arrangement& arrangement) {
  return std::clamp(arrangement.metrics.column_gap / 2, 1.5, 6.0);
}

FreeWays::FreeWays(const Arrangement& arrangement) : a_(arrangement), beside_(beside_cards(arrangement)) {
  const std::vector<Rect>& cards = a_.placement.card;
  double right = 1;
  for (const Rect& card : cards) right = std::max(right, card.right());
  strip_width_ = std::max({40.0, a_.placement.column_width, right / 20'000});
  strip_.resize(static_cast<std::size_t>(right / strip_width_) + 2);
  for (Slot card = 0; card < cards.size(); ++card)
    for (std::size_t s = strip_at(cards[card].x); s <= strip_at(cards[card].right()); ++s)
      strip_[s].push_back(card);
  const std::vector<layout::Gap>& gaps = a_.placement.row_gap;
  // The last one lies beyond the front line, where customers are served.
  for (std::size_t i = 0; i + 1 < gaps.size(); ++i)
    if (gaps[i].bottom - gaps[i].top >= 10) gaps_.push_back(gaps[i]);
}

std::vector<Point> FreeWays::between(Slot from, Slot to, std::size_t number) const {
  const double nudge = static_cast<double>(number % 3) * 4;
  const double towards = a_.placement.card[to].centre().x < a_.placement.card[from].centre().x ? -1 : 1;
  const std::vector<Way> ends = ways(to, -towards, nudge);
  std::vector<Point> best;
  double least = std::numeric_limits<double>::infinity();
  for (const Way& out : ways(from, towards, nudge)) {
    for (const Way& in : ends) {
      std::vector<Point> corners = out.corners;
      const Point a = out.corners.back();
      const Point b = in.corners.back();
      if (out.gap != in.gap) {
        const std::optional<double> x = channel(a, b);
        if (!x) continue;
        corners.push_back({*x, a.y});
        corners.push_back({*x, b.y});
      }
      corners.insert(corners.end(), in.corners.rbegin(), in.corners.rend());
      const double cost = cost_of(corners) + out.cost + in.cost;
      if (cost >= least) continue;
      least = cost;
      best = std::move(corners);
    }
  }
  return best;
}

std::vector<Point> FreeWays::to_front(Slot card, double front) const {
  const Rect& box = a_.placement.card[card];
  const Point under{box.centre().x, box.bottom()};
  if (free_upright(under.x, under.y, front, card)) return {under, {under.x, front}};
  std::vector<Point> best;
  double least = std::numeric_limits<double>::infinity();
  for (const Way& out : ways(card, 1, 0)) {
    std::vector<Point> corners = out.corners;
    const Point from = corners.back();
    const std::optional<double> x = channel(from, {from.x, front});
    if (!x) continue;
    corners.push_back({*x, from.y});
    corners.push_back({*x, front});
    const double cost = cost_of(corners) + out.cost;
    if (cost >= least) continue;
    least = cost;
    best = std::move(corners);
  }
  return best;
}

std::size_t FreeWays::strip_at(double x) const {
  return std::min(static_cast<std::size_t>(std::max(0.0, x) / strip_width_), strip_.size() - 1);
}

bool FreeWays::free_upright(double x, double from, double to, Slot except) const {
  const double top = std::min(from, to) - kClearOfLine;
  const double bottom = std::max(from, to) + kClearOfLine;
  for (const std::size_t s : {strip_at(x - kClearOfLine), strip_at(x + kClearOfLine)}) {
    for (const Slot card : strip_[s]) {
      if (card == except) continue;
      const Rect& box = a_.placement.card[card];
      if (x > box.x - kClearOfLine && x < box.right() + kClearOfLine && box.y < bottom && box.bottom() > top)
        return false;
    }
  }
  return true;
}

// A level piece of a few pixels beside a card.
bool FreeWays::free_level(double y, double from, double to, Slot except) const {
  const double left = std::min(from, to) - kClearOfLine;
  const double right = std::max(from, to) + kClearOfLine;
  for (std::size_t s = strip_at(left); s <= strip_at(right); ++s) {
    for (const Slot card : strip_[s]) {
      if (card == except) continue;
      const Rect& box = a_.placement.card[card];
      if (y > box.y - kClearOfLine && y < box.bottom() + kClearOfLine && box.x < right && box.right() > left)
        return false;
    }
  }
  return true;
}

// Places beside the cards of the strips around x where an upright line might pass.
void FreeWays::add_channels(double x, std::vector<double>& channels) const {
  const std::size_t centre = strip_at(x);
  const std::size_t last = std::min(centre + 1, strip_.size() - 1);
  for (std::size_t s = centre > 0 ? centre - 1 : 0; s <= last; ++s) {
    for (const Slot card : strip_[s]) {
      channels.push_back(a_.placement.card[card].x - beside_);
      channels.push_back(a_.placement.card[card].right() + beside_);
    }
  }
}

std::optional<double> FreeWays::channel(Point a, Point b) const {
  std::vector<double> tries{a.x, b.x};
  add_channels(a.x, tries);
  add_channels(b.x, tries);
  const auto detour = [&](double x) { return std::abs(x - a.x) + std::abs(x - b.x); };
  std::sort(tries.begin(), tries.end(),
            [&](double l, double r) { return detour(l) != detour(r) ? detour(l) < detour(r) : l < r; });
  tries.erase(std::unique(tries.begin(), tries.end()), tries.end());
  if (tries.size() > kMostChannels) tries.resize(kMostChannels);
  for (const double x : tries)
    if (x > 0 && free_upright(x, a.y, b.y, kNoSlot)) return x;
  return std::nullopt;
}

double FreeWays::line_in(std::size_t gap, double nudge) const {
  const double height = gaps_[gap].bottom - gaps_[gap].top;
  return gaps_[gap].bottom - std::min(13.0, 0.25 * height) - std::min(nudge, 0.25 * height);
}

// Every way out of `card`: up or down, straight from its end or round its side, into the nearest gap.
// `towards` is -1 for left and 1 for right.
std::vector<FreeWays::Way> FreeWays::ways(Slot card, double towards, double nudge) const {
  std::vector<Way> found;
  const Rect& box = a_.placement.card[card];
  const bool leads = a_.shape.first_child[card] != a_.shape.first_child[card + 1];
  for (const bool up : {true, false}) {
    std::optional<std::size_t> gap;
    for (std::size_t g = 0; g < gaps_.size(); ++g) {
      if (up && gaps_[g].bottom <= box.y + kClearOfLine) gap = g;
      if (!up && !gap && gaps_[g].top >= box.bottom() - kClearOfLine) gap = g;
    }
    if (!gap) continue;
    const double y = line_in(*gap, nudge);
    const double end = up ? box.y : box.bottom();
    const double x = box.centre().x + towards * std::min(14.0, box.w / 4);  // beside the reporting line
    if (free_upright(x, end, y, card))
      found.push_back({{{x, end}, {x, y}}, *gap, !up && leads ? kBesideReportsCost : 0});
    for (const double side : {towards, -towards}) {
      const double start = side > 0 ? box.right() : box.x;
      const double middle = box.centre().y;
      for (const double room : {14.0, 7.0, beside_}) {
        const double beside = start + side * room;
        if (beside <= 0 || !free_upright(beside, middle, y, card) || !free_level(middle, start, beside, card))
          continue;
        found.push_back({{{start, middle}, {beside, middle}, {beside, y}}, *gap, 14 - room});
        break;
      }
    }
  }
  return found;
}

}  // namespace flipchart::compose
